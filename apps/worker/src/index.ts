export { type ImportDone, type ImportOptions, importBank, importRegister } from './import.ts';
export { type Outcome, outcomeOf, type RejectedOutcome } from './outcome.ts';
export { type ReplayDone, type ReplayOptions, type ReplayProgress, replay, replayFiles } from './replay.ts';
export { rooms } from './rooms.ts';
export { runTick, type TickDone, type TickOptions } from './tick.ts';
