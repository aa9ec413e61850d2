/** `oryndau bench`: the benchmarks of bench/, in a process of their own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { wrongUsage } from '../plain-error.ts';
import { repository } from '../session.ts';

export function addBench(program: Command): void {
  program
    .command('bench')
    .summary('measure: national | growth | bank-file | verify | replay')
    .description('Runs bench/main.ts with these arguments and prints its figures; without any it lists what there is.')
    .argument('[args...]')
    .allowUnknownOption()
    .action(async (args: readonly string[]) => {
      const main = join(repository, 'bench', 'main.ts');
      if (!existsSync(main)) throw wrongUsage(`this checkout has no ${main}`);
      // As npm does it: with what long work is given.
      const run = [join(repository, 'tools', 'run.mjs'), 'bench', ...args];
      const child = spawn(process.execPath, run, { stdio: 'inherit', cwd: repository });
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name));
      const code = await new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (status) => resolve(status ?? exitCodes.stopped));
      });
      process.exitCode = code;
    });
}
