/** Where the program begins: `npx oryndau …` and `npm start`. Every error ends here, as a sentence and an exit code. */
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { tell } from './output.ts';
import { plainErrorOf } from './plain-error.ts';
import { oryndau } from './program.ts';

// `oryndau outcomes | head` closes our pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.broken);
});

try {
  await oryndau().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  } else {
    const told = plainErrorOf(error);
    if (process.env.ORYNDAU_DEBUG) console.error(error);
    if (process.argv.includes('--json')) {
      process.stdout.write(`${JSON.stringify({ error: { code: told.code, message: told.message } })}\n`);
    }
    tell(`oryndau: ${told.message}`);
    process.exitCode = told.exitCode;
  }
}
