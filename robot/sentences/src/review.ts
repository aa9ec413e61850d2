/**
 * What a reviewer reads beside the words of whoever objected: each decision under review with its key factors, what else was decided, what stands and can
 * be lifted, who may not answer, and until when. Pure.
 */
import type { Factor } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { arrestIsAlive, isLiving } from '@oryndau/proceedings/core/asked-of-case';
import { prohibitionIsAlive } from '@oryndau/proceedings/core/prohibition';
import type { Signatory } from '@oryndau/reading/documents';
import type { History } from '@oryndau/reading/history';
import { decisionsUnderReview, type ReviewedDecision } from '@oryndau/reading/under-review';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { eventText } from './event-texts.ts';
import { type DaySaid, fill } from './fill.ts';
import { actText } from './label-texts.ts';
import { rightText } from './right-text.ts';

export interface ReviewShown {
  readonly history: Pick<History, 'events' | 'case'>;
  /** Of every act of the case, signed or not, by the number of its event. */
  readonly acts: readonly ActOfCase[];
  /** The number of the event whose act the person has named; null: the whole case. */
  readonly reviewed: number | null;
  /** Whose name stands under the acts that are signed now, and what the certificate calls them. */
  readonly head: Signatory & { readonly inCertificate: string };
  /** Who has signed, or lets be signed: none of them answers. */
  readonly signers: readonly string[];
  readonly answerBy: LegalDate | null;
  readonly isAnswered: boolean;
  readonly today: LegalDate;
  /** How a day is written; without it as it is kept. */
  readonly day?: DaySaid;
}

export interface ActOfCase {
  readonly n: number;
  readonly type: string;
  /** Null while it waits for whoever signs. */
  readonly signedOn: LegalDate | null;
}

export interface DecisionInWords {
  /** What it was written as, and whether that is signed; undefined where it has no act. */
  readonly act: string | undefined;
  readonly on: LegalDate;
  readonly sentence: string;
  readonly right: string;
  readonly factors: readonly string[];
}

/** Four parts, each with its heading. */
export interface ReviewInWords {
  readonly reviewed: {
    readonly heading: string;
    /** That no single act was named, or that none stands. */
    readonly note: string | undefined;
    readonly decisions: readonly DecisionInWords[];
  };
  readonly decided: { readonly heading: string; readonly lines: readonly string[] };
  readonly stands: { readonly heading: string; readonly lines: readonly string[]; readonly canBeLifted: boolean };
  readonly answers: {
    readonly heading: string;
    readonly who: string;
    /** Who may not answer, and why. */
    readonly persons: readonly string[];
    readonly term: string | undefined;
  };
}

export function reviewInWords(shown: ReviewShown, language: Language): ReviewInWords {
  const heading = (name: 'reviewed' | 'decided' | 'stands' | 'answers') => say(name, language);
  const decided = shown.acts.map((act) => actLine(act, shown, language));
  const standing = standingLines(shown, language);
  return {
    reviewed: { heading: heading('reviewed'), ...reviewedInWords(shown, language) },
    decided: { heading: heading('decided'), lines: decided.length === 0 ? [say('nothing', language)] : decided },
    stands: {
      heading: heading('stands'),
      lines: standing.length === 0 ? [say('nothingStands', language)] : standing,
      canBeLifted: standing.length > 0,
    },
    answers: { heading: heading('answers'), ...answerInWords(shown, language) },
  };
}

const say = (
  name: keyof typeof texts,
  language: Language,
  fields: Readonly<Record<string, unknown>> = {},
  day?: DaySaid,
): string => fill(texts[name][language], fields, language, day);

function reviewedInWords(shown: ReviewShown, language: Language): Omit<ReviewInWords['reviewed'], 'heading'> {
  const decisions = underReview(shown).map((decision) => decisionInWords(decision, shown, language));
  if (decisions.length === 0) return { note: say('noneStands', language), decisions };
  return { note: shown.reviewed === null ? say('wholeCase', language) : undefined, decisions };
}

/** The decision whose act was named, else all that stand. */
export const underReview = ({ history, reviewed }: ReviewShown): readonly ReviewedDecision[] =>
  decisionsUnderReview({ ...history, reviewed: history.events.some(({ n }) => n === reviewed) ? reviewed : null });

function decisionInWords(
  { event, factors }: ReviewedDecision,
  shown: Pick<ReviewShown, 'acts' | 'day'>,
  language: Language,
): DecisionInWords {
  const act = shown.acts.find(({ n }) => n === event.n);
  return {
    act: act && actLine(act, shown, language),
    on: event.on,
    sentence: eventText(event.type, { ...event.event, on: event.on }, language, shown.day),
    right: rightText(event.basis, event.on, { language, day: shown.day }),
    factors: factors.flatMap((factor) => factorLine(factor, shown, language)),
  };
}

function factorLine(factor: Factor, { day = (on) => on }: Pick<ReviewShown, 'day'>, language: Language): string[] {
  const words = factorInWords(factor, { language, day });
  return words === undefined ? [] : [`${words.name}: ${words.text} — ${words.origin}`];
}

const actLine = ({ n, type, signedOn }: ActOfCase, { day }: Pick<ReviewShown, 'day'>, language: Language): string =>
  say(
    signedOn === null ? 'unsignedAct' : 'signedAct',
    language,
    { n, act: actText(type, language), on: signedOn },
    day,
  );

/** What is ours to lift. */
function standingLines({ history: { case: state }, day }: ReviewShown, language: Language): string[] {
  if (state === null) return [];
  const { account, bank, amount } = state.arrest;
  return [
    ...(arrestIsAlive(state) ? [say('arrest', language, { account, bank, amount: formatMoney(amount) })] : []),
    ...(prohibitionIsAlive(state) ? [say('prohibition', language, { on: state.prohibition.orderedOn }, day)] : []),
  ];
}

function answerInWords(shown: ReviewShown, language: Language): Omit<ReviewInWords['answers'], 'heading'> {
  const who = say(shown.signers.length === 0 ? 'anybody' : 'notThose', language);
  return { who, persons: personLines(shown, language), term: termLine(shown, language) };
}

/** A line a person: the head is one, though his certificate may write him otherwise. */
function personLines({ head, signers }: ReviewShown, language: Language): string[] {
  const others = [...new Set(signers)].filter((name) => name !== head.name && name !== head.inCertificate);
  const own = signers.includes(head.name) || signers.includes(head.inCertificate);
  return [
    ...(own ? [say('personLine', language, { name: head.name, position: head.title[language] })] : []),
    ...others.map((name) => say('personLine', language, { name, position: texts.hasSigned[language] })),
  ];
}

function termLine(
  { answerBy, isAnswered, today, day, history: { case: state } }: ReviewShown,
  language: Language,
): string | undefined {
  if (isAnswered) return undefined;
  if (answerBy === null) return say('noTerm', language);
  const late = daysBetween(answerBy, today);
  const term = say(late > 0 ? 'late' : 'until', language, { on: answerBy, days: late }, day);
  // Of a case that is the bailiff's, or has ended, no measure of ours could come anyhow.
  return state !== null && isLiving(state) ? `${term} ${say('noNewMeasure', language)}` : term;
}

type Texts = InLanguages<string>;

/** What stands in braces is filled as in the sentences of events. */
export const reviewLabels = {
  reviewed: { kk: 'Қайта қаралатын шешімдер', ru: 'Пересматриваемые решения', en: 'The decisions under review' },
  wholeCase: {
    kk: 'Бір акт аталмаған: қазір күшінде тұрған әрі адамға қатысты барлық шешім қайта қаралады, соңғысы бірінші.',
    ru: 'Отдельный акт не назван: пересмотреть просят все решения, которые действуют и касаются человека. Новые сначала.',
    en: 'No single act is named: all decisions that stand and touch the person are to be reviewed, the newest first.',
  },
  noneStands: {
    kk: 'Қазір күшінде тұрған әрі адамға қатысты шешім жоқ.',
    ru: 'Решений, которые действуют и касаются человека, сейчас нет.',
    en: 'No decision that touches the person stands now.',
  },
  signedAct: {
    kk: '{n}: {act}, қол қойылған күні {on}',
    ru: '{n}: {act}, подписано {on}',
    en: '{n}: {act}, signed on {on}',
  },
  unsignedAct: {
    kk: '{n}: {act}, әлі қол қойылған жоқ',
    ru: '{n}: {act}, еще не подписано',
    en: '{n}: {act}, not signed yet',
  },
  decided: { kk: 'Іс бойынша шығарылған актілер', ru: 'Акты, вынесенные по делу', en: 'Acts made in the case' },
  nothing: { kk: 'Акт шығарылған жоқ.', ru: 'Актов нет.', en: 'There is none.' },
  stands: { kk: 'Қазір күшінде тұрған шаралар', ru: 'Меры, которые стоят сейчас', en: 'Measures that stand now' },
  nothingStands: {
    kk: 'Біз алып тастай алатын шара жоқ.',
    ru: 'Мер, которые могли бы снять мы, нет.',
    en: 'None that is ours to lift.',
  },
  arrest: {
    kk: '{account} шотындағы ({bank}) {amount} теңгеге тыйым салынған',
    ru: 'арест {amount} тенге на счете {account} ({bank})',
    en: 'the arrest of {amount} tenge on account {account} ({bank})',
  },
  prohibition: {
    kk: 'мүлікке билік етуге тыйым, {on}',
    ru: 'запрет распоряжаться имуществом от {on}',
    en: 'the prohibition on disposing of property of {on}',
  },
  answers: { kk: 'Кім жауап береді', ru: 'Кто отвечает', en: 'Who may answer' },
  anybody: {
    kk: 'Кез келген қызметкер: іс бойынша актілерге әлі ешкім қол қойған жоқ.',
    ru: 'Любой работник: актов по делу еще никто не подписывал.',
    en: 'Any member of staff: nobody has signed an act of the case yet.',
  },
  notThose: {
    kk: 'Іс бойынша актілерге қол қоймаған қызметкер. Жауап бере алмайды:',
    ru: 'Работник, который не подписывал актов по делу. Не могут ответить:',
    en: 'A member of staff who has signed no act of the case. May not answer:',
  },
  personLine: { kk: '{name} — {position}', ru: '{name} — {position}', en: '{name} — {position}' },
  hasSigned: {
    kk: 'іс бойынша актіге қол қойған немесе оған өкім берген',
    ru: 'подписал(а) акт по делу или дал(а) на это распоряжение',
    en: 'has signed an act of the case, or given the order for it',
  },
  noTerm: {
    kk: 'Мерзімі белгісіз: сол күнгі заң жүктелмеген.',
    ru: 'Срок неизвестен: закон того дня не загружен.',
    en: 'The term is not known: the law of that day is not loaded.',
  },
  until: {
    kk: 'Жауаптың соңғы күні: {on}.',
    ru: 'Последний день ответа: {on}.',
    en: 'The last day for the answer: {on}.',
  },
  late: {
    kk: 'Мерзімі өтті: жауаптың соңғы күні {on} болған, {days} күн кешікті.',
    ru: 'Срок прошел: ответить следовало до {on} включительно, просрочка в днях: {days}.',
    en: 'The term is over: the answer was due by {on}, and is {days} days late.',
  },
  noNewMeasure: {
    kk: 'Жауап берілгенше жаңа шара қолданылмайды.',
    ru: 'До ответа новых мер не будет.',
    en: 'Until the answer no new measure is taken.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

const texts: Readonly<Record<keyof typeof reviewLabels, Texts>> = reviewLabels;
