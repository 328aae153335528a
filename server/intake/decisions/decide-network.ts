import type { ImportDecisions, ImportedNetwork } from '../../../contract/imports.ts';
import { idInFile, isGlobalId, storedActorId } from '../../../contract/local-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import { mapRecords, type StreamedIntake } from '../intake-result.ts';
import { renameRecords } from './rename-records.ts';

export type NetworkDecisions = NonNullable<ImportDecisions['network']>;
export type DecidedNetwork = Omit<ImportedNetwork, 'isStored'>;

/**
 * What the user decides of the one network that an import holds: which network it is, its name and territory, and the
 * survey it is of. A survey that the files do not name is named by its date.
 *
 * @returns the network as it will be stored; `null` where the import holds none, or several
 * @throws TelarProblem `several-networks-decided`, `several-waves-decided`: one answer does not fit all of them
 */
export function decideNetwork(
  result: StreamedIntake,
  decisions: NetworkDecisions = {},
): { result: StreamedIntake; network: DecidedNetwork | null } {
  const { networks, waves, hasWaves } = readFrame(result.records);
  const networkId = networks[0]?.id;
  if (networkId === undefined || networks.length > 1) {
    if (Object.keys(decisions).length === 0) return { result, network: null };
    throw codedProblem('several-networks-decided', { networks: networks.length }, 'network');
  }
  const waveId = decidedWave(waves, decisions);
  const renamed = renameNetwork(
    result,
    { networkId, waves },
    { networkId: decisions.id ?? networkId, waveId },
  );
  const waved =
    waveId === null || hasWaves
      ? renamed.records
      : withWave(renamed.records, decisions.id ?? networkId, waveId);
  const isDecided = Object.keys(decisions).length > 0;
  const records = isDecided ? mapRecords(waved, (each) => withFacts(each, decisions)) : waved;
  const title = decisions.name ?? renamed.title;
  return { result: { ...renamed, title, records }, network: describeNetwork(records) };
}

type Frame = {
  networks: RecordOf<'network'>[];
  /** Ids of the surveys that any record is of, in order. */
  waves: string[];
  /** Whether surveys have records of their own. */
  hasWaves: boolean;
};

/** What stands around the many records of an import, all of them read once. */
function readFrame(records: Iterable<SourcedRecord>): Frame {
  const [networks, waves]: [Frame['networks'], Set<string>] = [[], new Set()];
  let hasWaves = false;
  for (const { record } of records) {
    if (record.type === 'network') networks.push(record);
    hasWaves ||= record.type === 'wave';
    if ('waveId' in record && record.waveId !== null) waves.add(record.waveId);
  }
  return { networks, waves: [...waves].sort(), hasWaves };
}

/** The id under which the survey is stored; `null`: as the files have it. */
function decidedWave(waves: readonly string[], { waveId, waveDate }: NetworkDecisions): string | null {
  const decided = waveId ?? (waves.length === 0 ? waveDate : null) ?? null;
  if (waves.length > 1 && (decided !== null || typeof waveDate === 'string'))
    throw codedProblem('several-waves-decided', { waves: waves.join(', ') }, 'network.waveId');
  return decided;
}

function renameNetwork(
  result: StreamedIntake,
  from: { networkId: string; waves: readonly string[] },
  to: { networkId: string; waveId: string | null },
): StreamedIntake {
  const wave = to.waveId === null ? {} : { wave: waveRenaming(from.waves, to.waveId) };
  if (from.networkId === to.networkId) return to.waveId === null ? result : renameRecords(result, wave);
  return renameRecords(result, {
    ...wave,
    network: (id) => (id === from.networkId ? to.networkId : id),
    actor: (id) => (isLocalTo(from.networkId, id) ? storedActorId(to.networkId, idInFile(id)) : id),
  });
}

/** The only survey of the files, or what no survey is named for. */
const waveRenaming =
  (waves: readonly string[], waveId: string) =>
  (id: string | null): string | null =>
    id === (waves[0] ?? null) ? waveId : id;

const isLocalTo = (networkId: string, id: string): boolean =>
  isGlobalId(id) && id.startsWith(`${networkId}~`);

/** The same with the record of a survey after that of its network. */
function withWave(
  records: Iterable<SourcedRecord>,
  networkId: string,
  waveId: string,
): Iterable<SourcedRecord> {
  const wave = newRecord('wave', { networkId, waveId, order: 1 });
  return {
    *[Symbol.iterator]() {
      for (const sourced of records) {
        yield sourced;
        if (sourced.record.type === 'network') yield { ...sourced, record: wave, assumed: ['order'] };
      }
    },
  };
}

function withFacts(sourced: SourcedRecord, decisions: NetworkDecisions): SourcedRecord {
  const { record, assumed = [] } = sourced;
  if (record.type === 'wave' && decisions.waveDate !== undefined)
    return { ...sourced, record: { ...record, date: decisions.waveDate } };
  if (record.type !== 'network') return sourced;
  const { name = record.name, territoryId = record.territoryId, simulated = record.simulated } = decisions;
  return {
    ...sourced,
    record: { ...record, name, territoryId, simulated },
    assumed: assumed.filter((field) => !(field in decisions)),
  };
}

/** The one network of an import; `null` where it holds none, or several. */
function describeNetwork(records: Iterable<SourcedRecord>): DecidedNetwork | null {
  const networks: RecordOf<'network'>[] = [];
  const waves: RecordOf<'wave'>[] = [];
  for (const { record } of records)
    if (record.type === 'network') networks.push(record);
    else if (record.type === 'wave') waves.push(record);
  const [network] = networks;
  if (network === undefined || networks.length > 1) return null;
  const wave = waves.length === 1 ? waves[0]! : null;
  const { id, name, territoryId, simulated } = network;
  return { id, name, territoryId, simulated, waveId: wave?.waveId ?? null, waveDate: wave?.date ?? null };
}
