import type { GraphDataScience, WriteBack } from './in-database.ts';
import type { ActorReader } from './ports/actor-reader.ts';
import type { GraphReader } from './ports/graph-reader.ts';
import type { InstallationStore } from './ports/installation-store.ts';
import type { NetworkReader } from './ports/network-reader.ts';
import type { RecordReader } from './ports/record-reader.ts';
import type { RevisionArchive } from './ports/revision-archive.ts';
import type { RevisionEraser } from './ports/revision-eraser.ts';
import type { RevisionLog } from './ports/revision-log.ts';
import type { SupportReader } from './ports/support-reader.ts';
import type { SurveyStore } from './ports/survey-store.ts';
import type { TerritoryReader } from './ports/territory-reader.ts';
import type { ViewStore } from './ports/view-store.ts';

/**
 * The port: every query Telar puts to a store, and the only ways to change one. Two engines stand behind it
 * (embedded, Neo4j) and one contract suite holds both to the same answers, in the same order. A use case asks for the
 * part that it needs.
 *
 * Lists are ordered by the key their cursor names, so that a page never repeats or skips an item while nothing
 * is imported. A cursor is opaque; one that was not made by Telar is an `invalid-request` problem on field `cursor`.
 * An id that is not stored gives `null`, never an error. A store that cannot be reached, or that is changed again and
 * again while an answer is read, is `store-unavailable`.
 */
export interface NetworkStore
  extends
    TerritoryReader,
    ActorReader,
    GraphReader,
    NetworkReader,
    SupportReader,
    RecordReader,
    RevisionLog,
    RevisionEraser,
    RevisionArchive,
    ViewStore,
    InstallationStore {
  readonly engine: 'embedded' | 'neo4j';
  /** Surveys that Telar runs, apart from records and revisions. */
  readonly surveys: SurveyStore;

  /**
   * Runs the work of one answer so that all it reads of this store, by whatever methods, is of one state: the work is
   * run again from its start when somebody imported, undid or erased meanwhile. What it calls in turn belongs to it.
   *
   * @param work `isSame` says whether the store is still in that state: for whoever has to know before the work ends
   * @throws TelarProblem `store-unavailable`, code `store-changing`, when the store is changed again and again;
   *   `overloaded` when more is asked of the store than it can answer in time; what `work` throws
   */
  inOneState<T>(work: (isSame: () => Promise<boolean>) => Promise<T>): Promise<T>;

  /** Whether the store can be reached and which schema version it has. Never throws. */
  status(): Promise<StoreStatus>;

  /** Results written into the database for those who read it there; only where others can read it. */
  readonly results?: WriteBack;
  /** Measuring inside the database; only where the engine can. */
  readonly science?: GraphDataScience;

  close(): Promise<void>;
}

export type StoreStatus =
  | { reachable: true; engine: string; schemaFound: number; schemaExpected: number; detail: string }
  | { reachable: false; engine: string; detail: string };
