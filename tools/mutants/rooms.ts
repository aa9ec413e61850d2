/**
 * What is mutated, room by room: the files in which law, money or proof is decided, and no others. A file with statements of SQL or with the
 * network in it is not here, since only pure tests run; of a file that is both, only what stands before the first of them.
 */
import { readFileSync } from 'node:fs';

export interface MutatedRoom {
  readonly name: string;
  /** Files and folders whose tests must kill the mutants: those that stand beside the source. */
  readonly tests: readonly string[];
  /** Files, from the top of the repository. */
  readonly files: readonly string[];
}

const REPOSITORY = new URL('../../', import.meta.url);

/** The lines of a file before the first that has this text, as Stryker names them. Throws where no line has it. */
function linesBefore(file: string, text: string): string {
  const lines = readFileSync(new URL(file, REPOSITORY), 'utf8').split('\n');
  const end = lines.findIndex((line) => line.includes(text));
  if (end < 1) throw new Error(`${file} has no line with ${text}`);
  return `${file}:1-${end}`;
}

const within = (folder: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${name}.ts`);

export const mutatedRooms: readonly MutatedRoom[] = [
  {
    name: 'rules',
    tests: ['law/law'],
    files: [
      ...within('law/law/src/rules', ['bailiff-fee', 'basis-of', 'complaint', 'fine', 'proceeding']),
      ...within('law/law/src', ['calendar', 'legal-date', 'overlay', 'parameter', 'rule']),
      'law/law/src/parameters/redactions.ts',
    ],
  },
  {
    name: 'law',
    tests: ['law/law'],
    files: within('law/law/src', [
      'canonical',
      'decider',
      'identifiers',
      'kato',
      'money',
      'plate',
      'refusal',
      'state-codec',
    ]),
  },
  {
    name: 'fines',
    tests: ['stages/fines'],
    files: [
      ...within('stages/fines/src/core', ['fine', 'inbox-body', 'register-person', 'register-record']),
      'stages/fines/src/document-id.ts',
    ],
  },
  {
    name: 'proceedings',
    tests: ['stages/proceedings'],
    files: within('stages/proceedings/src/core', [
      'case',
      'decide',
      'decision',
      'evolve',
      'may',
      'measures',
      'messages',
      'parts',
      'planned',
      'policies',
    ]),
  },
  {
    name: 'payments',
    tests: ['stages/payments/src/core'],
    files: within('stages/payments/src/core', ['account', 'inbox-body', 'match', 'suspense']),
  },
  {
    name: 'deciding',
    tests: ['robot/deciding'],
    files: [
      'robot/deciding/src/pipeline.ts',
      'robot/deciding/src/transfer-hour.ts',
      ...within('robot/deciding/src/consequences', [
        'act-rules',
        'conditions',
        'consequences-of',
        'figure-rules',
        'parties',
        'table',
      ]),
      ...within('robot/deciding/src/tasks', ['case-tasks', 'late-money', 'task-codes']),
    ],
  },
  {
    name: 'standing',
    tests: ['robot/standing', 'robot/outside', 'robot/reports'],
    files: [
      ...within('robot/standing/src', ['may-file', 'outcome']),
      ...within('robot/outside/src', ['attempt-id', 'codes', 'order-id', 'upload']),
      'robot/reports/src/core/figures.ts',
    ],
  },
  {
    name: 'proof',
    tests: ['platform/journal', 'platform/signing/src/merkle.test.ts'],
    files: [
      linesBefore('platform/journal/src/journal.ts', 'async write('),
      linesBefore('platform/journal/src/seal.ts', 'export async function'),
      'platform/signing/src/merkle.ts',
    ],
  },
];
