/**
 * What `oryndau review show` tells a reviewer beside the words of whoever objected: each decision under review with its key factors, what else was decided, what
 * stands and can be lifted, who may not answer, and until when. Pure.
 */
import { citedLaws } from '@oryndau/law/cited-laws';
import type { Factor } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import type { CaseState } from '@oryndau/proceedings/core';
import { arrestIsAlive } from '@oryndau/proceedings/core/case';
import { prohibitionIsAlive } from '@oryndau/proceedings/core/prohibition';
import type { Signatory } from '@oryndau/reading/documents';
import type { History } from '@oryndau/reading/history';
import { decisionsUnderReview, type ReviewedDecision } from '@oryndau/reading/under-review';
import type { Language } from '@oryndau/words/languages';
import { eventText, fill } from './event-texts.ts';
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
}

export interface ActOfCase {
  readonly n: number;
  readonly type: string;
  /** Null while it waits for whoever signs. */
  readonly signedOn: LegalDate | null;
}

export function reviewText(shown: ReviewShown, language: Language): string {
  return [
    heading('reviewed', language),
    ...reviewedLines(shown, language),
    '',
    heading('decided', language),
    ...decidedLines(shown, language),
    '',
    heading('stands', language),
    ...standingLines(shown.history.case, language),
    '',
    heading('answers', language),
    ...answerLines(shown, language),
  ].join('\n');
}

const heading = (name: keyof typeof texts, language: Language): string => texts[name][language];
const say = (name: keyof typeof texts, language: Language, fields: Readonly<Record<string, unknown>> = {}): string =>
  `  ${fill(texts[name][language], fields, language)}`;

function reviewedLines(shown: ReviewShown, language: Language): string[] {
  const decisions = underReview(shown);
  const told = decisions.flatMap((decision, index) => [
    ...(index > 0 ? [''] : []),
    ...decisionLines(decision, shown.acts, language),
  ]);
  if (shown.reviewed !== null && decisions.length > 0) return told;
  return [say(decisions.length === 0 ? 'noneStands' : 'wholeCase', language), ...told];
}

const underReview = ({ history, reviewed }: ReviewShown): readonly ReviewedDecision[] =>
  decisionsUnderReview({ ...history, reviewed: history.events.some(({ n }) => n === reviewed) ? reviewed : null });

function decisionLines(
  { event, factors }: ReviewedDecision,
  acts: readonly ActOfCase[],
  language: Language,
): readonly string[] {
  const act = acts.find(({ n }) => n === event.n);
  return [
    ...(act === undefined ? [] : [actLine(act, language)]),
    `  ${event.on}  ${eventText(event.type, { ...event.event, on: event.on }, language)}`,
    `  ${rightText(event.basis, event.on, language)}`,
    ...factors.flatMap((factor) => factorLine(factor, language)),
  ];
}

function factorLine(factor: Factor, language: Language): string[] {
  const words = factorInWords(factor, { language, day: (day) => day });
  return words === undefined ? [] : [`    - ${words.name}: ${words.text} — ${words.origin}`];
}

/** The same for a program: each decision with its right and its key factors, those in the words of the language too. */
export const reviewJson = (shown: ReviewShown, language: Language) => ({
  reviewed: shown.reviewed,
  decisions: underReview(shown).map(({ event: { n, on, type, basis }, factors }) => ({
    n,
    on,
    type,
    ...basis,
    laws: citedLaws({ ...basis, on }),
    factors: factors.map(({ name, value, origin, ...factor }) => ({
      name,
      value,
      origin,
      text: factorInWords({ name, value, origin, ...factor }, { language, day: (day) => day })?.text ?? null,
    })),
  })),
  acts: shown.acts,
  answerBy: shown.answerBy,
  mayNotAnswer: [...new Set(shown.signers)],
});

const actLine = ({ n, type, signedOn }: ActOfCase, language: Language): string =>
  say(signedOn === null ? 'unsignedAct' : 'signedAct', language, { n, act: actText(type, language), on: signedOn });

function decidedLines({ acts }: ReviewShown, language: Language): string[] {
  return acts.length === 0 ? [say('nothing', language)] : acts.map((act) => actLine(act, language));
}

/** What is ours to lift, and how. */
function standingLines(state: CaseState | null, language: Language): string[] {
  if (state === null || !(arrestIsAlive(state) || prohibitionIsAlive(state))) return [say('nothingStands', language)];
  const { account, bank, amount } = state.arrest;
  return [
    ...(arrestIsAlive(state) ? [say('arrest', language, { account, bank, amount: formatMoney(amount) })] : []),
    ...(prohibitionIsAlive(state) ? [say('prohibition', language, { on: state.prohibition.orderedOn })] : []),
    say('lift', language),
  ];
}

function answerLines({ head, signers, answerBy, isAnswered, today }: ReviewShown, language: Language): string[] {
  const others = [...new Set(signers)].filter((name) => name !== head.name && name !== head.inCertificate);
  return [...whoLines(), ...termLine()];

  /** A line a person: the head is one, though his certificate may write him otherwise. */
  function whoLines(): string[] {
    if (signers.length === 0) return [say('anybody', language)];
    const own = signers.includes(head.name) || signers.includes(head.inCertificate);
    return [
      say('notThose', language),
      ...(own ? [`  ${say('personLine', language, { name: head.name, position: head.title[language] })}`] : []),
      ...others.map((name) => `  ${say('personLine', language, { name, position: texts.hasSigned[language] })}`),
    ];
  }

  function termLine(): string[] {
    if (isAnswered) return [];
    if (answerBy === null) return [say('noTerm', language)];
    const late = daysBetween(answerBy, today);
    return [say(late > 0 ? 'late' : 'until', language, { on: answerBy, days: late })];
  }
}

type Texts = Readonly<Record<Language, string>>;

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
  lift: {
    kk: 'Қарсылық негізді болса, жауаппен бірге бәрі алынады: --outcome granted --lift',
    ru: 'Если возражение обосновано, все это снимается вместе с ответом: --outcome granted --lift',
    en: 'Where the objection is right, all of it is lifted with the answer: --outcome granted --lift',
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
    kk: 'Жауаптың соңғы күні: {on}. Оған дейін жаңа шара қолданылмайды.',
    ru: 'Последний день ответа: {on}. До ответа новых мер не будет.',
    en: 'The last day for the answer: {on}. Until the answer no new measure is taken.',
  },
  late: {
    kk: 'Мерзімі өтті: жауаптың соңғы күні {on} болған, {days} күн кешікті. Жаңа шара жауап берілгенше қолданылмайды.',
    ru: 'Срок прошел: ответить следовало до {on} включительно, просрочка в днях: {days}. Новых мер не будет до ответа.',
    en: 'The term is over: the answer was due by {on}, and is {days} days late. No new measure is taken until it is given.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

const texts: Readonly<Record<keyof typeof reviewLabels, Texts>> = reviewLabels;
