import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // The runner and TypeGraphQL would otherwise load two builds of graphql, whose types refuse each other.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/*.test.ts', 'test/{api,worker}/**/*.test.ts'],
          globalSetup: ['test/support/template.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    // One worker for each of the two cores that everybody has; the runner would leave one of them idle.
    maxWorkers: 2,
    // What a file needs of its own it opens itself; loading the program anew for each took a third of the time.
    isolate: false,
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
