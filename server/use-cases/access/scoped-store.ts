import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { fileOfCalibration, withoutCount } from '../calibrating/calibration-in-force.ts';
import { isGivenRecord } from './given-records.ts';
import { notPermitted } from './not-permitted.ts';
import { scopedGraphs } from './scoped-graphs.ts';
import { scopedNetworks } from './scoped-networks.ts';
import { scopedActors, scopedTerritories } from './scoped-register.ts';
import { scopedRevisions } from './scoped-revisions.ts';
import { contractTest, scopedSupport } from './scoped-support.ts';
import { scopedSurveys } from './scoped-surveys.ts';
import { scopedViews, type ViewOwner } from './scoped-views.ts';
import { checkedWrite } from './scoped-writing.ts';
import type { StoredFacts } from './stored-facts.ts';
import { type RowScope, type VisibleRows, visibleRows } from './visible-rows.ts';

export type ScopedBy = { readonly facts: StoredFacts; readonly scope: RowScope; readonly owner: ViewOwner };

/**
 * A store that gives out the rows of one scope: everything that an answer, an export, a picture or a job is made of is
 * read through it, so all of them know the same and nothing besides. Every method of the port is written out here: one
 * that is new does not compile until somebody decides what it gives.
 */
export function scopedStore(store: NetworkStore, { facts, scope, owner }: ScopedBy): NetworkStore {
  const rows = visibleRows(store, facts, scope);
  const name = JSON.stringify([scope.territories?.toSorted() ?? null, scope.school]);
  return {
    engine: store.engine,
    ...scopedTerritories(store, rows),
    ...scopedActors(store, rows),
    ...scopedGraphs(store, rows),
    ...scopedNetworks(store, rows),
    ...scopedSupport(store, rows),
    ...scopedViews(store, rows, owner),
    surveys: scopedSurveys(store, rows),
    streamRecords: (query) => givenRecords(store, rows, query),
    async compareImport(draft, given, mostExamples) {
      return store.compareImport(draft, await checkedWrite(store, rows, draft, given), mostExamples);
    },
    // Answers are kept by it: whoever is given other rows is given other answers.
    storeVersion: async () => `${await store.storeVersion()} ${name}`,
    async commitRevision(draft, given) {
      return store.commitRevision(draft, await checkedWrite(store, rows, draft, given));
    },
    listRevisions: scopedRevisions(store, rows, () => facts.publicRevisions()),
    async readRevision(number) {
      return (await rows.revisions()).has(number) ? store.readRevision(number) : null;
    },
    // What concerns more than one scope is the administrator's.
    undoRevision: () => Promise.reject(notPermitted()),
    listFindings: () => Promise.reject(notPermitted()),
    eraseRecords: () => Promise.reject(notPermitted()),
    countErasures: () => Promise.reject(notPermitted()),
    restoreStore: () => Promise.reject(notPermitted()),
    hasNaturalPersons: () => Promise.reject(notPermitted()),
    findOwnerKeyMark: () => Promise.reject(notPermitted()),
    claimOwnerKeyMark: () => Promise.reject(notPermitted()),
    noteOwnerKeyMark: () => Promise.reject(notPermitted()),
    streamStatements: () => {
      throw notPermitted();
    },
    inOneState: (work) => store.inOneState(work),
    status: () => store.status(),
    // Whoever opened the store closes it. The database itself measures and keeps results over all rows: not for a scope.
    close: () => Promise.resolve(),
  };
}

async function* givenRecords(
  store: NetworkStore,
  rows: VisibleRows,
  query: Parameters<NetworkStore['streamRecords']>[0],
): ReturnType<NetworkStore['streamRecords']> {
  const networks = await rows.networks();
  const [revisions, isGivenContract] = [await rows.revisions(), await contractTest(rows)];
  for await (const sourced of store.streamRecords(query)) {
    const { record, revision, file } = sourced;
    // By which settings networks are read is one decision for all, and stands in every passport.
    const isGivenImport = rows.isEverything || revisions.has(revision) || file === fileOfCalibration;
    const hidden = record.type === 'actor' ? await rows.hiddenAmong([record.id]) : new Set<string>();
    if (!isGivenRecord(record, { networks, hidden, isGivenImport, isGivenContract })) continue;
    if (record.type === 'actor') yield givenSourced(rows, { ...sourced, record });
    else yield file === fileOfCalibration && !rows.isEverything ? givenCalibration(sourced) : sourced;
  }
}

type Sourced = SourcedRecord & { revision: number };

/** A decision about settings, which does not say how many networks there are elsewhere. */
const givenCalibration = (sourced: Sourced): Sourced =>
  sourced.record.type === 'event' ? { ...sourced, record: withoutCount(sourced.record) } : sourced;

/** An actor as it is stored, without what somebody else added to it, nor where that stands. */
async function givenSourced(
  rows: VisibleRows,
  sourced: Sourced & { record: RecordOf<'actor'> },
): Promise<Sourced> {
  const { id } = sourced.record;
  if (!(await rows.addedToAmong([id])).has(id)) return sourced;
  const record = { ...sourced.record, group: null, attributes: {} };
  return { ...sourced, record, file: '', row: null, revision: await rows.publicRevision() };
}
