import type { KnipConfig } from 'knip';

/** What nothing imports is an error in `npm test`: files, exports and packages. */
const config: KnipConfig = {
  entry: [
    // Run by hand when the source of the outline changes.
    'scripts/outline.mjs',
    // Started by their path from scripts/test.mjs.
    'scripts/check-{dependencies,container}.mjs',
    'scripts/places.mjs',
    // Named to Vitest by its path.
    'scripts/outcome-reporter.mjs',
    'server/runtime/*-worker.ts',
    'docs/generate/*.ts',
    // Found by the id of the pattern that they are about.
    'docs/generate/patterns/*.ts',
    'test/**/*.{test,setup,bench}.ts',
    // Started as processes of their own by benchmarks, scripts and the maker of the oracles.
    'test/bench/{run,patterns}.ts',
    'test/load/run.ts',
    'test/bench/patterns/try-worlds.ts',
    'test/bench/known-networks/write.ts',
    'test/bench/growth/{measure,write}-ties.ts',
    'test/browser/take-{screens,journeys}.ts',
    'test/neo4j-server/{keeper.mjs,describe-with-neo4j.ts}',
    'test/store/killed/{step-forever,restore-once}.ts',
    'test/oracles/{graph-files/write-files,national/print-ties}.ts',
  ],
  project: ['{bin,client,contract,docs,graph-queries,scripts,server,test}/**/*.{ts,tsx,mjs}'],
  // Compiled to WebAssembly, not imported.
  ignore: ['server/analysis/kernels/assembly/**'],
  ignoreDependencies: [
    // Run or read by their path: the compiler of the kernels, the outline of the country, the load maker.
    'assemblyscript',
    'world-atlas',
    'autocannon',
  ],
  // Found on the machine, each with a sentence where it is missing.
  ignoreBinaries: ['mvn', 'mkfifo', 'systemd-analyze'],
  ignoreExportsUsedInFile: true,
};

export default config;
