import type { WrittenResult } from '../../contract/jobs.ts';
import type { Passport } from '../../contract/metrics.ts';

/** Results of analyses as properties of the actors, for those who read the graph with Cypher. */
export interface WriteBack {
  /**
   * Writes one metric, in the place of what was written of it before. An import that tells an actor anew takes its
   * values off: they were measured on other facts.
   */
  writeResults(given: {
    passport: Passport;
    writtenAt: string;
    values: Iterable<{ id: string; value: number | { undefined: string } }>;
  }): Promise<WrittenResult>;
  listResults(): Promise<WrittenResult[]>;
  /** @returns actors that had a value */
  removeResults(metric: string): Promise<number>;
}

/** Which actors and ties make up the graph; the same words as in the questions of the store. */
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
