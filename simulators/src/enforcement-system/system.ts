/**
 * The enforcement system in memory, without a wire: a register with one entry a document, and who has his wages levied. It does a request with the same id
 * once, and answers it again with what it answered before.
 */
import type { EnforcementAnswer, EnforcementRequest } from '@oryndau/connectors/enforcement-system';
import { composeAnswer, messageTypes, readRequest } from '@oryndau/connectors/enforcement-system/messages';
import type { Message, ReadMessage } from '@oryndau/connectors/signed-exchange/envelope';
import type { Taking } from '@oryndau/connectors/signed-exchange/receipt';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Correspondent, type Spoken, spoiledBy } from '../signed-exchange/correspondent.ts';
import { noWireFaults, type WireFaults } from '../signed-exchange/wire-faults.ts';

/** What can be wrong with it, each switched by itself, also while it runs. */
export interface EnforcementFaults extends WireFaults {
  /** Answers come so many calendar days after they should. */
  answersLateDays: number;
  /** Every answer comes in two envelopes, with the same id. */
  answersTwice: boolean;
  /** Requests are taken and done, and nothing is said. */
  answersNever: boolean;
  /** Nothing is done, and it says so. */
  refuses: boolean;
  /** Beside its answers it answers a request that nobody made. */
  answersUnknown: boolean;
}

export interface Levy {
  readonly resolution: boolean;
  readonly order: boolean;
}

export interface SystemOptions {
  /** Its name in headers. */
  readonly name: string;
  readonly today: LegalDate;
  /** Whose wages a bailiff levies. */
  readonly levyOf?: (iin: string) => Levy;
}

export interface RegisterEntry {
  readonly document: string;
  readonly iin: string;
  readonly enteredOn: LegalDate;
  readonly removedOn: LegalDate | null;
}

/** What those who play the world may do with it, and its own books. */
export interface SystemControls {
  readonly faults: EnforcementFaults;
  readonly today: LegalDate;
  /** Every entry that there ever was, with the day of its removal. */
  readonly register: ReadonlyMap<string, RegisterEntry>;
  /** How often wages were asked about, by the answer. */
  readonly asked: { readonly levied: number; readonly free: number };
  advanceTo(day: LegalDate): void;
}

type Said = Spoken<readonly EnforcementAnswer[]>;
type Outcome =
  | { readonly kind: 'entered' | 'removed' }
  | ({ readonly kind: 'levy' } & Levy)
  | { readonly kind: 'refused'; readonly reason: string };

const NO_LEVY: Levy = { resolution: false, order: false };

export class SimulatedSystem
  implements SystemControls, Correspondent<EnforcementRequest, readonly EnforcementAnswer[]>
{
  readonly types = messageTypes;
  readonly name: string;
  readonly faults: EnforcementFaults = {
    ...noWireFaults(),
    answersLateDays: 0,
    answersTwice: false,
    answersNever: false,
    refuses: false,
    answersUnknown: false,
  };
  readonly register = new Map<string, RegisterEntry>();
  readonly asked = { levied: 0, free: 0 };
  today: LegalDate;
  readonly #levyOf: (iin: string) => Levy;
  readonly #done = new Map<string, { readonly digest: string; readonly answer: EnforcementAnswer }>();
  readonly #said: Said[] = [];
  readonly #later: { readonly on: LegalDate; readonly answers: readonly EnforcementAnswer[] }[] = [];

  constructor({ name, today, levyOf = () => NO_LEVY }: SystemOptions) {
    this.name = name;
    this.today = today;
    this.#levyOf = levyOf;
  }

  read(message: ReadMessage): EnforcementRequest {
    return readRequest(message);
  }

  messagesOf(answers: readonly EnforcementAnswer[]): readonly Message[] {
    return answers.map(composeAnswer);
  }

  take(requests: readonly { readonly request: EnforcementRequest; readonly digest: string }[]): Taking[] {
    const answers: EnforcementAnswer[] = [];
    const takings = requests.map(({ request, digest }): Taking => {
      const { id } = request;
      const before = this.#done.get(id);
      if (before !== undefined && before.digest !== digest)
        return { kind: 'rejected', id, reason: 'ID_USED_FOR_ANOTHER' };
      const answer = before?.answer ?? this.#answer(request);
      this.#done.set(id, { digest, answer });
      answers.push(answer);
      return { kind: 'accepted', id };
    });
    this.#say(answers);
    return takings;
  }

  #answer(request: EnforcementRequest): EnforcementAnswer {
    const { id } = request;
    const said = { id: `E-${this.#done.size + 1}`, request: id, at: `${this.today}T12:00:00+05:00` };
    return { ...said, ...this.#outcomeOf(request) };
  }

  #outcomeOf(request: EnforcementRequest): Outcome {
    if (this.faults.refuses) return { kind: 'refused', reason: 'OUT_OF_ORDER' };
    const { iin } = request.debtor;
    if (request.kind === 'levy') {
      const levy = this.#levyOf(iin);
      this.asked[levy.resolution || levy.order ? 'levied' : 'free'] += 1;
      return { kind: 'levy', ...levy };
    }
    const { number } = request.document;
    const entry = this.register.get(number);
    if (request.kind === 'enter') {
      // An entry that comes after its own removal is none: the messages have crossed.
      if (entry === undefined)
        this.register.set(number, { document: number, iin, enteredOn: this.today, removedOn: null });
      return { kind: 'entered' };
    }
    this.register.set(number, {
      document: number,
      iin,
      enteredOn: entry?.enteredOn ?? this.today,
      removedOn: entry?.removedOn ?? this.today,
    });
    return { kind: 'removed' };
  }

  #say(answers: readonly EnforcementAnswer[]): void {
    const { answersNever, answersUnknown, answersTwice, answersLateDays } = this.faults;
    const [first] = answers;
    if (first === undefined || answersNever) return;
    const said = answersUnknown ? [...answers, { ...first, id: `${first.id}-x`, request: 'nobody-asked' }] : answers;
    for (let time = 0; time < (answersTwice ? 2 : 1); time += 1) {
      if (answersLateDays > 0) this.#later.push({ on: addDays(this.today, answersLateDays), answers: said });
      else this.#publish(said);
    }
  }

  #publish(content: readonly EnforcementAnswer[]): void {
    this.#said.push({ position: this.#said.length + 1, content, spoiled: spoiledBy(this.faults) });
  }

  after(position: number, limit: number): readonly Said[] {
    return this.#said.slice(position, position + limit);
  }

  advanceTo(day: LegalDate): void {
    if (day < this.today) throw new Error(`The day of the system is ${this.today}; it cannot go back to ${day}.`);
    this.today = day;
    const due = this.#later.filter(({ on }) => on <= day);
    this.#later.splice(0, this.#later.length, ...this.#later.filter(({ on }) => on > day));
    for (const { answers } of due) this.#publish(answers);
  }
}
