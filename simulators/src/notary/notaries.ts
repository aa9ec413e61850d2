/**
 * The system of all notaries in memory, without a wire: which prohibitions live in it, what it is asked and what it says. Everything in it follows from what
 * it was asked and from the day: the same history gives the same register and the same answers.
 */
import type { NotaryAnswer, NotaryRequest } from '@oryndau/connectors/notary';
import { composeNotaryAnswer, notaryMessageTypes, readNotaryRequest } from '@oryndau/connectors/notary/messages';
import type { Message, ReadMessage } from '@oryndau/connectors/signed-exchange/envelope';
import type { Taking } from '@oryndau/connectors/signed-exchange/receipt';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Correspondent, type Spoken, spoiledBy } from '../signed-exchange/correspondent.ts';
import { type NotaryFaults, noNotaryFaults } from './faults.ts';

export interface SimulatedNotariesOptions {
  /** Its name in headers. */
  readonly name: string;
  readonly today: LegalDate;
  /** Persons whom it does not know: a prohibition on them is refused. */
  readonly unknown?: (iin: string) => boolean;
}

export interface Prohibition {
  readonly act: string;
  readonly iin: string;
  readonly enteredOn: LegalDate;
  status: 'living' | 'lifted' | 'handed_over';
}

/** What those who play the world may do with it, and its own register, for checks. */
export interface NotaryControls {
  readonly name: string;
  readonly faults: NotaryFaults;
  readonly today: LegalDate;
  /** Lets the days pass, each with the answers that fall on it. Throws when the day has gone by already. */
  advanceTo(day: LegalDate): void;
  prohibitions(): IterableIterator<Readonly<Prohibition>>;
  /** May a deal with this person's property be certified now? */
  certifies(iin: string): boolean;
}

type AnswerPart = NotaryAnswer extends infer A
  ? A extends NotaryAnswer
    ? Omit<A, 'id' | 'request' | 'at'>
    : never
  : never;

interface Done {
  readonly digest: string;
  readonly answers: NotaryAnswer[];
}

type Answers = readonly NotaryAnswer[];

export class SimulatedNotaries implements NotaryControls, Correspondent<NotaryRequest, Answers> {
  readonly types = notaryMessageTypes;
  readonly name: string;
  readonly faults: NotaryFaults = noNotaryFaults();
  today: LegalDate;
  private readonly isUnknown: (iin: string) => boolean;
  private readonly register = new Map<string, Prohibition>();
  private readonly living = new Map<string, number>();
  /** Ended before they came: they are not entered when they do. */
  private readonly endedFirst = new Set<string>();
  private readonly done = new Map<string, Done>();
  private readonly said: Spoken<Answers>[] = [];
  private readonly scheduled = new Map<LegalDate, Answers[]>();
  private fresh: NotaryAnswer[] = [];
  private answersGiven = 0;

  constructor({ name, today, unknown }: SimulatedNotariesOptions) {
    this.name = name;
    this.today = today;
    this.isUnknown = unknown ?? (() => false);
  }

  read(message: ReadMessage): NotaryRequest {
    return readNotaryRequest(message);
  }

  messagesOf(content: Answers): readonly Message[] {
    return content.map(composeNotaryAnswer);
  }

  take(requests: readonly { readonly request: NotaryRequest; readonly digest: string }[]): Taking[] {
    const takings = requests.map(({ request, digest }) => this.takeOne(request, digest));
    this.say();
    return takings;
  }

  private takeOne(request: NotaryRequest, digest: string): Taking {
    const { id } = request;
    const before = this.done.get(id);
    if (before === undefined) {
      this.done.set(id, { digest, answers: [] });
      this.handle(request);
    } else if (before.digest !== digest) {
      return { kind: 'rejected', id, reason: 'ID_USED_FOR_ANOTHER' };
    } else {
      this.fresh.push(...before.answers);
    }
    return { kind: 'accepted', id };
  }

  private handle(request: NotaryRequest): void {
    const { id, prohibition } = request;
    this.answer(id, request.kind === 'prohibit' ? this.enter(request) : this.end(request, request.kind));
    if (request.kind === 'prohibit' && this.faults.contradicts)
      this.answer(id, { kind: 'prohibition_refused', prohibition, reason: 'CONTRADICTION' });
  }

  private enter({ prohibition, debtor: { iin } }: NotaryRequest): AnswerPart {
    const no = (reason: string): AnswerPart => ({ kind: 'prohibition_refused', prohibition, reason });
    if (this.faults.refuses !== null) return no(this.faults.refuses);
    if (this.isUnknown(iin)) return no('UNKNOWN_PERSON');
    if (this.register.has(prohibition)) return no('PROHIBITION_EXISTS');
    if (this.endedFirst.has(prohibition)) return no('PROHIBITION_LIFTED');
    this.register.set(prohibition, { act: prohibition, iin, enteredOn: this.today, status: 'living' });
    this.count(iin, 1);
    return { kind: 'prohibited', prohibition };
  }

  private end({ prohibition }: NotaryRequest, kind: 'lift_prohibition' | 'hand_over_prohibition'): AnswerPart {
    const known = this.faults.forgets ? undefined : this.register.get(prohibition);
    const wanted = kind === 'lift_prohibition' ? 'lifted' : 'handed_over';
    // Ended so before: what is asked for is so.
    if (known === undefined && !this.faults.forgets) this.endedFirst.add(prohibition);
    if (known === undefined || (known.status !== 'living' && known.status !== wanted))
      return { kind: 'prohibition_unknown', prohibition };
    if (known.status === 'living' && wanted === 'lifted') this.count(known.iin, -1);
    known.status = wanted;
    return { kind: wanted === 'lifted' ? 'prohibition_lifted' : 'prohibition_handed_over', prohibition };
  }

  private count(iin: string, by: 1 | -1): void {
    this.living.set(iin, (this.living.get(iin) ?? 0) + by);
  }

  private answer(request: string, said: AnswerPart): void {
    this.answersGiven += 1;
    const id = `N-${String(this.answersGiven).padStart(10, '0')}`;
    const answer = { id, request, at: `${this.today}T12:00:00+05:00`, ...said } as NotaryAnswer;
    this.done.get(request)?.answers.push(answer);
    this.fresh.push(answer);
  }

  /** Puts what has been answered since the last time where the body can fetch it, as the faults allow. */
  private say(): void {
    const answers = this.fresh.splice(0);
    const [first] = answers;
    if (first === undefined || this.faults.answersNever) return;
    if (this.faults.answersUnknown) answers.push({ ...first, id: `${first.id}-x`, request: 'nobody-asked' });
    const late = this.faults.answersLateDays;
    for (let time = 0; time < (this.faults.answersTwice ? 2 : 1); time += 1) {
      if (late > 0) this.schedule(addDays(this.today, late), answers);
      else this.publish(answers);
    }
  }

  private schedule(day: LegalDate, answers: Answers): void {
    const others = this.scheduled.get(day);
    if (others === undefined) this.scheduled.set(day, [answers]);
    else others.push(answers);
  }

  private publish(content: Answers): void {
    this.said.push({ position: this.said.length + 1, content, spoiled: spoiledBy(this.faults) });
  }

  after(position: number, limit: number): readonly Spoken<Answers>[] {
    return this.said.slice(position, position + limit);
  }

  advanceTo(day: LegalDate): void {
    if (day < this.today) throw new Error(`The notaries' day is ${this.today}; it cannot go back to ${day}.`);
    while (this.today < day) {
      this.today = addDays(this.today, 1);
      for (const answers of this.scheduled.get(this.today) ?? []) this.publish(answers);
      this.scheduled.delete(this.today);
    }
  }

  prohibitions(): IterableIterator<Readonly<Prohibition>> {
    return this.register.values();
  }

  certifies(iin: string): boolean {
    return (this.living.get(iin) ?? 0) === 0;
  }
}
