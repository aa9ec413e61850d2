/** Whether a person may tell the body something now. */
import { legalDate } from '@oryndau/law/legal-date';
import { type CaseState, FILINGS_MAX } from '@oryndau/proceedings/core';
import { caseAtBeginning } from '@oryndau/proceedings/core/at-beginning';
import type { FilingKind } from '@oryndau/words/filings';
import { describe, expect, it } from 'vitest';
import { FILINGS_OPEN_MAX, whyNotFile } from './may-file.ts';

const on = legalDate('2026-03-05');
const state: CaseState = { ...caseAtBeginning, status: 'open', openedOn: legalDate('2026-03-02') };
const ask = (
  filings: { readonly all: number; readonly open: number },
  of: CaseState | null = state,
  kind: FilingKind = 'COMPLAINT',
) => {
  const answer = whyNotFile({ state: of, kind, filings, on });
  return typeof answer === 'object' ? answer.code : answer;
};

describe('a filing', () => {
  it('is taken by every case that is there, also after its end', () => {
    for (const status of ['open', 'held', 'refused', 'executed', 'cancelled', 'released', 'transferred'] as const)
      expect(ask({ all: 0, open: 0 }, { ...state, status })).toBeUndefined();
  });

  it('is not taken where it could bring nothing any more', () => {
    const ended: CaseState = { ...state, status: 'executed' };
    expect(ask({ all: 0, open: 0 }, ended, 'DEFERRAL_ASKED')).toBe('WRONG_STATE');
    expect(ask({ all: 0, open: 0 }, ended, 'PAID_ALREADY')).toBe('WRONG_STATE');
    expect(ask({ all: 0, open: 0 }, state, 'PAID_ALREADY')).toBeUndefined();
    expect(ask({ all: 0, open: FILINGS_OPEN_MAX }, ended, 'DEFERRAL_ASKED')).toBe('WRONG_STATE');
  });

  it('needs a case', () => {
    expect(ask({ all: 0, open: 0 }, null)).toBe('UNKNOWN_CASE');
  });

  it('waits where as many as may be open are', () => {
    expect(ask({ all: FILINGS_OPEN_MAX, open: FILINGS_OPEN_MAX - 1 })).toBeUndefined();
    expect(ask({ all: FILINGS_OPEN_MAX, open: FILINGS_OPEN_MAX })).toBe('too_many_open');
    expect(ask({ all: FILINGS_OPEN_MAX + 1, open: FILINGS_OPEN_MAX + 1 })).toBe('too_many_open');
  });

  it('is counted with those that still wait to be told to the case, up to the last that it takes', () => {
    expect(ask({ all: FILINGS_MAX - 1, open: 0 })).toBeUndefined();
    expect(ask({ all: FILINGS_MAX, open: 0 })).toBe('FILINGS_TOO_MANY');
    // What the case would not take at all is told before what will pass.
    expect(ask({ all: FILINGS_MAX, open: FILINGS_OPEN_MAX })).toBe('FILINGS_TOO_MANY');
  });
});
