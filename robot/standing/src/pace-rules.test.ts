/** What each event adds to how fast, by which way, by which bank, and to what touched somebody whom it should not have. */
import type { FineState } from '@oryndau/fines/core';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import { caseAtBeginning } from '@oryndau/proceedings/core/at-beginning';
import { describe, expect, it } from 'vitest';
import { pacesOf } from './pace-rules.ts';

const REGISTERED = legalDate('2026-01-05');
const NOTICED = legalDate('2026-03-03');
const ON = legalDate('2026-03-12');
const SUM = tenge(20_000);
const fine = { registeredOn: REGISTERED, region: '31', article: '592(1)' } as FineState;
const notice = (channel: 'push' | 'sms', status: 'delivered' | 'failed') => ({ channel, status, queuedOn: NOTICED });
const noticed: Partial<CaseState> = {
  noticeOn: NOTICED,
  notices: [notice('push', 'failed'), notice('sms', 'delivered')],
};
const arrest = { ...caseAtBeginning.arrest, account: 'KZ01', bank: '722', amount: tenge(5_000) };

function added(event: Record<string, unknown>, state: Partial<CaseState> = {}) {
  const happened = {
    event: { on: ON, ...event } as unknown as CaseEvent,
    state: { ...caseAtBeginning, sum: SUM, ...state } as CaseState,
    fine,
  };
  const figures = pacesOf(happened);
  for (const { region, article, cases } of figures) expect([region, article, cases]).toEqual(['31', '', 1]);
  return figures.map(({ name, on, amount }) => [name, on, amount]);
}

describe('a notice', () => {
  const delivered = { type: 'NoticeDelivered', channel: 'sms', deliveredOn: NOTICED };

  it('counts once, by the way that arrived first, under its own day', () => {
    expect(added(delivered, noticed)).toEqual([['notified:sms', NOTICED, SUM]]);
    const both = { ...noticed, notices: [notice('push', 'delivered'), notice('sms', 'delivered')] };
    expect(added(delivered, both)).toEqual([]);
  });

  it('that is none by the law counts not at all', () => {
    expect(added({ ...delivered, proper: false }, { ...noticed, noticeOn: null })).toEqual([]);
  });
});

describe('an end', () => {
  it('by payment says how many days it took, and by which way the person knew', () => {
    expect(added({ type: 'ProceedingExecuted' }, noticed)).toEqual([
      ['paid_after_notice:9', NOTICED, SUM],
      ['notice_to_paid:9', ON, SUM],
      ['fine_to_paid:66', ON, SUM],
      ['executed_by_way:sms', ON, SUM],
    ]);
  });

  it('of whom no notice reached is counted as such', () => {
    expect(added({ type: 'ProceedingExecuted' }).map(([name]) => name)).toEqual([
      'fine_to_paid:66',
      'executed_by_way:none',
    ]);
    const transfer = { type: 'ProceedingTransferred', remainder: tenge(7_000) };
    expect(added(transfer)).toEqual([['transferred_by_way:none', ON, tenge(7_000)]]);
    expect(added({ ...transfer, awaits: { of: '7', act: 'transfer' } })).toEqual([]);
    expect(added({ type: 'TransferSigned', remainder: tenge(7_000) })).toEqual([
      ['transferred_by_way:none', ON, tenge(7_000)],
    ]);
  });
});

describe('money', () => {
  it('is taken where it came by an order, by the bank of the arrest, and paid freely else', () => {
    const paid = { type: 'PaymentReceived', entry: 'E', amount: tenge(4_000) };
    expect(added(paid)).toEqual([['paid_freely:', ON, tenge(4_000)]]);
    expect(added({ ...paid, order: '1' }, { arrest })).toEqual([['taken:722', ON, tenge(4_000)]]);
    expect(added({ type: 'PaymentReversed', entry: 'E', amount: tenge(4_000) })).toEqual([
      ['given_back:', ON, tenge(4_000)],
    ]);
    expect(added({ type: 'ArrestConfirmed', amount: tenge(5_000) }, { arrest })).toEqual([
      ['arrested:722', ON, tenge(5_000)],
    ]);
  });

  it('that has paid all lets go, after so many days; of other ends that is no pace', () => {
    const lifted = { type: 'ArrestLifted' };
    expect(added(lifted, { status: 'executed', endedOn: legalDate('2026-03-10') })).toEqual([
      ['paid_to_lifted:2', ON, ZERO],
    ]);
    expect(added(lifted, { status: 'cancelled', endedOn: legalDate('2026-03-10') })).toEqual([]);
    expect(added(lifted, { status: 'open' })).toEqual([]);
  });
});

describe('a wrong touch', () => {
  const proven = { type: 'ProtectionProven', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' };

  it('is protected money on the account that is arrested, and on no other', () => {
    const stands = { ...arrest, status: 'confirmed' } as const;
    expect(added(proven, { arrest: stands })).toEqual([['wrong_touch:protected', ON, tenge(5_000)]]);
    expect(added({ ...proven, account: 'KZ02' }, { arrest: stands })).toEqual([]);
    expect(added(proven, { arrest: { ...arrest, status: 'ordered' } })).toEqual([]);
  });

  it('is what a reviewer lifts, and not what ends with the case', () => {
    for (const type of ['ArrestLiftOrdered', 'ProhibitionLiftOrdered']) {
      expect(added({ type, review: '1' })).toEqual([['wrong_touch:reviewer', ON, ZERO]]);
      expect(added({ type })).toEqual([]);
    }
  });

  it('is a fine that was cancelled while a measure stood, or after money was taken', () => {
    const cancelled = { type: 'ProceedingCancelled' };
    const wrong = [['wrong_touch:cancelled', ON, SUM]];
    expect(added(cancelled)).toEqual([]);
    expect(added(cancelled, { arrest: { ...arrest, status: 'confirmed' } })).toEqual(wrong);
    expect(added(cancelled, { arrest: { ...arrest, status: 'lifted' } })).toEqual([]);
    expect(added(cancelled, { prohibition: { ...caseAtBeginning.prohibition, status: 'confirmed' } })).toEqual(wrong);
    const order = { id: '1', status: 'part_executed', amount: SUM, executed: tenge(1), received: ZERO } as const;
    expect(added(cancelled, { orders: [order] })).toEqual(wrong);
  });
});
