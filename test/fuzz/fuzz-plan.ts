/** How long each property runs, and from which seed: `npm run fuzz` gives both, a test run a few seconds and a new seed. */
export const fuzzSeconds = Number(process.env['FUZZ_SECONDS'] ?? 7);
export const fuzzSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** Runs until the time is up; what was found is reported with the seed that finds it again. */
export const untilTimeIsUp = {
  seed: fuzzSeed,
  numRuns: 100_000_000,
  interruptAfterTimeLimit: fuzzSeconds * 1000,
  markInterruptAsFailure: false,
  // A file is shrunk by its changes, not by its bytes.
  endOnFailure: false,
} as const;

/** Milliseconds of a test that runs such a property: shrinking takes time too. */
export const fuzzTimeoutMs = fuzzSeconds * 1000 + 120_000;
