/** `npm run mutants`: changes the code that decides law, money or proof in a thousand places, one at a time, and says which changes no test notices. */
import { parseArgs } from 'node:util';
import { knownSurvivors } from './equivalent.ts';
import { type Mutant, readReport, tally } from './report.ts';
import { type MutatedRoom, mutatedRooms } from './rooms.ts';
import { copyRepository, type Run, runStryker } from './run-stryker.ts';

/** Of the mutants of a room, in hundredths; those that are listed as equivalent count as what they are, survivors. */
const KILLED_MIN = 90;

const HELP = `npm run mutants -- [room or file ...] [--static] [--tests folder] [--concurrency n]

Mutates the code of rooms (default: all) in a copy of the repository and runs their pure tests against each
mutant. Prints what survived, and a table. Ends with 1 when less than ${KILLED_MIN} % of a room are killed.

rooms: ${mutatedRooms.map(({ name }) => name).join(', ')}
Files stand for their room with those files alone; FILE:FROM-TO for some lines of one.

  --concurrency n   mutants that are tried at the same time (1)
  --static          also what runs only while a file is loaded (tables, constants): every test for each of them
  --tests folder    also run the pure tests of this folder; may be repeated
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      concurrency: { type: 'string', default: '1' },
      static: { type: 'boolean', default: false },
      tests: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rooms = chosen(positionals);
  if (typeof rooms === 'string') {
    console.error(`no room and no mutated file: ${rooms}\n\n${HELP}`);
    return 2;
  }
  const rows: string[] = [];
  let isEnough = true;
  const copy = copyRepository();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      copy.remove();
      process.exit(1);
    });
  }
  try {
    for (const room of rooms) {
      const mutants = await mutantsOf(copy.folder, {
        files: room.files,
        tests: [...room.tests, ...values.tests],
        concurrency: Number(values.concurrency),
        withStatic: values.static,
      });
      const { row, percent } = tally(room.name, mutants);
      printSurvivors(mutants);
      rows.push(row);
      isEnough &&= percent >= KILLED_MIN;
    }
  } finally {
    copy.remove();
  }
  console.log(
    '\n| room | mutants | killed | survived | no coverage | killed % |\n| --- | --- | --- | --- | --- | --- |',
  );
  console.log(rows.join('\n'));
  return isEnough ? 0 : 1;
}

async function mutantsOf(folder: string, run: Run): Promise<readonly Mutant[]> {
  return readReport(await runStryker(folder, run), run.withStatic);
}

/** Rooms, whole where they are named, else with the files that are; or the first word that is neither. */
function chosen(words: readonly string[]): readonly MutatedRoom[] | string {
  if (words.length === 0) return mutatedRooms;
  const rooms = new Map<string, MutatedRoom>();
  for (const word of words) {
    const room = mutatedRooms.find(
      ({ name, files }) => name === word || files.some((each) => fileOf(each) === fileOf(word)),
    );
    if (room === undefined) return word;
    const files = rooms.get(room.name)?.files ?? [];
    rooms.set(room.name, room.name === word ? room : { ...room, files: [...files, word] });
  }
  return [...rooms.values()];
}

/** Without its lines. */
const fileOf = (word: string): string => word.replace(/:\d+-\d+$/, '');

function printSurvivors(mutants: readonly Mutant[]): void {
  for (const mutant of mutants) {
    if (mutant.outcome === 'killed') continue;
    const reason = knownSurvivors.get(mutant.name);
    console.log(`${mutant.outcome}: ${mutant.place} ${mutant.name.slice(mutant.name.indexOf(' ') + 1)}`);
    if (reason !== undefined) console.log(`  known: ${reason}`);
  }
}

process.exitCode = await main();
