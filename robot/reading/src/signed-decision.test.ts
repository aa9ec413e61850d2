/** Which decision a signature makes take effect. */
import { expect, it } from 'vitest';
import { decisionSignedBy } from './signed-decision.ts';

const events = [
  { n: 4, type: 'ProceedingOpened', fields: { awaits: { of: '4', act: 'opening' } } },
  { n: 5, type: 'OpeningSigned', fields: { of: '4', signedOn: '2026-03-05' } },
  { n: 9, type: 'EndProposed', fields: { ground: 'EXECUTED', awaits: { of: '9', act: 'termination_executed' } } },
  { n: 10, type: 'SignatureOverdue', fields: { of: '9', act: 'termination_executed', days: 3 } },
  { n: 11, type: 'ProceedingExecuted', fields: { of: '9', signedOn: '2026-03-12' } },
];

it('is that of whose act the event says that it was signed; whatever else names an act signs none', () => {
  const signed = events.map((event) => decisionSignedBy(events, event)?.type);
  expect(signed).toEqual([undefined, 'ProceedingOpened', undefined, undefined, 'EndProposed']);
});

it('is none where the chain has no such event', () => {
  expect(decisionSignedBy(events, { n: 12, fields: { of: '7', signedOn: '2026-03-12' } })).toBeUndefined();
});
