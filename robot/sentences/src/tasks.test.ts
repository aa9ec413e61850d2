import { ownTaskCodes, resolvedReasons } from '@oryndau/deciding/tasks/task-codes';
import { refusalCodes } from '@oryndau/law/refusal';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { refusedFactTexts, refusedTexts } from './refused-texts.ts';
import { resolvedTexts } from './resolved-texts.ts';
import { bankTaskTexts } from './task-texts/bank.ts';
import { bankFileTaskTexts } from './task-texts/bank-file.ts';
import { caseTaskTexts } from './task-texts/case.ts';
import { notaryTaskTexts } from './task-texts/notary.ts';
import { partyTaskTexts } from './task-texts/party.ts';
import { registerTaskTexts } from './task-texts/register.ts';
import { unaskedTaskTexts } from './task-texts/unasked.ts';
import { taskTexts } from './task-texts.ts';
import { noteText, taskAdvice, taskDid, taskName, taskSentence, type WaysToAct } from './tasks.ts';

const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';
const task = (code: string, body: Readonly<Record<string, unknown>> = {}) => ({ id: 7n, documentId, code, body });
/** As a page might offer them. */
const ways: WaysToAct = {
  showCase: '«Case»',
  showPerson: '«Person»',
  hold: '«Hold»',
  holdDeath: '«Hold: death»',
  signAgain: '«Sign again»',
  liftStruck: '«Lift»',
  release: '«Release»',
  filingShow: '«Filing»',
  filingAnswer: '«Answer»',
  reviewAnswer: '«Review»',
  liftHold: '«Let go on»',
  signingList: '«Signing»',
  struckList: '«Struck»',
  loadLaw: '«Propose»',
  lawLoaded: '«Law»',
  apiGuide: '«Developers»',
  receiptForm: '«Receipt»',
  connections: '«Connect»',
  feedGuide: '«Feed»',
  showFine: '«Find»',
  importRegister: '«Register»',
  importBank: '«Bank file»',
  suspense: '«Money»',
  assign: '«Assign»',
  sums: '«Sums»',
  bookingGuide: '«Bookings»',
};
const advice = (of: ReturnType<typeof task>, language: (typeof languages)[number]) =>
  taskAdvice(of, { language, ways });
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const texts = [
  ...Object.entries(taskTexts).flatMap(([code, text]) => Object.entries(text).map(([what, of]) => [code, what, of])),
  ...Object.entries(refusedTexts).flatMap(([code, text]) => Object.entries(text).map(([what, of]) => [code, what, of])),
  ...Object.entries({ ...refusedFactTexts, ...resolvedTexts }).map(([code, of]) => [code, 'words', of]),
] as [string, string, Readonly<Record<(typeof languages)[number], string>>][];

/** What the writers of each code put into its body: a sentence names nothing else. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  BANK_SILENT: ['bank', 'request', 'kind', 'dueOn'],
  BANK_REJECTS: ['bank', 'request', 'kind', 'reason'],
  BANK_NONSENSE: ['bank', 'envelope', 'code', 'place'],
  BANK_ANSWERS_NOTHING: ['bank', 'answer', 'kind'],
  BANK_ANSWERS_ANOTHER: ['bank', 'answer', 'kind', 'request', 'before', 'reason'],
  BANK_CONTRADICTS: ['bank', 'answer', 'kind', 'request', 'before', 'reason'],
  BANK_CANNOT_RECALL: ['bank', 'answer', 'kind', 'request', 'before', 'reason'],
  NO_ARREST: ['n'],
  BANK_NOT_CONNECTED: ['n'],
  NO_BUDGET_CODES: ['n'],
  UNKNOWN_MESSAGE: ['n'],
  FILING: ['filing', 'kind', 'digest', 'answerBy'],
  REVIEW_OVERDUE: ['filing', 'answerBy'],
  LATE_MONEY: ['entry', 'amount', 'reversal'],
  CANCELLED_AFTER_TRANSFER: [],
  LIFT_OVERDUE: ['days'],
  REGISTER_OVERDUE: ['removeBy'],
  ARREST_REJECTED: ['reason'],
  PROHIBITION_REJECTED: ['reason'],
  PROHIBITION_LIFT_OVERDUE: ['days'],
  NOTARY_SILENT: ['dueOn', 'kind', 'request'],
  NOTARY_REJECTS: ['reason', 'kind', 'request'],
  NOTARY_NONSENSE: ['envelope', 'code', 'place'],
  NOTARY_ANSWERS_NOTHING: ['answer', 'kind'],
  NOTARY_CONTRADICTS: ['answer', 'kind', 'request', 'before', 'reason'],
  NOTARY_KNOWS_NOTHING: ['answer', 'kind', 'request', 'before', 'reason'],
  ORDER_REJECTED: ['order', 'reason'],
  SIGNATURE_OVERDUE: ['of', 'act', 'days'],
  OPT_OUT_OVERDUE: ['answerBy'],
  ACT_STRUCK: ['of', 'act', 'operator', 'note'],
  NOT_NOTIFIED: [],
  AMNESTY: ['article', 'registeredOn'],
  LAW_NOT_LOADED: ['parameter', 'day'],
  WEBHOOK_DISABLED: ['webhook', 'client', 'disabledFor', 'failures'],
  CHAMBER_RECEIPT_DIFFERS: ['receivedOn', 'file', 'n'],
  CHAMBER_NONSENSE: ['file'],
  CHAMBER_SILENT: ['dueOn', 'kind', 'n'],
  ENFORCEMENT_SILENT: ['n', 'kind', 'dueOn'],
  ENFORCEMENT_REJECTS: ['n', 'reason'],
  ENFORCEMENT_NONSENSE: ['code', 'place'],
  ENFORCEMENT_CONTRADICTS: ['answer', 'n', 'before', 'now'],
  ENFORCEMENT_NOT_CONNECTED: [],
  REFUND_REJECTED: ['attempt', 'amount', 'reason'],
  IIN_UNUSUAL: ['number', 'document'],
  OFFENCE_UNREAD: ['number', 'file', 'line', 'field'],
  PHONE_UNREAD: ['number', 'file', 'line', 'field'],
  BIRTH_DATE_UNREAD: ['number', 'file', 'line', 'field'],
  KNOWN_BY_CONTENT: ['file', 'count', 'sum', 'entry'],
};

describe('the words of tasks', () => {
  it.each(texts)('%s, %s: names the same fields in every language', (_, __, of) => {
    for (const language of languages) {
      expect(of[language].length).toBeGreaterThan(5);
      expect(placeholders(of[language])).toEqual(placeholders(of.en));
    }
  });

  it('stand in one table each: none takes the place of another', () => {
    const tables = [
      bankTaskTexts,
      notaryTaskTexts,
      unaskedTaskTexts,
      caseTaskTexts,
      partyTaskTexts,
      bankFileTaskTexts,
      registerTaskTexts,
    ];
    const count = tables.reduce((sum, table) => sum + Object.keys(table).length, 0);
    expect(Object.keys(taskTexts).length).toBe(count);
  });

  it('are there for every code that the source can write, and their fields are those that are written', () => {
    expect(Object.keys(taskTexts).sort()).toEqual([...ownTaskCodes].sort());
    expect(Object.keys(bodies).sort()).toEqual([...ownTaskCodes].sort());
    for (const code of ownTaskCodes) {
      const body = Object.fromEntries((bodies[code] ?? []).map((name) => [name, 'X']));
      for (const language of languages) {
        for (const text of [taskSentence, taskDid, advice].map((of) => of(task(code, body), language))) {
          expect(text.length, code).toBeGreaterThan(10);
          expect(text, code).not.toContain('—');
        }
      }
    }
  });

  it('are there for everything that can be refused', () => {
    for (const code of Object.values(refusalCodes).flat()) {
      for (const language of languages) {
        expect(taskSentence(task(code, { kind: 'case', data: {} }), language)).not.toBe(code);
        expect(advice(task(code), language), code).toMatch(/«/);
      }
    }
  });

  it('name the ways to act as whoever shows them offers them', () => {
    const filing = advice(task('FILING', { filing: '2' }), 'en');
    expect(filing).toMatch(/^Read it: «Filing»\. Answer it: «Answer»\. /);
  });

  it('name no command, file or variable themselves: whoever shows them says how a thing is done there', () => {
    for (const [code, what, of] of texts)
      for (const language of languages)
        expect(`${code} ${what}: ${of[language]}`).not.toMatch(/oryndau|\.ts\b|\.md\b|ORYNDAU|--\w/);
  });

  it('have a name for each kind, which is no code', () => {
    for (const code of [...ownTaskCodes, ...Object.values(refusalCodes).flat()])
      for (const language of languages) expect(taskName(code, language), code).toMatch(/^(?!.*_)\S.{4,59}$/);
    expect(taskName('BANK_ON_FIRE', 'ru')).toBe('BANK_ON_FIRE');
  });

  it('write a day as whoever shows them writes days', () => {
    const silent = task('BANK_SILENT', { bank: '125', kind: 'arrest', dueOn: '2026-11-19' });
    expect(taskSentence(silent, 'en')).toContain('2026-11-19');
    expect(taskSentence(silent, 'en', (day) => `<${day}>`)).toContain('<2026-11-19>');
    const late = task('DATE_OUT_OF_WINDOW', { kind: 'fine', data: { day: '2026-11-19' } });
    expect(taskSentence(late, 'en', (day) => `<${day}>`)).not.toMatch(/(?<!<)2026-11-19/);
  });

  it('say lists, kinds and money in words', () => {
    const body = { bank: '125', kind: 'lifted', before: ['arrested', 'arrest_rejected'] };
    expect(taskSentence(task('BANK_CONTRADICTS', body), 'en')).toBe(
      'The bank 125 contradicts what it said before: arrest lifted, before: arrested, arrest not carried out.',
    );
    expect(taskSentence(task('LATE_MONEY', { amount: '19660.00', reversal: false }), 'ru')).toContain('19\u00a0660,00');
    expect(taskSentence(task('WRONG_STATE', { kind: 'case', data: { state: 'x' }, fact: 'k' }), 'en')).toMatch(
      /^An answer or a request in the case: .*x\.$/,
    );
    expect(taskSentence(task('FILE_EMPTY', { file: 'a.xml' }), 'en')).toBe('The file a.xml is empty.');
  });

  it('tell a code of a later version by its name', () => {
    expect(taskSentence(task('BANK_ON_FIRE'), 'kk')).toBe('BANK_ON_FIRE');
    expect(advice(task('BANK_ON_FIRE'), 'kk')).toBe('');
  });

  it('give the reason of the robot in words, that of a person as it is', () => {
    for (const reason of resolvedReasons) expect(noteText(reason, 'en')).not.toBe(reason);
    expect(noteText('Called the bank.', 'kk')).toBe('Called the bank.');
  });
});
