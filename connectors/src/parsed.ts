/** JSON from outside, of which nothing is known yet. */

/** JSON, or undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CODE = /^[A-Z][A-Z_]{0,39}$/;

/** Words of the other side are believed to be codes only: a free text could carry anything into a log. */
export const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);
