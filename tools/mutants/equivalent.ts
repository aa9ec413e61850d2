/** Survivors that no test can kill, each with its reason, by the name under which `npm run mutants` prints them. */
export const knownSurvivors: ReadonlyMap<string, string> = new Map([]);
