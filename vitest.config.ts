import { defineConfig } from 'vitest/config';

// Pure tests run in parallel; those that hold a database (*.db.test.ts, test/) share one server and two cores.
export default defineConfig({
  test: {
    globalSetup: ['platform/postgres/src/testing-setup.ts'],
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
