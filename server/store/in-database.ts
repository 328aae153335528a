import type { ResultPassport, WrittenResult } from '../../contract/jobs.ts';

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

/** Which actors and ties make up the graph; the same words as in the queries of the store. */
export type GraphScope = {
  /** `null`: all actors. */
  ids: string[] | null;
  /** `null`: all layers. */
  layers: string[] | null;
  /** Calendar year in which `administers` must hold; `null`: any. */
  year: number | null;
  directed: boolean;
};

export type ServerMetric =
  | { id: 'betweenness' }
  | { id: 'pagerank'; damping?: number }
  | { id: 'components.weak' }
  | { id: 'leiden'; seed: number; resolution?: number };

export type ServerMeasurement = {
  /** For the passport: the library and its version. */
  engine: string;
  /** Actors and ties of the graph as the library read it. */
  n: number;
  m: number;
  /** Ordered by id. Components and communities are numbered from 0 by their first actor. */
  values: { id: string; value: number }[];
};

/** Measures inside the database, for graphs too large to carry out of it. */
export interface GraphDataScience {
  /** `null`: the server does not have the library. */
  version(): Promise<string | null>;
  /** @throws TelarProblem `store-unavailable` when the server fails or takes too long */
  measure(scope: GraphScope, metric: ServerMetric): Promise<ServerMeasurement>;
}
