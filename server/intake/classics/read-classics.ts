import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { inKeyOrder } from '../../../contract/record-key.ts';
import type { RecordOf, StoredRecord } from '../../../contract/records.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import { decodeAttribute } from '../bundle/cell-formats.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { type End, endsOf, fileNamed, filesOf, linesOf } from './classic-files.ts';
import { classicNetworks } from './classic-networks.ts';
import type { ClassicLayer, ClassicNetwork } from './classic-network.ts';

type Listed = { name: string; group: string | null; attributes: RecordOf<'actor'>['attributes'] };

/** Whether a file is one of the shipped classic networks (`kite/Krackhardt_Kite_N10.paj`). */
export const isClassicsFile = ({ name }: ImportFile): boolean =>
  classicNetworks.some((network) =>
    filesOf(network).some((file) => name === file || name.endsWith(`/${file}`)),
  );

/**
 * Reads the classic networks among some files, each as a network of kind `classic`: every actor is a member and was
 * observed, so its responses say it answered. Layers keep the name and direction of the study.
 *
 * @throws TelarProblem `refused-import` for a network of which a file is missing
 */
export function readClassics(files: readonly ImportFile[]): IntakeResult & { data: NetworkData[] } {
  const present = classicNetworks.filter((network) =>
    filesOf(network).some((file) => fileNamed(files, file) !== null),
  );
  const data = present.map((network) => readClassic(network, files));
  return {
    title: 'Redes clásicas',
    source: data.map(({ network }) => network.citation).join('; '),
    hash: hashFiles(files),
    data,
    records: present.flatMap((network, index) =>
      recordsOf(data[index]!).map((record) => ({ record, file: filesOf(network)[0]!, row: null })),
    ),
    findings: [],
    counts: {
      networks: data.length,
      actors: data.reduce((sum, { actors }) => sum + actors.length, 0),
      ties: data.reduce((sum, { ties }) => sum + ties.length, 0),
    },
    changes: {},
  };
}

const recordsOf = (data: NetworkData): StoredRecord[] => [
  data.network,
  ...Object.values(data).filter(Array.isArray).flat(),
];

/** One network of the literature, from its files. */
export function readClassic(network: ClassicNetwork, files: readonly ImportFile[]): NetworkData {
  const layers = network.layers.map((layer) => ({ layer, ends: endsOf(layer, network, files) }));
  const listed =
    network.actors === null ? namedIn(layers.flatMap(({ ends }) => ends)) : listOf(network, files);
  const id = (name: string): string => `organisation:${network.id}-${foldedWord(name).replaceAll('_', '-')}`;
  const actorIds = listed.map(({ name }) => id(name));
  const { id: networkId } = network;
  return newNetworkData({
    network: networkRecord(network),
    actors: inKeyOrder(listed.map((actor) => actorRecord(id(actor.name), actor))),
    members: inKeyOrder(actorIds.map((actorId) => newRecord('membership', { networkId, actorId }))),
    waves: inKeyOrder(
      network.waves.map((waveId, index) =>
        newRecord('wave', {
          networkId,
          waveId,
          order: index + 1,
          attributes: waveId === 'observed' ? { name: 'Observación', name_en: 'Observation' } : {},
          layersAsked: layers
            .filter(({ ends }) => ends.some(({ wave }) => wave === waveId))
            .map(({ layer }) => layer.layer),
        }),
      ),
    ),
    responses: inKeyOrder(
      network.waves.flatMap((waveId) =>
        actorIds.map((actorId) => newRecord('response', { networkId, waveId, actorId, responded: true })),
      ),
    ),
    ties: inKeyOrder(
      layers.flatMap(({ layer, ends }) =>
        ends.map((end) => tieRecord(network, layer, { ...end, from: id(end.from), to: id(end.to) })),
      ),
    ),
    ...attendanceOf(network, files, id),
  });
}

const networkRecord = ({ id, name, directed, citation, description }: ClassicNetwork): RecordOf<'network'> =>
  newRecord('network', {
    ...{ id, name: name.es, kind: 'classic', rosterKnown: true, directed },
    citation: citation.replaceAll(' and ', ' y '),
    description: description.es,
    attributes: { name_en: name.en, description_en: description.en, citation_en: citation },
  });

const actorRecord = (id: string, { name, group, attributes }: Listed): RecordOf<'actor'> => ({
  ...bareActor(id, false),
  subKind: 'classic-node',
  name,
  group,
  attributes,
});

const tieRecord = (network: ClassicNetwork, layer: ClassicLayer, end: End): RecordOf<'tie'> =>
  newRecord('tie', {
    networkId: network.id,
    waveId: end.wave,
    layer: layer.layer,
    from: end.from,
    to: end.to,
    strength: end.strength,
    sign: layer.sign ?? 1,
  });

const namedIn = (ends: readonly End[]): Listed[] =>
  [...new Set(ends.flatMap(({ from, to }) => [from, to]))].map((name) => ({
    name,
    group: null,
    attributes: {},
  }));

const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gender: { 1: 'woman', 2: 'man' },
};

function listOf(network: ClassicNetwork, files: readonly ImportFile[]): Listed[] {
  const { file, id, group } = network.actors!;
  return linesOf(files, file)
    .filter((line) => network.attendance === undefined || line['type'] === 'FALSE')
    .map((line) => {
      const rest = Object.entries(line).filter(
        ([name, value]) => name !== id && name !== 'type' && value !== '',
      );
      const found = group === undefined ? null : line[group] || null;
      return {
        name: line[id]!,
        group: found === null ? null : (labels[group!]?.[found] ?? found),
        attributes: Object.fromEntries(rest.map(([name, value]) => [name, decodeAttribute(value)])),
      };
    });
}

/** Two-mode: events are activities E1, E2… in the order of the list of nodes. */
function attendanceOf(
  { id: networkId, attendance }: ClassicNetwork,
  files: readonly ImportFile[],
  actorId: (name: string) => string,
): Partial<NetworkData> {
  if (attendance === undefined) return {};
  const events = linesOf(files, attendance.actors)
    .filter((line) => line['type'] === 'TRUE')
    .map((line) => line['id']!);
  const activityId = (day: string): string => `E${events.indexOf(day) + 1}`;
  return {
    activities: inKeyOrder(
      events.map((day) =>
        newRecord('activity', {
          networkId,
          activityId: activityId(day),
          kind: 'social event',
          attributes: { day },
        }),
      ),
    ),
    attendance: inKeyOrder(
      linesOf(files, attendance.file).map((line) =>
        newRecord('attendance', {
          networkId,
          activityId: activityId(line['from']!),
          actorId: actorId(line['to']!),
          attended: true,
        }),
      ),
    ),
  };
}
