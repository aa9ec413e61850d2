/** What came as JSON from outside and went through the door (law/door-text.ts): nothing is known of it yet but that all of it is text. */

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CODE = /^[A-Z][A-Z_]{0,39}$/;

/** Words of the other side are believed to be codes only: a free text could carry anything into a log. */
export const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);
