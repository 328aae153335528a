import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { RecordOf, StoredRecord } from '../../../contract/records.ts';
import { fold } from '../bundle/vocabulary.ts';
import { bareActor } from '../bundle/tell-actors.ts';
import { decodeAttribute } from '../bundle/cell-formats.ts';
import { inKeyOrder } from '../bundle/told.ts';
import { readPajek } from '../formats/read-pajek.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { readTable } from '../table.ts';
import { classicNetworks } from './classic-networks.ts';
import type { ClassicLayer, ClassicNetwork } from './classic-networks.ts';

type Line = Record<string, string>;
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

const filesOf = ({ layers, attendance, actors }: ClassicNetwork): string[] => [
  ...layers.map(({ file }) => file),
  ...(attendance === undefined ? [] : [attendance.file]),
  ...(actors === null ? [] : [actors.file]),
];

const fileNamed = (files: readonly ImportFile[], name: string): ImportFile | null =>
  files.find((file) => file.name === name || file.name.endsWith(`/${name}`)) ?? null;

const recordsOf = (data: NetworkData): StoredRecord[] => [
  data.network,
  ...Object.values(data).filter(Array.isArray).flat(),
];

function linesOf(files: readonly ImportFile[], name: string): Line[] {
  const file = fileNamed(files, name);
  if (file === null)
    throw new TelarProblem('refused-import', `Found no ${name}; expected it among the classic networks.`);
  const { columns, rows } = readTable(file);
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  );
}

type End = { from: string; to: string; strength: number | null; wave: string };

function readClassic(network: ClassicNetwork, files: readonly ImportFile[]): NetworkData {
  const layers = network.layers.map((layer) => ({ layer, ends: endsOf(layer, network, files) }));
  const listed =
    network.actors === null ? namedIn(layers.flatMap(({ ends }) => ends)) : listOf(network, files);
  const id = (name: string): string => `organisation:${network.id}-${fold(name).replaceAll('_', '-')}`;
  const actorIds = listed.map(({ name }) => id(name));
  const common = { networkId: network.id, attributes: {} };
  return {
    network: networkRecord(network),
    actors: inKeyOrder(listed.map((actor) => actorRecord(id(actor.name), actor))),
    members: inKeyOrder(
      actorIds.map((actorId) => ({
        type: 'membership',
        actorId,
        role: 'member',
        validFrom: null,
        validTo: null,
        ...common,
      })),
    ),
    waves: network.waves.map((waveId, index) => ({
      type: 'wave',
      waveId,
      order: index + 1,
      date: null,
      instrument: null,
      layersAsked: layers
        .filter(({ ends }) => ends.some(({ wave }) => wave === waveId))
        .map(({ layer }) => layer.layer),
      maxNominations: null,
      ...common,
    })),
    responses: inKeyOrder(
      network.waves.flatMap((waveId) =>
        actorIds.map((actorId) => ({
          type: 'response',
          waveId,
          actorId,
          role: null,
          responded: true,
          ...common,
        })),
      ),
    ),
    ties: inKeyOrder(
      layers.flatMap(({ layer, ends }) =>
        ends.map((end) => tieRecord(network, layer, { ...end, from: id(end.from), to: id(end.to) })),
      ),
    ),
    ratings: [],
    commitments: [],
    ...attendanceOf(network, files, id),
  };
}

const networkRecord = (network: ClassicNetwork): RecordOf<'network'> => ({
  type: 'network',
  id: network.id,
  name: network.name,
  kind: 'classic',
  mandate: null,
  purpose: null,
  territoryId: null,
  validFrom: null,
  validTo: null,
  simulated: false,
  rosterKnown: true,
  directed: network.directed,
  citation: network.citation,
  description: network.description,
  attributes: {},
});

const actorRecord = (id: string, { name, group, attributes }: Listed): RecordOf<'actor'> => ({
  ...bareActor(id, false),
  subKind: 'classic-node',
  name,
  group,
  attributes,
});

function tieRecord(network: ClassicNetwork, layer: ClassicLayer, end: End): RecordOf<'tie'> {
  return {
    type: 'tie',
    networkId: network.id,
    waveId: end.wave,
    layer: layer.layer,
    from: end.from,
    to: end.to,
    strength: end.strength,
    sign: layer.sign ?? 1,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: null,
    validTo: null,
    attributes: {},
  };
}

function endsOf(layer: ClassicLayer, network: ClassicNetwork, files: readonly ImportFile[]): End[] {
  const [first = ''] = network.waves;
  if (layer.format === 'pajek') {
    const file = fileNamed(files, layer.file);
    if (file === null)
      throw new TelarProblem(
        'refused-import',
        `Found no ${layer.file}; expected it among the classic networks.`,
      );
    return readPajek(file).ties.map(({ from, to }) => ({ from, to, strength: null, wave: first }));
  }
  const lines = linesOf(files, layer.file);
  if (layer.format === 'matrix') return matrixEnds(lines, first);
  return lines
    .filter((line) => Object.entries(layer.only ?? {}).every(([column, value]) => line[column] === value))
    .map((line) => ({
      from: line['from'] ?? line['source'] ?? '',
      to: line['to'] ?? line['target'] ?? '',
      strength: layer.strength === undefined ? null : Number(line[layer.strength]),
      wave: layer.wave === undefined ? first : `T${line[layer.wave]}`,
    }));
}

/** A square matrix under a heading of names: the row i is of the i-th name. */
function matrixEnds(lines: readonly Line[], wave: string): End[] {
  const names = Object.keys(lines[0] ?? {});
  return lines.flatMap((line, row) =>
    names
      .filter((name) => line[name] === '1')
      .map((name) => ({ from: names[row]!, to: name, strength: null, wave })),
  );
}

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
      const found = group === undefined ? null : (line[group] ?? null);
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
): Pick<NetworkData, 'activities' | 'attendance'> {
  if (attendance === undefined) return { activities: [], attendance: [] };
  const events = linesOf(files, attendance.actors)
    .filter((line) => line['type'] === 'TRUE')
    .map((line) => line['id']!);
  const activityId = (day: string): string => `E${events.indexOf(day) + 1}`;
  return {
    activities: inKeyOrder(
      events.map((day) => ({
        type: 'activity',
        networkId,
        activityId: activityId(day),
        date: null,
        kind: 'social event',
        hours: null,
        mandated: null,
        attributes: { day },
      })),
    ),
    attendance: inKeyOrder(
      linesOf(files, attendance.file).map((line) => ({
        type: 'attendance',
        networkId,
        activityId: activityId(line['from']!),
        actorId: actorId(line['to']!),
        role: null,
        attended: true,
        people: null,
        attributes: {},
      })),
    ),
  };
}
