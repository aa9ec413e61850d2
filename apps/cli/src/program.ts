/** The commands of `oryndau`, one file each. */
import { Command } from 'commander';
import { addBench } from './commands/bench.ts';
import { addCase } from './commands/case.ts';
import { addClient } from './commands/client.ts';
import { addDocument } from './commands/document.ts';
import { addFiling, addReview } from './commands/filing.ts';
import { addHold, addOptOut, addRelease, addTakeBack } from './commands/hold.ts';
import { addImport } from './commands/import.ts';
import { addLaw } from './commands/law.ts';
import { addOutcomes } from './commands/outcomes.ts';
import { addReplay } from './commands/replay.ts';
import { addServe } from './commands/serve.ts';
import { addSigning } from './commands/signing.ts';
import { addSimulate } from './commands/simulate.ts';
import { addStaff } from './commands/staff.ts';
import { addStart } from './commands/start.ts';
import { addStats } from './commands/stats.ts';
import { addSuspense } from './commands/suspense.ts';
import { addTask } from './commands/task.ts';
import { addTick } from './commands/tick.ts';
import { addVerify } from './commands/verify.ts';
import { addWork } from './commands/work.ts';
import { exitCodesHelp } from './exit-codes.ts';

const VERSION = '0.1.0';

export function oryndau(): Command {
  const program = new Command('oryndau')
    .description('Collects small public fines without a bailiff: by what right, to the tiyn, provable.')
    .version(VERSION)
    .showHelpAfterError('(add --help for how it is used)')
    .exitOverride()
    .addHelpText('after', exitCodesHelp);
  const add = [
    addStart,
    addReplay,
    addImport,
    addTick,
    addWork,
    addServe,
    addClient,
    addStaff,
    addOutcomes,
    addCase,
    addStats,
    addSuspense,
    addTask,
    addFiling,
    addReview,
    addHold,
    addRelease,
    addOptOut,
    addTakeBack,
    addDocument,
    addSimulate,
    addSigning,
    addLaw,
    addVerify,
    addBench,
  ];
  for (const command of add) command(program);
  return program;
}
