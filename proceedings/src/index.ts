export * from './core/case.ts';
export * from './core/decide.ts';
export { caseCodec, evolveCase } from './core/evolve.ts';
export { caseWouldRefuse } from './core/may.ts';
export { messageBodyOf } from './core/messages.ts';
export * from './core/parts.ts';
export { type ComingStep, caseDueOn, comingSteps } from './core/planned.ts';
export { type Policy, policies, policyOn } from './core/policies.ts';
export { type DecisionNote, dropNote, keepNote, readNotes } from './sql/decision-notes.ts';
export { type QueuedCommand, queueCommands, readCaseBody } from './sql/queue-commands.ts';

export const proceedingMigrations = { room: 'proceedings', directory: new URL('../migrations/', import.meta.url) };
