import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { mapRecords, type StreamedIntake } from '../intake-result.ts';
import { renameActors } from '../rename-actors.ts';

/** Under what ids an import is stored, by the ids that its files gave. What is not renamed keeps its id. */
export type Renaming = {
  actor?: (id: string) => string;
  network?: (id: string) => string;
  /** `null`: a fact of a network that names no wave. */
  wave?: (id: string | null) => string | null;
};

const same = <Id>(id: Id): Id => id;

/** The same facts under other ids; where they come from, and what is assumed of them, stays. */
export function renameRecords(result: StreamedIntake, renaming: Renaming): StreamedIntake {
  const ids = { actor: same<string>, network: same<string>, wave: same<string | null>, ...renaming };
  return {
    ...result,
    records: mapRecords(result.records, (sourced) => ({
      ...sourced,
      record: renameRecord(sourced.record, ids),
    })),
    ...(result.replaces && { replaces: result.replaces.map((scope) => renameScope(scope, ids)) }),
    findings: result.findings.map((finding) =>
      finding.about === null ? finding : { ...finding, about: ids.network(ids.actor(finding.about)) },
    ),
  };
}

function renameRecord(record: StoredRecord, { actor, network, wave }: Required<Renaming>): StoredRecord {
  const named = actor === (same<string>) ? record : renameActors(record, actor);
  switch (named.type) {
    case 'network':
      return { ...named, id: network(named.id) };
    case 'tie':
      return {
        ...named,
        networkId: named.networkId === null ? null : network(named.networkId),
        waveId: named.networkId === null ? named.waveId : wave(named.waveId),
        to: network(named.to),
      };
    // Only what surveys report has a wave: an empty one of them becomes the wave of the import, no other does.
    case 'wave':
    case 'response':
    case 'rating':
      return { ...named, networkId: network(named.networkId), waveId: wave(named.waveId) ?? named.waveId };
    case 'membership':
    case 'attendance':
    case 'commitment':
    case 'activity':
      return { ...named, networkId: network(named.networkId) };
    case 'event':
      return { ...named, networkId: named.networkId === null ? null : network(named.networkId) };
    default:
      return named;
  }
}

function renameScope({ type, where }: RecordScope, ids: Required<Renaming>): RecordScope {
  const renamed = { ...where };
  const { networkId, waveId } = where;
  if (typeof networkId === 'string') renamed['networkId'] = ids.network(networkId);
  if (waveId !== undefined && typeof waveId !== 'number') renamed['waveId'] = ids.wave(waveId);
  for (const field of ['actorId', 'sostenedorId', 'providerId']) {
    const id = where[field];
    if (typeof id === 'string') renamed[field] = ids.actor(id);
  }
  return { type, where: renamed };
}
