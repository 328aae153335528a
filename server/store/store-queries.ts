import type { Revision } from '../../contract/revisions.ts';
import type { QueryRunner } from '../../graph-queries/query.ts';
import { someNaturalPerson } from '../../graph-queries/actors/some-natural-person.ts';
import { ownerKeyMark } from '../../graph-queries/installation/owner-key-mark.ts';
import { countViews } from '../../graph-queries/views/count-views.ts';
import { findView } from '../../graph-queries/views/find-view.ts';
import { listViews } from '../../graph-queries/views/list-views.ts';
import { actorQueries } from './actor-queries.ts';
import { countQueries } from './count-queries.ts';
import { graphQueries } from './graph-queries.ts';
import { networkDataQueries } from './network-data-queries.ts';
import { networkQueries } from './network-queries.ts';
import type { NetworkStore } from './network-store.ts';
import type { RecordReader } from './ports/record-reader.ts';
import type { RevisionEraser } from './ports/revision-eraser.ts';
import type { SavedView } from './ports/view-store.ts';
import { revisionQueries } from './revision-queries.ts';
import { supportQueries } from './support-queries.ts';
import { territoryQueries } from './territory-queries.ts';

/** The half of the port that changes nothing, and one revision by its number for the half that does. */
export type StoreQueries = Omit<
  NetworkStore,
  | keyof RecordReader
  | keyof RevisionEraser
  | 'streamStatements'
  | 'restoreStore'
  | 'engine'
  | 'surveys'
  | 'status'
  | 'commitRevision'
  | 'undoRevision'
  | 'saveView'
  | 'deleteView'
  | 'touchView'
  | 'deleteViewsUnusedSince'
  | 'claimOwnerKeyMark'
  | 'noteOwnerKeyMark'
  | 'close'
> & {
  findRevision(number: number): Promise<Revision | null>;
};

/** What both engines share: the port's answers, composed of the rows that an engine's queries bring. */
export function storeQueries(runner: QueryRunner): StoreQueries {
  return {
    ...territoryQueries(runner),
    ...actorQueries(runner),
    ...graphQueries(runner),
    ...countQueries(runner),
    ...networkQueries(runner),
    ...networkDataQueries(runner),
    ...supportQueries(runner),
    ...revisionQueries(runner),
    inOneState: (work) => runner.inOneState(work),
    findView: async (id) => (await runner.runQuery(findView, { id }))[0] ?? null,
    countViews: async () => (await runner.runQuery(countViews, {}))[0]!,
    streamViews: () => streamViews(runner),
    hasNaturalPersons: async () => (await runner.runQuery(someNaturalPerson, {})).length > 0,
    findOwnerKeyMark: async () => (await runner.runQuery(ownerKeyMark, {}))[0]?.fingerprint ?? null,
  };
}

const viewsOfPage = 500;

async function* streamViews({ runQuery }: QueryRunner): AsyncGenerator<SavedView> {
  for (let after = ''; ;) {
    const views = await runQuery(listViews, { after, limit: viewsOfPage });
    yield* views;
    if (views.length < viewsOfPage) return;
    after = views.at(-1)!.id;
  }
}
