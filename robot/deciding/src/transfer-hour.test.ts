/** From which hour of its day a case may be handed over: the bank tells of the last day's money in the course of the next. */
import { describe, expect, it } from 'vitest';
import { waitingTransfers } from './transfer-hour.ts';

describe('transfers of today', () => {
  it.each([
    // Almaty is five hours ahead of UTC; the hour is a parameter of the law room, 18:00 by our default.
    ['2026-04-02T00:00:00+05:00', '2026-04-02'],
    ['2026-04-02T17:59:59+05:00', '2026-04-02'],
    ['2026-04-03T00:00:00+05:00', '2026-04-03'],
  ])('at %s wait until the end of %s', (instant, noTransfersUntil) => {
    expect(waitingTransfers(new Date(instant))).toEqual({ noTransfersUntil });
  });

  it.each(['2026-04-02T18:00:00+05:00', '2026-04-02T23:59:59+05:00'])(
    'at %s wait no more, and name the hour',
    (instant) => {
      expect(waitingTransfers(new Date(instant))).toEqual({ hourCameOn: '2026-04-02' });
    },
  );

  it('wait all day where the law of the day is not loaded', () => {
    expect(waitingTransfers(new Date('2020-04-02T23:00:00+05:00'))).toEqual({ noTransfersUntil: '2020-04-03' });
  });
});
