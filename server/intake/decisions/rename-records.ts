import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { IntakeResult } from '../intake-result.ts';

/** Under what ids an import is stored, by the ids that its files gave. What is not renamed keeps its id. */
export type Renaming = {
  actor?: (id: string) => string;
  network?: (id: string) => string;
  /** `null`: a fact of a network that names no wave. */
  wave?: (id: string | null) => string | null;
};

const same = <Id>(id: Id): Id => id;

/** The same facts under other ids; where they come from, and what is assumed of them, stays. */
export function renameRecords(result: IntakeResult, renaming: Renaming): IntakeResult {
  const ids = { actor: same<string>, network: same<string>, wave: same<string | null>, ...renaming };
  return {
    ...result,
    records: result.records.map((sourced): SourcedRecord => ({
      ...sourced,
      record: renameRecord(sourced.record, ids),
    })),
    ...(result.replaces && { replaces: result.replaces.map((scope) => renameScope(scope, ids)) }),
    findings: result.findings.map((finding) =>
      finding.about === null ? finding : { ...finding, about: ids.network(ids.actor(finding.about)) },
    ),
  };
}

function renameRecord(record: StoredRecord, ids: Required<Renaming>): StoredRecord {
  const { actor, network } = ids;
  // Only what surveys report has a wave: an empty one of them becomes the wave of the import, no other does.
  const wave = (id: string): string => ids.wave(id) ?? id;
  switch (record.type) {
    case 'actor':
      return {
        ...record,
        id: actor(record.id),
        sostenedorId: record.sostenedorId === null ? null : actor(record.sostenedorId),
      };
    case 'network':
      return { ...record, id: network(record.id) };
    case 'wave':
      return { ...record, networkId: network(record.networkId), waveId: wave(record.waveId) };
    case 'tie':
      return {
        ...record,
        networkId: record.networkId === null ? null : network(record.networkId),
        waveId: record.networkId === null ? record.waveId : ids.wave(record.waveId),
        from: actor(record.from),
        to: network(actor(record.to)),
        reporter: record.reporter === null ? null : actor(record.reporter),
      };
    case 'response':
    case 'rating':
      return {
        ...record,
        networkId: network(record.networkId),
        waveId: wave(record.waveId),
        actorId: actor(record.actorId),
      };
    case 'membership':
    case 'attendance':
      return { ...record, networkId: network(record.networkId), actorId: actor(record.actorId) };
    case 'commitment':
      return { ...record, networkId: network(record.networkId), actorIds: record.actorIds.map(actor) };
    case 'activity':
      return { ...record, networkId: network(record.networkId) };
    default:
      return record;
  }
}

function renameScope({ type, where }: RecordScope, ids: Required<Renaming>): RecordScope {
  const renamed = { ...where };
  const { networkId, waveId, actorId } = where;
  if (typeof networkId === 'string') renamed['networkId'] = ids.network(networkId);
  if (waveId !== undefined && typeof waveId !== 'number') renamed['waveId'] = ids.wave(waveId);
  if (typeof actorId === 'string') renamed['actorId'] = ids.actor(actorId);
  return { type, where: renamed };
}
