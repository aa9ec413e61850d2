/**
 * What people say in their cases beside paying, and how a body answers: some refuse the simplified way, by the page or on paper, some ask that a person
 * reviews a decision, complain, or prove that their money is protected. They keep a book of their own of what was taken.
 */
import { type DecisionDesk, decideInCase } from '@oryndau/deciding/decisions';
import { answerFiling, fileInCase } from '@oryndau/deciding/filings';
import { commandDesk } from '@oryndau/deciding/now';
import { documentIdOf } from '@oryndau/fines/document-id';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import type { ActDesk } from '@oryndau/signing/port';
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import { type CitizenFine, chance, citizen, ISSUER_BIN, manners, type RegionPlan } from './population.ts';

/** Whose answers these are: never the head, who signs. */
const OFFICER = 'Қызметкер (модель)';
const ANSWER = 'Жауап (модель). Ответ (модель).';

export type Wish =
  | { readonly kind: 'refuse'; readonly on: 'page' | 'paper' }
  | { readonly kind: 'file'; readonly filing: FilingKind };

interface Said {
  readonly n: number;
  readonly wish: Wish;
}

interface Owed {
  readonly n: number;
  readonly filing: number;
  readonly kind: FilingKind;
}

/** What was taken, by the people's own book. */
export interface VoicesBook {
  readonly filed: number;
  readonly answered: number;
  readonly refusals: number;
}

export interface Voices {
  /** A first message about his case has reached the person. */
  hear(n: number, on: LegalDate): void;
  /** What people have to say on a day, and what the body answers on it. */
  speak(day: LegalDate): Promise<void>;
  readonly book: VoicesBook;
}

/** How the body decides what people say at once. */
export interface RegionDesk {
  readonly policy: string;
  readonly acts: ActDesk;
}

export interface VoicesPlace extends RegionDesk {
  readonly db: Database;
  readonly plan: RegionPlan;
  readonly fine: (n: number) => CitizenFine;
  readonly now: () => Date;
}

export function openVoices({ db, plan, fine, now, policy, acts }: VoicesPlace): Voices {
  const today = () => legalDayAt(now().getTime());
  const decisions: DecisionDesk = { db, desk: commandDesk(db, { policy, today, acts }), now };
  const saying = new Map<LegalDate, Said[]>();
  const owed = new Map<LegalDate, Owed[]>();
  const book = { filed: 0, answered: 0, refusals: 0 };

  async function say({ n, wish }: Said, day: LegalDate): Promise<void> {
    const documentId = idOf(fine(n));
    if (wish.kind === 'refuse') {
      if (await refuse(decisions, { documentId, paper: wish.on === 'paper', day })) book.refusals += 1;
      return;
    }
    const filed = await fileInCase(decisions, {
      documentId,
      kind: wish.filing,
      language: citizen(plan, n).language,
      body: { text: 'Модель: так пишет человек.', details: {} },
      uploads: [],
    });
    if (filed.kind !== 'filed') return;
    book.filed += 1;
    laid(owed, addDays(day, answerDaysOf(plan.seed, n)), { n, filing: filed.filing, kind: wish.filing });
  }

  async function answer({ n, filing, kind }: Owed): Promise<void> {
    const outcome: FilingOutcome = chance(plan.seed, n, 'granted') < manners.grants ? 'granted' : 'refused';
    const account = citizen(plan, n).accounts[0]?.iban;
    const given = { documentId: idOf(fine(n)), filing, outcome, answer: ANSWER, byWhom: OFFICER };
    const protects = kind === 'PROTECTED_MONEY' && account !== undefined && outcome === 'granted';
    const lifts = kind === 'REVIEW' && outcome === 'granted';
    const proven = protects ? { protect: { account, kind: PROVEN_KIND } } : {};
    const first = await answerFiling(decisions, { ...given, ...proven, ...(lifts && { lifts }) });
    // Where nothing stands there is nothing to lift, and of a case that has ended nothing to protect; what is not done is not granted, and explained.
    const { code } = first.kind === 'refused' ? first.refusal : { code: null };
    const again = code === 'GRANTS_NOTHING' ? { ...given, outcome: 'explained' as const } : given;
    const heard = code !== null ? await answerFiling(decisions, again) : first;
    if (heard.kind === 'answered') book.answered += 1;
  }

  return {
    hear: (n, on) => {
      const wish = wishOf(plan.seed, n);
      if (wish !== null) laid(saying, addDays(on, sayDaysOf(plan.seed, n)), { n, wish });
    },
    speak: async (day) => {
      for (const said of taken(saying, day)) await say(said, day);
      for (const one of taken(owed, day)) await answer(one);
    },
    get book() {
      return { ...book };
    },
  };
}

/** Pensions and benefits (261-IV Art. 62(3)). */
const PROVEN_KIND = 'SOCIAL_PAYMENTS';

async function refuse(
  decisions: DecisionDesk,
  { documentId, paper, day }: { readonly documentId: string; readonly paper: boolean; readonly day: LegalDate },
): Promise<boolean> {
  if (!paper) {
    const told = { documentId, key: 'model/opt-out', command: { type: 'OptOut' } as const };
    return (await decisions.desk.tell(told)).kind === 'decided';
  }
  const decision = { type: 'OptOut', registeredOn: day } as const;
  const given = { documentId, decision, byWhom: OFFICER, note: 'Модель: отказ на бумаге.' };
  return (await decideInCase(decisions, given)).kind === 'decided';
}

const idOf = ({ number }: CitizenFine): string =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: ISSUER_BIN, number });

function laid<T>(days: Map<LegalDate, T[]>, day: LegalDate, what: T): void {
  const list = days.get(day);
  if (list === undefined) days.set(day, [what]);
  else list.push(what);
}

function taken<T>(days: Map<LegalDate, T[]>, day: LegalDate): readonly T[] {
  const list = days.get(day) ?? [];
  days.delete(day);
  return list;
}

// ------------------------------------------------------------------------------------------------ manners

const FILINGS: readonly FilingKind[] = ['REVIEW', 'COMPLAINT', 'PROTECTED_MONEY', 'OTHER'];

export function wishOf(seed: number, n: number): Wish | null {
  const drawn = chance(seed, n, 'wish');
  const { refuses, files, refusesOnPaper } = manners;
  if (drawn < refuses) return { kind: 'refuse', on: drawn < refuses * refusesOnPaper ? 'paper' : 'page' };
  if (drawn >= refuses + files) return null;
  const filing = FILINGS[Math.floor(((drawn - refuses) / files) * FILINGS.length)];
  return filing === undefined ? null : { kind: 'file', filing };
}

const SAY_WITHIN = 16;
const ANSWER_WITHIN = 12;
const sayDaysOf = (seed: number, n: number): number => 1 + Math.floor(chance(seed, n, 'wishDelay') * SAY_WITHIN);
const answerDaysOf = (seed: number, n: number): number => 1 + Math.floor(chance(seed, n, 'answer') * ANSWER_WITHIN);
