import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { WholeRevision, WholeStore } from '../../../server/store/ports/revision-archive.ts';

/** All that a store holds, as another one restores it. */
export async function wholeStoreOf(store: NetworkStore): Promise<WholeStore> {
  return {
    revisions: revisionsOf(store),
    views: store.streamViews(),
    surveys: store.surveys.streamSurveys(),
    erasures: await store.countErasures(),
  };
}

async function* revisionsOf(store: NetworkStore): AsyncGenerator<WholeRevision> {
  for (let number = 1; ; number++) {
    const revision = await store.readRevision(number);
    if (revision === null) return;
    const { items } = await store.listFindings({ revision: number, limit: 500 });
    const findings = items.map(({ id: _id, ...finding }) => finding);
    yield { revision, findings, statements: store.streamStatements(number) };
  }
}
