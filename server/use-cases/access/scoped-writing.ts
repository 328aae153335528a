import { ownActorPrefix } from '../../../contract/local-ids.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { RevisionDraft } from '../../store/ports/revision-log.ts';
import { notPermitted } from './not-permitted.ts';
import type { VisibleRows } from './visible-rows.ts';

type Writing = { records: readonly SourcedRecord[]; replaces?: readonly RecordScope[] | undefined };

/**
 * Refuses whatever touches more than networks of the scope: a network that is stored and not theirs, one that would
 * come to lie elsewhere, or a fact of the register.
 *
 * @throws TelarProblem `forbidden`
 */
export async function refuseForeignWrites(
  store: NetworkStore,
  rows: VisibleRows,
  { records, replaces = [] }: Writing,
): Promise<void> {
  const own = await ownNetworks(store, rows, records);
  const isOwnActor = (id: unknown): boolean =>
    [...own].some((network) => String(id).startsWith(ownActorPrefix(network)));
  const isOwn = (record: StoredRecord): boolean => {
    if (record.type === 'network') return own.has(record.id);
    if (record.type === 'actor') return isOwnActor(record.id);
    return 'networkId' in record && record.networkId !== null && own.has(record.networkId);
  };
  const isOwnPart = ({ type, where }: RecordScope): boolean =>
    type === 'actor'
      ? isOwnActor(where['id'])
      : own.has(String(where[type === 'network' ? 'id' : 'networkId']));
  if (!records.every(({ record }) => isOwn(record)) || !replaces.every(isOwnPart)) throw notPermitted();
}

/** Networks that may be written: the scope's own, and new ones that are said to lie in its territories. */
async function ownNetworks(
  store: NetworkStore,
  rows: VisibleRows,
  records: Writing['records'],
): Promise<Set<string>> {
  const own = new Set(await rows.ownNetworks());
  for (const { record } of records) {
    if (record.type !== 'network') continue;
    const { id, territoryId } = record;
    const isNew = !own.has(id) && (await store.findNetwork(id)) === null;
    const lies = territoryId === null ? !isNew || rows.isEverything : await rows.isInside(territoryId);
    if (lies && isNew) own.add(id);
    if (!lies) own.delete(id);
  }
  return own;
}

/** The same revision, to be committed; what is read to check it is read once. */
export async function checkedWrite(
  store: NetworkStore,
  rows: VisibleRows,
  draft: Pick<RevisionDraft, 'replaces' | 'authority'>,
  given: Iterable<SourcedRecord>,
): Promise<SourcedRecord[]> {
  const records = [...given];
  if (draft.authority === 'register') throw notPermitted();
  await refuseForeignWrites(store, rows, { records, replaces: draft.replaces });
  return records;
}
