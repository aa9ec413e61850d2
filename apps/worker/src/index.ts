export { type History, type NextStep, readHistory } from './history.ts';
export { type BankCounts, type ImportDone, type ImportOptions, importBank, importRegister } from './import.ts';
export { type Outcome, type OutcomeName, outcomeOf, type RejectedOutcome } from './outcome.ts';
export { type AnyOutcome, type OutcomesRead, readOutcomes, readSummary, type Summary } from './outcomes.ts';
export { type ReplayDone, type ReplayOptions, type ReplayProgress, replay, replayFiles } from './replay.ts';
export { rooms } from './rooms.ts';
export { type Assigned, type Assignment, assignSuspense } from './suspense.ts';
export { runTick, type TickDone, type TickOptions } from './tick.ts';
export { JUMP_DAYS_MAX, type WorkEnd, type WorkOptions, workOn } from './work.ts';
