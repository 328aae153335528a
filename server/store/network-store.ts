import type { ActorDetail, ActorSummary } from '../../contract/actors.ts';
import type { Finding } from '../../contract/findings.ts';
import type { ActorKind, TerritoryKind } from '../../contract/identifiers.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { NetworkDetail, NetworkSummary } from '../../contract/networks.ts';
import type { Page } from '../../contract/paging.ts';
import type { RecordOf, SourcedRecord } from '../../contract/records.ts';
import type { Revision } from '../../contract/revisions.ts';
import type { GraphDataScience, WriteBack } from './in-database.ts';
import type { Territory, TerritoryDetail } from '../../contract/territories.ts';

/**
 * The port: every question Telar puts to a store, and the only ways to change one. Two engines stand behind it
 * (embedded, Neo4j) and one contract suite holds both to the same answers, in the same order.
 *
 * Lists are ordered by the key their cursor names, so that a page never repeats or skips an item while nothing
 * is imported. A cursor is opaque; one that was not made by Telar is an `invalid-request` problem on field `cursor`.
 * An id that is not stored gives `null`, never an error. A store that cannot be reached is `store-unavailable`.
 */
export interface NetworkStore {
  readonly engine: 'embedded' | 'neo4j';

  /** Whether the store can be reached and which schema version it has. Never throws. */
  status(): Promise<StoreStatus>;

  listTerritories(
    query: PageRequest & {
      kind?: TerritoryKind | undefined;
      parentId?: string | undefined;
      simulated?: boolean | undefined;
      q?: string | undefined;
    },
  ): Promise<Page<Territory>>;
  findTerritory(id: string): Promise<TerritoryDetail | null>;
  /** Years of the register that are stored, oldest first. */
  listYears(): Promise<number[]>;

  /** Best match first when `q` is given (accents and case folded, every word a prefix, RBD digits match exactly), else by id. */
  searchActors(
    query: PageRequest & {
      q?: string | undefined;
      kind?: ActorKind | undefined;
      territoryId?: string | undefined;
    },
  ): Promise<Page<ActorSummary>>;
  findActor(id: string): Promise<ActorDetail | null>;

  /** Schools of a territory in one register year, with who runs them and the ties among those actors. */
  loadTerritory(query: { id: string; year: number; scope: 'public' | 'all' }): Promise<TerritoryGraph | null>;
  /** Actors within `depth` ties of one actor, over the given layers (all when empty), and the ties among them. */
  loadEgo(query: {
    id: string;
    depth: number;
    layers: string[];
    year: number | null;
    limit: number;
  }): Promise<StoredGraph | null>;

  listNetworks(
    query: PageRequest & {
      territoryId?: string | undefined;
      kind?: string | undefined;
      actorId?: string | undefined;
      simulated?: boolean | undefined;
    },
  ): Promise<Page<NetworkSummary>>;
  findNetwork(id: string): Promise<NetworkDetail | null>;
  /** All that is known of a network: what metrics, patterns and exports read. */
  loadNetwork(id: string): Promise<NetworkData | null>;

  listSchoolEvents(
    query: PageRequest & {
      territoryId?: string | undefined;
      schoolId?: string | undefined;
      kind?: string | undefined;
      toYear?: number | undefined;
    },
  ): Promise<Page<Omit<RecordOf<'school-event'>, 'type'> & { id: string; name: string }>>;

  /**
   * Stores an import whole or not at all, as one revision. A record whose key is already stored replaces the older
   * one, which an undo brings back. Importing the same records twice changes nothing but the list of revisions.
   */
  commitRevision(draft: RevisionDraft, records: Iterable<SourcedRecord>): Promise<Revision>;
  /** Takes a revision back: what it brought goes, what it replaced returns. Later revisions keep standing. */
  undoRevision(number: number): Promise<Revision | null>;
  listRevisions(query: PageRequest): Promise<Page<Revision>>;
  listFindings(
    query: PageRequest & { revision: number; code?: string | undefined; about?: string | undefined },
  ): Promise<Page<Finding & { id: string }>>;

  saveView(view: SavedView): Promise<void>;
  findView(id: string): Promise<SavedView | null>;

  /** Results written into the database for those who read it there; only where others can read it. */
  readonly results?: WriteBack;
  /** Measuring inside the database; only where the engine can. */
  readonly science?: GraphDataScience;

  close(): Promise<void>;
}

export type PageRequest = { limit: number; cursor?: string | undefined };

export type StoreStatus =
  | { reachable: true; engine: string; schemaFound: number; schemaExpected: number; detail: string }
  | { reachable: false; engine: string; detail: string };

/** Actors with their ties, as stored; the use case draws and measures them. */
export type StoredGraph = { actors: RecordOf<'actor'>[]; ties: RecordOf<'tie'>[]; truncated: boolean };

export type TerritoryGraph = StoredGraph & { years: RecordOf<'school-year'>[] };

export type RevisionDraft = {
  title: string;
  source: string;
  hash: string;
  importedAt: string;
  importedBy: string;
  counts: Record<string, number>;
  changes: Record<string, number>;
  findings: readonly Finding[];
};

export type SavedView = { id: string; createdAt: string; state: unknown };
