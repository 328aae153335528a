export type EngineChoice = { engine: 'telar' | 'graph-data-science'; because: string };

/** Ties up to which a graph is carried into Telar: about 100 bytes each while it is read. */
const tiesInMemory = 5_000_000;

/** Steps that Telar's kernels take in about a quarter of an hour on one processor. */
const stepsOfOurs = 2e11;

/**
 * Who measures: Telar's own kernels, unless the graph or the work is too large for one process and the server has
 * Graph Data Science. Both give the same numbers; the answer says which it was, and why.
 *
 * @param operations the metric's cost by the catalogue, for this n and m
 */
export function chooseEngine(given: {
  ties: number;
  operations: number;
  version: string | null;
}): EngineChoice {
  const { ties, operations, version } = given;
  const large =
    ties > tiesInMemory
      ? `${ties} ties are more than Telar carries in memory (${tiesInMemory})`
      : operations > stepsOfOurs
        ? `about ${operations.toExponential(1)} steps are more than one process takes in a quarter of an hour`
        : null;
  if (large === null) return { engine: 'telar', because: 'The graph is small enough for Telar itself.' };
  return version === null
    ? { engine: 'telar', because: `Although ${large}: the server does not have Graph Data Science.` }
    : { engine: 'graph-data-science', because: `Graph Data Science ${version}: ${large}.` };
}
