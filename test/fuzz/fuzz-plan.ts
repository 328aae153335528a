const wanted = process.env['FUZZ_SECONDS'];

/** How long each property runs: `npm run fuzz` says it. */
export const fuzzSeconds = Number(wanted ?? 30);
/** `npm run fuzz` gives a new one; a test run tries the same cases on every machine. */
export const fuzzSeed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Runs until the time is up, or in a test run some cases; what was found is reported with the seed that finds it again. */
export const untilTimeIsUp = {
  seed: fuzzSeed,
  numRuns: wanted === undefined ? 500 : 100_000_000,
  interruptAfterTimeLimit: fuzzSeconds * 1000,
  markInterruptAsFailure: false,
  // A file is shrunk by its changes, not by its bytes.
  endOnFailure: false,
} as const;

/** Milliseconds of a test that runs such a property: shrinking takes time too. */
export const fuzzTimeoutMs = fuzzSeconds * 1000 + 120_000;
