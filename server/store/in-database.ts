import type { ResultPassport, WrittenResult } from '../../contract/jobs.ts';
import type { MetricNumber } from '../../contract/metrics.ts';

/** Values of one metric for the actors it was measured on. */
export type MetricResults = {
  passport: ResultPassport;
  writtenAt: string;
  values: Iterable<{ id: string; value: number | { undefined: string } }>;
};

/** Results of analyses beside the actors, for those who read the graph with Cypher. */
export interface WriteBack {
  /**
   * Writes metrics, each in the place of what was written of the same metric and scope before: all of them or none.
   * Waits for an import that is under way. An import or undo that touches what was measured marks the result.
   *
   * @returns what was written, in the order given; `written` counts the actors that are stored now
   * @throws TelarProblem `conflict` when there is nothing to write, a metric has no value, or none of its actors is
   *   stored any more; then what was written before stays
   * @throws the reason of `signal` when it aborts before all is written; then nothing is
   */
  writeResults(
    results: readonly MetricResults[],
    options?: { signal?: AbortSignal | undefined },
  ): Promise<WrittenResult[]>;
  /** Ordered by id. */
  listResults(): Promise<WrittenResult[]>;
  /**
   * @param name id of a result, or of a metric: all results of it
   * @returns actors that had a value, summed over the results
   */
  removeResults(name: string): Promise<number>;
}

/** Ties of a layer that a network does not give, of one wave of it or of none. */
export type HeldTies = { networkId: string; layer: string; waveId: string | null };

/** Which actors and ties make up the graph: those that `loadTerritory` gives of all its schools. */
export type GraphScope = {
  territory: string;
  /** Calendar year of the register, and in which `administers` must hold. */
  year: number;
  /** `null`: all layers. */
  layers: string[] | null;
  /** What is left out, and whoever came in by nothing else; asked for each state of the store that is read. */
  heldBack?: () => Promise<readonly HeldTies[]>;
};

/** `directed`: whether ties are read with their directions; what has no such word ignores them. */
export type ServerMetric =
  | { id: 'betweenness'; directed: boolean }
  | { id: 'pagerank'; directed: boolean; damping: number; strength: boolean }
  | { id: 'harmonic'; directed: boolean; direction: 'out' | 'in' }
  | { id: 'coreness' }
  | { id: 'components' }
  /** One seeded search; negative ties are left out. */
  | { id: 'leiden'; seed: number; resolution: number };

/** Of one metric. */
export type ServerValues = {
  /** Actors and ties of the graph as the library read it, and pairs that were left out as negative. */
  n: number;
  m: number;
  negative: number;
  /** Ordered by id. Components and communities have the numbers that the library gave them. */
  values: { id: string; value: MetricNumber }[];
};

export type ServerMeasurement = {
  /** For the passport: the library and its version. */
  engine: string;
  /** What was left out. */
  heldBack: readonly HeldTies[];
  /** Of the store when it was read; all metrics are of one state. */
  storeVersion: number;
  /** Ties as they are stored, and the layers that they are of. */
  mentions: number;
  layers: string[];
  /** In the order of the metrics. */
  results: ServerValues[];
};

export type ServerWork = {
  /** Ends the work in the server, too. */
  signal: AbortSignal;
  /** Share of the work done, from 0 to 1, and the metric that is being measured. */
  onProgress: (share: number, metric: string) => void;
};

/** Measures inside the database, for graphs too large to carry out of it: only the values leave it. */
export interface GraphDataScience {
  /** `null`: the server does not have the library. */
  version(): Promise<string | null>;
  /**
   * The numbers of Telar's own kernels, in their conventions. Communities are those of the library: connected, and of a modularity near
   * that of Telar's, but not the same.
   *
   * @throws TelarProblem `store-unavailable` when the server fails or falls silent, or the store does not hold still while the
   *   graph is read; the reason of the signal when it aborts
   */
  measure(scope: GraphScope, metrics: readonly ServerMetric[], work: ServerWork): Promise<ServerMeasurement>;
}
