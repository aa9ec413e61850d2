/** The tasks of the operator: their names, and what makes two of them one. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { refusal } from '@oryndau/law/refusal';
import { describe, expect, it } from 'vitest';
import { TaskBatch } from './case-tasks.ts';
import { lateMoneySubject, refundKeyOf, sentBack, toldToBailiff } from './late-money.ts';
import { closedByItself, hasTaskOfItsOwn, ownTaskCodes, taskOf, taskOfFile } from './task-codes.ts';

const ON = legalDate('2026-03-02');
const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';
const late = (reversal: boolean, amount = tenge(500)) =>
  ({ n: 7, event: { type: 'LateMoneyReported', entry: 'E', amount, reversal } }) as Parameters<
    typeof lateMoneySubject
  >[0];

describe('a task', () => {
  it('is made open, about no event, with its body as canonical text', () => {
    expect(taskOf('FILING', { documentId, on: ON, subject: 'filing 1', body: { b: tenge(1), a: null } })).toEqual({
      documentId,
      on: ON,
      code: 'FILING',
      n: null,
      subject: 'filing 1',
      body: '{"a":null,"b":"1.00"}',
      resolved: null,
    });
  });

  it('of a file is named by the file, of no document and no day', () => {
    expect(taskOfFile('2026-03.xml', refusal('GZIP_MALFORMED', { line: '5' }))).toMatchObject({
      code: 'GZIP_MALFORMED',
      documentId: null,
      on: null,
      subject: '2026-03.xml',
      body: '{"file":"2026-03.xml","line":"5"}',
    });
  });

  it('that only what it waits for closes is a filing alone: closed by hand it would still hold its case', () => {
    expect(ownTaskCodes.filter((code) => closedByItself.has(code))).toEqual(['FILING']);
  });

  it('of its own has a request that failed at a bank or at the notaries, and an act that was struck, and nothing else', () => {
    expect(ownTaskCodes.filter(hasTaskOfItsOwn)).toHaveLength(18);
    for (const other of ['FILING', 'LATE_MONEY', 'CHAMBER_SILENT', 'CLOSED', ''])
      expect(hasTaskOfItsOwn(other)).toBe(false);
  });
});

describe('money after the end of its case', () => {
  it('is named by its refund and its sum, what was taken back by its event', () => {
    expect(lateMoneySubject(late(false))).toBe(`money ${refundKeyOf('E')} 500.00`);
    expect(lateMoneySubject(late(false, tenge(600)))).not.toBe(lateMoneySubject(late(false)));
    expect(lateMoneySubject(late(true))).toBe('event 7');
    // sha256 of "E", its first 32 digits.
    expect(refundKeyOf('E')).toBe('a9f51566bd6705f7ea6ad54bb9deb449');
  });

  it('is settled when the whole of it was sent back, or the bailiff knows of it', () => {
    const settled = { documentId, code: 'LATE_MONEY', subject: lateMoneySubject(late(false)), on: ON };
    expect(sentBack({ documentId, key: refundKeyOf('E'), amount: tenge(500) }, ON)).toEqual({
      ...settled,
      reason: 'SENT_BACK',
    });
    expect(sentBack({ documentId, key: refundKeyOf('E'), amount: tenge(499) }, ON).subject).not.toBe(settled.subject);
    expect(toldToBailiff({ documentId, ...late(false) }, ON)).toEqual({ ...settled, reason: 'BAILIFF_TOLD' });
    expect(toldToBailiff({ documentId, ...late(true) }, ON).subject).toBe('event 7');
  });
});

describe('the tasks of a batch', () => {
  const filing = (number: string, of: string | null = documentId) =>
    taskOf('FILING', { documentId: of, on: ON, subject: `filing ${number}`, body: {} });
  const settle = (subject: string | null, changes: object = {}) =>
    ({ documentId, code: 'FILING', subject, reason: 'FILING_ANSWERED', on: ON, ...changes }) as const;
  const resolvedIn = (batch: TaskBatch) => batch.tasks.map(({ resolved }) => resolved?.reason ?? null);

  it('are resolved by what names their document, code and subject', () => {
    const batch = new TaskBatch();
    batch.add({ tasks: [filing('1'), filing('2')], resolutions: [] });
    batch.add({ tasks: [filing('1', 'other')], resolutions: [settle('filing 1')] });
    expect(resolvedIn(batch)).toEqual(['FILING_ANSWERED', null, null]);
    expect(batch.tasks[0]?.resolved).toEqual({ reason: 'FILING_ANSWERED', on: ON });
    expect(batch.resolutions).toEqual([settle('filing 1')]);
  });

  it('are resolved all at once where no subject is named, and each once', () => {
    const batch = new TaskBatch();
    batch.add({ tasks: [filing('1'), filing('2'), filing('3', 'other')], resolutions: [] });
    batch.add({
      tasks: [],
      resolutions: [settle('filing 2'), settle(null, { reason: 'CASE_ENDED' }), settle(null, { code: 'LATE_MONEY' })],
    });
    expect(resolvedIn(batch)).toEqual(['CASE_ENDED', 'FILING_ANSWERED', null]);
    expect(batch.resolutions).toHaveLength(3);
  });

  it('of one code are not resolved by what resolves another', () => {
    const batch = new TaskBatch();
    batch.add({ tasks: [filing('1')], resolutions: [] });
    batch.add({
      tasks: [],
      resolutions: [settle('filing 1', { code: 'LATE_MONEY' }), settle(null, { code: 'NOT_NOTIFIED' })],
    });
    expect(resolvedIn(batch)).toEqual([null]);
  });

  it('that an event leaves are not resolved by what the same event resolves of before', () => {
    const batch = new TaskBatch();
    batch.add({ tasks: [filing('1')], resolutions: [settle(null)] });
    expect(resolvedIn(batch)).toEqual([null]);
  });

  it('name a fact that no decider would take', () => {
    const batch = new TaskBatch();
    batch.refuse({
      documentId,
      on: ON,
      key: 'x1',
      kind: 'reversal',
      refusal: refusal('UNKNOWN_ENTRY', { entry: 'E' }),
    });
    expect(batch.tasks).toEqual([
      {
        documentId,
        on: ON,
        code: 'UNKNOWN_ENTRY',
        n: null,
        subject: 'reversal x1',
        body: '{"data":{"entry":"E"},"fact":"x1","kind":"reversal"}',
        resolved: null,
      },
    ]);
  });
});
