/** Whether anything that is told of two years is different; what a process tells of itself is no part of its year. */
export const differ = (one: object, other: object): boolean => told(one) !== told(other);

const OF_THE_PROCESS: readonly string[] = ['policy', 'seconds', 'unasked'];

const told = (statement: object): string =>
  JSON.stringify(statement, (name, value) =>
    OF_THE_PROCESS.includes(name) ? undefined : typeof value === 'bigint' ? String(value) : value,
  );
