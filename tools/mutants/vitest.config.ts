/**
 * Vitest, for `npm run mutants`: the pure tests of the rooms that it names. No database, so nothing is set up and nothing is shared. The random
 * lives of the model tests take seconds for each mutant; tables and properties alone must notice it.
 */
const config = {
  test: {
    include: (process.env.ORYNDAU_MUTANTS_TESTS ?? '')
      .split(',')
      .map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: ['**/node_modules/**', '**/*.db.test.ts', '**/*.model.test.ts'],
    testTimeout: 60_000,
  },
};

export default config;
