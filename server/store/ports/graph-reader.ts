import type { RecordOf } from '../../../contract/records.ts';

/** Actors with their ties, as stored; the use case draws and measures them. */
export type StoredGraph = { actors: RecordOf<'actor'>[]; ties: RecordOf<'tie'>[]; truncated: boolean };

export type TerritoryGraph = StoredGraph & { years: RecordOf<'school-year'>[] };

/** Which schools of a territory: those the State runs, or all. */
export type SchoolScope = 'public' | 'all';

/** Graphs that no network record bounds. */
export interface GraphReader {
  /** Schools of a territory in one register year, with who runs them and the ties among those actors. */
  loadTerritory(query: { id: string; year: number; scope: SchoolScope }): Promise<TerritoryGraph | null>;
  /** Actors within `depth` ties of one actor, over the given layers (all when empty), and the ties among them. */
  loadEgo(query: {
    id: string;
    depth: number;
    layers: string[];
    year: number | null;
    limit: number;
  }): Promise<StoredGraph | null>;
  /**
   * How large a network or territory graph is, without loading it: what a plan needs to know its cost. Counts what
   * `loadNetwork` or `loadTerritory` gives, ties as they are stored; zeros where there is no such thing.
   */
  countTies(
    query: { networkId: string } | { territoryId: string; year: number; scope: SchoolScope },
  ): Promise<{ actors: number; ties: number }>;
}
