/**
 * Whose acts an installation makes: the BIN of the territorial body, `ORYNDAU_BODY_BIN`, else `body` in the file that `ORYNDAU_CONNECTORS` names, by which it calls
 * itself to banks and systems of the state.
 */
import { readFileSync } from 'node:fs';
import { wrongUsage } from './plain-error.ts';

const VARIABLE = 'ORYNDAU_BODY_BIN';
const BIN = /^\d{12}$/;

/** Undefined where neither says it. Throws a usage error for what is no BIN, or where the two are not one. */
export function configuredBody(): string | undefined {
  const given = process.env[VARIABLE] || undefined;
  if (given !== undefined && !BIN.test(given)) throw wrongUsage(`${VARIABLE} is "${given}": a BIN has twelve digits`);
  const inFile = bodyInFile();
  if (given !== undefined && inFile !== undefined && given !== inFile)
    throw wrongUsage(
      `${VARIABLE} is ${given}, and body in the file of ORYNDAU_CONNECTORS ${inFile}: they are one body`,
    );
  return given ?? inFile;
}

/** What else is wrong in that file is told by whoever needs it whole. */
function bodyInFile(): string | undefined {
  const path = process.env.ORYNDAU_CONNECTORS;
  if (!path) return undefined;
  try {
    const { body } = JSON.parse(readFileSync(path, 'utf8')) as { readonly body?: unknown };
    return typeof body === 'string' && BIN.test(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
