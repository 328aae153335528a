import type { ActorDetail, ActorSummary } from '../../../contract/actors.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import type { Page } from '../../../contract/paging.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { PageRequest } from './page-request.ts';

/** Schools, those who run them, and the other actors. */
export interface ActorReader {
  /**
   * Best match first when `q` is given (accents and case folded, every word a prefix, RBD digits match exactly, those
   * that no longer work after all others), else by id.
   */
  searchActors(
    query: PageRequest & {
      q?: string | undefined;
      kind?: ActorKind | undefined;
      territoryId?: string | undefined;
    },
  ): Promise<Page<ActorSummary>>;
  /**
   * The folded names of all actors, each once, in order: what a mistyped word is compared with.
   *
   * @param except ids of actors whose names are left out, unless somebody else has them too
   */
  listActorNames(except?: readonly string[]): Promise<string[]>;
  findActor(id: string): Promise<ActorDetail | null>;
  /** Those of these actors that are stored, by id, in one statement. */
  listActorsById(ids: readonly string[]): Promise<RecordOf<'actor'>[]>;
}
