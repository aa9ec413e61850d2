/** One filing as the desk works on it: whose it is, what it is about, who may answer it and how. */
import { whyNotGrantNow } from '@oryndau/deciding/filings';
import { signersOf } from '@oryndau/deciding/reviewers';
import { issuerNames } from '@oryndau/documents/messages';
import { isOnePerson } from '@oryndau/law/one-person';
import type { Refusal } from '@oryndau/law/refusal';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type KeptFiling, readFilings } from '@oryndau/outside/filings';
import type { CaseState } from '@oryndau/proceedings/core';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import { answerDayOf, filedDay } from '@oryndau/reading/desk-filings';
import { type CasePlace, readCasePlace } from '@oryndau/reading/desk-place';
import { readHistory } from '@oryndau/reading/history';
import { type ReviewInWords, reviewInWords } from '@oryndau/sentences/review';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { may } from '@oryndau/staff/core/may';
import { filingThing } from '@oryndau/staff/hands';
import { type Proposal, proposalsOf } from '@oryndau/staff/proposals';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import type { FilingKind } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { StaffAction } from '@oryndau/words/staff';
import { complaintRefusalIn } from './complaint-refusal.ts';
import { dayIn } from './day-in.ts';
import type { Ground } from './ground.ts';
import type { WorkThing } from './in-hand.tsx';
import { isUuid } from './is-uuid.ts';
import { type OnePage, partOf } from './routes.ts';
import { staffOf } from './staff-visits.ts';
import type { AnswerFacts } from './texts/answers.ts';
import { filingsTexts } from './texts/filings.ts';

export interface FoundFiling extends WorkThing {
  readonly filing: KeptFiling;
  readonly place: CasePlace;
  /** As the person was told. */
  readonly number: string;
}

/** Whoever may give one of its answers takes it: a complaint also who may only propose to refuse it. */
const takings: Readonly<Partial<Record<FilingKind, StaffAction>>> = {
  REVIEW: 'review.answer',
  COMPLAINT: 'complaint.refuse',
};

/** Undefined: there is none, or none that this person sees. */
export async function findFiling(
  { installation }: Ground,
  { request }: Pick<OnePage, 'request'>,
): Promise<FoundFiling | undefined> {
  const [documentId, n] = [partOf(request, 'document'), partOf(request, 'n')];
  if (!isUuid(documentId) || !/^[1-9]\d?$/.test(n)) return undefined;
  const { sql } = installation.db;
  const filing = (await readFilings(sql, documentId)).find((each) => each.filing === Number(n));
  const place = filing === undefined ? undefined : await readCasePlace(sql, documentId);
  if (filing === undefined || place === undefined) return undefined;
  const texts = filingsTexts[request.language];
  const number = `${caseCodeOf(documentId)}/${n}`;
  const found: FoundFiling = {
    thing: filingThing(documentId, filing.filing),
    path: `/filings/${documentId}/${n}`,
    queue: filing.kind === 'REVIEW' ? '/filings?kind=review' : '/filings',
    title: `${texts.number} ${number}`,
    taking: takings[filing.kind] ?? 'filing.answer',
    may: (account, action) => may(account, { action }, { ...place, owner: null }),
    filing,
    place,
    number,
  };
  return found.may(staffOf(request).account, 'filing.see').may ? found : undefined;
}

export interface AboutFiling {
  readonly view: CaseView;
  readonly state: CaseState | null;
  readonly inWords: ReviewInWords;
  /** Who may not review, since they have signed an act of the case; empty where the filing asks for no review. */
  readonly signers: readonly string[];
  /** Of whom this person is one. */
  readonly hasSigned: boolean;
  /** Why granting it would do nothing; undefined: it can be granted. */
  readonly grantsNothing: Refusal | undefined;
  /** A refusal that waits for who approves it. */
  readonly proposal: Proposal | undefined;
}

/** Undefined: no room knows the case yet. */
export async function readAboutFiling(
  { installation, parts }: Ground,
  { filing }: FoundFiling,
  { account, language }: { readonly account: StaffAccount; readonly language: Language },
): Promise<AboutFiling | undefined> {
  const { db, today } = installation;
  const { documentId, kind, outcome } = filing;
  const row = await readCasePage(db.sql, documentId);
  if (row === undefined) return undefined;
  const view = caseViewOf(row, today());
  const history = await readHistory(db, { documentId, number: view.number, registeredOn: view.registeredOn });
  const waiting = await readWaitingActs(db.sql, { states: ['waiting'], documentId });
  const acts = [...history.acts, ...waiting.map(({ n, type }) => ({ n, type, signedOn: null }))];
  const reviewed = Number(filing.body.details.act);
  const signers =
    kind === 'REVIEW' ? [...new Set(await signersOf(db.sql, { documentId, signers: parts.signers }))] : [];
  const { signatory } = installation.documents;
  const inCertificate = parts.signers.find((name) => name !== signatory.name) ?? signatory.name;
  return {
    view,
    state: history.case,
    inWords: reviewInWords(
      {
        history,
        acts: acts.map(({ n, type, signedOn }) => ({ n, type, signedOn })).toSorted((a, b) => a.n - b.n),
        reviewed: Number.isInteger(reviewed) ? reviewed : null,
        head: { ...signatory, inCertificate },
        signers,
        answerBy: answerDayOf(kind, filedDay(filing.filedAt)),
        isAnswered: outcome !== null,
        today: today(),
        day: dayIn(language),
      },
      language,
    ),
    signers,
    hasSigned: signers.some((name) => isOnePerson(name, account.name)),
    grantsNothing: await whyNotGrantNow(db, filing, false),
    proposal: (await proposalsOf(db.sql, documentId)).find((each) => isRefusalOf(each, filing)),
  };
}

const isRefusalOf = ({ action, outcome, content }: Proposal, { filing }: KeptFiling): boolean =>
  action === 'complaint.refuse' && outcome === null && complaintRefusalIn(content).filing === filing;

/** What the case fills into a template, as it is shown in the language of the person. */
export function answerFacts(view: CaseView, { language, filedAt }: KeptFiling): AnswerFacts {
  return {
    number: view.number,
    filedOn: shownDay(filedDay(filedAt), language),
    left: shownAmount(view.remainder, language),
    paid: shownAmount(view.paid, language),
    lastDay: shownDay(view.lastDay, language),
    reference: view.paymentReference,
    issuer: issuerNames(view.issuerName)[language],
  };
}
