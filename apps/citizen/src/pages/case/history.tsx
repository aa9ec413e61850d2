/** What happened in a case, by what right, and the documents of it. */
/** @jsxImportSource preact */
import { caseConsequences, type Happening } from '@oryndau/deciding/consequences/table';
import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import type { Factor } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type CaseHappening, moneyIn, movementsIn, type SignedDecision } from '@oryndau/reading/case-view';
import { factorsOf } from '@oryndau/reading/factors';
import type { EndFacts } from '@oryndau/standing/end-facts';
import { Details, Timeline, type TimelineEntry } from '@oryndau/web/html/blocks';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import { actTexts } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { caseTexts } from '../../texts/case.ts';
import { happeningTexts, type ShownEvent } from '../../texts/happenings.ts';
import { numberAddress } from '../law/anchors.ts';
import { RuleLink } from '../law/rule-link.tsx';
import { actsOf } from './acts.ts';
import type { CaseProps } from './first-screen.tsx';

export function HistoryPart({ view, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].history;
  const entries = entriesOf(view.happenings, language);
  // What happened last is what people ask for; the way there is long after some days.
  const earlier = entries.slice(0, -LAST_SHOWN);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      {earlier.length > 0 && (
        <Details summary={texts.earlier(earlier.length)}>
          <Timeline language={language} entries={earlier} />
        </Details>
      )}
      <Timeline language={language} entries={entries.slice(-LAST_SHOWN)} />
      {view.standing !== 'fine' && (
        <>
          <p class="govuk-body">
            {texts.robot}
            {view.mayPay && ` ${texts.untilAnswer}`}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/case/contest/REVIEW">
              {texts.review}
            </a>
          </p>
        </>
      )}
    </>
  );
}

const LAST_SHOWN = 3;

function entriesOf(happenings: readonly CaseHappening[], language: Language): TimelineEntry[] {
  const factors = factorsOf(happenings);
  const told = happenings.flatMap((happening, index): (TimelineEntry & { readonly day: LegalDate })[] => {
    const { type } = happening;
    const shown = { happening, factors: factors[index] ?? [], language };
    return isTold(type) && !isOvercome(happening, happenings)
      ? [{ day: dayOf(happening), ...entryOf(shown, type) }]
      : [];
  });
  // A fact that was told late stands where it belongs; what fell on one day keeps its order.
  return told.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** That the head did not sign an act, where he has signed it since. */
const isOvercome = ({ type, fields }: CaseHappening, happenings: readonly CaseHappening[]): boolean =>
  (type === 'ActStruck' || type === 'ActPresentedAgain') &&
  happenings.some(({ n, act }) => act !== null && String(n) === fields.of);

const isTold = (type: string): type is Happening => Object.hasOwn(happeningTexts.ru, type);

interface Decided {
  readonly happening: CaseHappening;
  readonly factors: readonly Factor[];
  readonly language: Language;
}

function entryOf({ happening, factors, language }: Decided, type: Happening) {
  const texts = caseTexts[language].history;
  const { isUnsigned, isWithdrawn, signed, signs, end } = happening;
  const decider = deciderOf(happening, type);
  return {
    title: happeningTexts[language][type](shownEventOf(happening, language)),
    children: (
      <>
        {isUnsigned && <p class="govuk-body-s govuk-!-margin-bottom-1">{texts.unsigned}</p>}
        {isWithdrawn && <p class="govuk-body-s govuk-!-margin-bottom-1">{texts.withdrawn}</p>}
        <Movements happening={happening} language={language} />
        <details class="app-right">
          <summary>{texts.right}</summary>
          <RightPart right={happening} language={language} />
          {signs !== null && (
            <RightPart right={signs} before={texts.signs(shownDay(signs.on, language))} language={language} />
          )}
          {decider !== undefined && (
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              {decider === 'person' ? texts.byPerson : texts.byProgram}
            </p>
          )}
          {signed !== null && (
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              {texts.signed({ ...signed, on: shownDay(signed.on, language) })}
            </p>
          )}
          {end !== null && <EndPart facts={end} language={language} />}
          <Factors factors={factors} goesOn={end !== null} language={language} />
        </details>
      </>
    ),
  };
}

interface RightProps {
  readonly right: SignedDecision;
  /** What is said before it. */
  readonly before?: string;
  readonly language: Language;
}

function RightPart({ right: { on, rule, citation, redaction }, before, language }: RightProps) {
  const right = sourceInWords(citationWithRedactions({ rule, citation, redaction, on }), language);
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      {`${before === undefined ? '' : `${before} `}${right}. `}
      <RuleLink rule={rule} language={language} />
    </p>
  );
}

/**
 * Who decided; undefined of a fact that the case was told, also where the law was asked about it. A filing is answered by a person and by nobody else; the
 * program decides what is an act, and what a bank, the notaries or the enforcement system are told to do.
 */
function deciderOf({ fields }: CaseHappening, type: Happening): 'person' | 'program' | undefined {
  if ('operator' in fields || type === 'FilingAnswered') return 'person';
  const rows: Readonly<Record<string, Told>> = caseConsequences;
  const { act, message = [] } = rows[type] ?? {};
  return act !== undefined || [message].flat().some(({ to }) => CARRIES_OUT.has(to)) ? 'program' : undefined;
}

/** What is asked here of a row of the table of consequences. */
interface Told {
  readonly act?: object;
  readonly message?: { readonly to: string } | readonly { readonly to: string }[];
  readonly happening?: boolean;
  readonly resolves?: object;
}

const CARRIES_OUT: ReadonlySet<string> = new Set(['bank', 'notary', 'enforcement']);

/** Asked for because money is short; folded, because it is the person's own and rarely what he looks for. */
function Movements({ happening, language }: { readonly happening: CaseHappening; readonly language: Language }) {
  const movements = movementsIn(happening.fields);
  if (movements.length === 0) return null;
  const texts = caseTexts[language].history;
  return (
    <details class="app-right">
      <summary>{texts.movements(movements.length)}</summary>
      <ul class="govuk-list govuk-list--bullet">
        {movements.map(({ on, direction, amount }) => (
          <li>{`${shownDay(on, language)}: ${texts.moved[direction]} ${shownAmount(amount, language)}`}</li>
        ))}
      </ul>
    </details>
  );
}

/** The key factors of an end of the case that are no numbers of the law: its money, each with its day. */
function EndPart({ facts, language }: { readonly facts: EndFacts; readonly language: Language }) {
  const texts = caseTexts[language].history.end;
  const sum = (amount: Money) => shownAmount(amount, language);
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">{caseTexts[language].history.factors}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{texts.claimed(sum(facts.claimed))}</li>
        {facts.movements.map(({ on, amount, isTakenBack }) => (
          <li>{texts[isTakenBack ? 'takenBack' : 'paid'](sum(amount), shownDay(on, language))}</li>
        ))}
        <li>{texts.left(sum(facts.left))}</li>
      </ul>
    </>
  );
}

interface FactorsProps {
  readonly factors: readonly Factor[];
  /** Other factors stand before them, under the same words. */
  readonly goesOn: boolean;
  readonly language: Language;
}

/**
 * The key factors and criteria of a decision (94-V Art. 19-1, Digital Code Art. 43) as they were in this case, each with whose it is: the law's, the
 * Rules' or ours, and with the place where the law is told.
 */
function Factors({ factors, goesOn, language }: FactorsProps) {
  const day = (on: LegalDate) => shownDay(on, language);
  const told = factors.flatMap((factor) => {
    const words = factorInWords(factor, { language, day });
    return words === undefined ? [] : [{ key: factor.name, ...words }];
  });
  if (told.length === 0) return null;
  return (
    <>
      {!goesOn && <p class="govuk-body-s govuk-!-margin-bottom-1">{caseTexts[language].history.factors}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {told.map(({ key, name, text, origin }) => (
          <li key={key}>
            <a class="govuk-link" href={numberAddress(key)}>
              {name}
            </a>
            {`: ${text} — `}
            <strong>{origin}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A fact has a day of its own, which is the one that a person remembers. */
function dayOf({ fields, on }: CaseHappening): LegalDate {
  const days = FACT_DAYS.map((field) => parseLegalDate(fields[field]));
  return days.find((day) => day !== undefined) ?? on;
}

const FACT_DAYS = ['issuedOn', 'deliveredOn', 'filedOn', 'rejectedOn', 'inForceOn', 'bookedOn'] as const;

function shownEventOf({ fields }: CaseHappening, language: Language): ShownEvent {
  const word = (field: string) => String(fields[field] ?? '');
  return {
    sum: (field) => {
      const amount = moneyIn(fields, field);
      return amount === undefined ? '' : shownAmount(amount, language);
    },
    day: (field) => shownDay(parseLegalDate(fields[field]) ?? null, language),
    word,
    isTrue: (field) => fields[field] === true,
    accountEnd: word('account').slice(-4),
  };
}

export function DocumentsPart({ view, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].documents;
  const acts = actsOf(view);
  if (acts.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <ul class="govuk-list">
        {acts.map(({ n, on, act }) => (
          <li key={n}>
            <a class="govuk-link" href={`/case/act/${n}`}>
              {actTexts[act][language]}
            </a>
            {`, ${shownDay(on, language)}`}
          </li>
        ))}
      </ul>
      <p class="govuk-hint govuk-!-margin-bottom-6">{texts.note}</p>
    </>
  );
}
