/** Foreign programs are witnesses: a test asks them where they are installed, and says so where they are not. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isThere = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** What is missing of them, for the name of a skipped test; undefined when all are there. */
export function programMissing(...programs: readonly string[]): string | undefined {
  const missing = programs.filter((program) => !isThere(program));
  return missing.length === 0 ? undefined : `${missing.join(', ')} not installed`;
}
