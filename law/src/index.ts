/** What the law says: days, money, terms, limits, identifiers, refusals. Nothing here reads a clock, a file or a network. */

// Days and money

export * from './calendar.ts';
export * from './canonical.ts';
export * from './legal-date.ts';
export * from './money.ts';
export { type StateCodec, stateCodec } from './state-codec.ts';

// By what right

export * from './basis.ts';
export * from './parameter.ts';
export { allParameters } from './parameters/all.ts';
export type { FeeBand } from './parameters/bailiff.ts';
export { mci, subsistenceMin } from './parameters/indices.ts';
export { type LawNumber, type Redaction, redactionOn, redactions } from './parameters/redactions.ts';
export { basisOf } from './rules/basis-of.ts';
export { type Right, type RuleId, rights, ruleIds } from './rules/rights.ts';
export * from './words.ts';

// Rules

export * from './rules/bailiff-fee.ts';
export * from './rules/complaint.ts';
export * from './rules/fine.ts';
export * from './rules/proceeding.ts';

// Numbers that things go by

export * from './identifiers.ts';
export * from './kato.ts';
export * from './plate.ts';

// Deciding, and saying no

export * from './decider.ts';
export * from './refusal.ts';
export * from './refusal-texts.ts';
