import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  sequence: { shuffle: true },
  env: { TZ: 'America/Santiago' },
  // A moment that a busy machine misses is tried once more, and `npm test` names it; a fault fails twice.
  retry: 1,
} as const;

/** Where `npm test` reads how a project ended. */
const outcomeFile = process.env.TELAR_TEST_OUTCOME;
const outcomeReporter: [string, Record<string, unknown>] = [
  './scripts/outcome-reporter.mjs',
  { outcomeFile },
];

/** `unit` is pure or touches only temporary files; the others start real servers. */
export default defineConfig({
  test: {
    reporters: ['default', ...(outcomeFile ? [outcomeReporter] : [])],
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          maxWorkers: '100%',
          include: ['test/**/*.test.ts'],
          exclude: ['test/http/**', 'test/store/**', 'test/browser/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...common,
          name: 'http',
          maxWorkers: '100%',
          include: ['test/http/**/*.test.ts'],
          globalSetup: ['test/shipped-data.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...common,
          name: 'store',
          include: ['test/store/**/*.test.ts'],
          exclude: ['test/store/neo4j/own-server/**'],
          globalSetup: ['test/neo4j-server/shared-server.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          // Servers that are killed, of another version or with procedures: beside the one that `store` shares.
          name: 'own-server',
          include: ['test/store/neo4j/own-server/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/shipped-data.setup.ts', 'test/browser/chromium.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
