/** Where things lie. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository: string = fileURLToPath(new URL('../../../../', import.meta.url));
export const exampleYear: string = join(repository, 'examples', 'replay-2025');

/** What must come out of the example, written by programs that share no code with this one; it does not ship. */
const shared = join(repository, '..', 'shared', 'data', 'replay-2025');
export const expectedYear: string | null = existsSync(join(shared, 'expected.ndjson.gz')) ? shared : null;
