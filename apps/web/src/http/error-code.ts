/** What an error may be called in a log: its code, or the name of its class. */
import { failureOf } from '@oryndau/postgres/failure';

const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
/** SQLSTATE. */
const SQL_STATE = /^[0-9A-Z]{5}$/;

export function codeOfError(error: unknown): string {
  const failure = failureOf(error);
  if (failure !== undefined) return failure.code;
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string' && (CODE.test(error.code) || SQL_STATE.test(error.code))) {
    return error.code;
  }
  return error.constructor.name;
}
