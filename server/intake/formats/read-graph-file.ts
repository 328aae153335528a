import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { isStrength } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { hashFiles } from '../hash-files.ts';
import { type ImportFile, readIntake, type ReadIntake, type StreamedIntake } from '../intake-result.ts';
import { networkIdOf } from '../network-id.ts';
import type { WrittenView } from '../written-view.ts';
import { readActorsBeside } from './actors-beside.ts';
import { noGraphFile } from './foreign-formats.ts';
import { graphData, networkData } from './graph-data.ts';
import { formatOf, isActorsFile } from './graph-formats.ts';
import type { GraphFormat } from './graph-formats.ts';
import { LimitedFindings } from './limited-findings.ts';
import type { RawGraph } from './raw-graph.ts';
import { readCx2 } from './read-cx2.ts';
import { readDl } from './read-dl.ts';
import { readEdgeList } from './read-edge-list.ts';
import { readGdf } from './read-gdf.ts';
import { readGexf } from './read-gexf.ts';
import { readGml } from './read-gml.ts';
import { readGraphml } from './read-graphml.ts';
import { readGraphologyJson } from './read-graphology-json.ts';
import { readPajek } from './read-pajek.ts';
import { readVna } from './read-vna.ts';
import { storableId } from './storable-ids.ts';
import { graphScopes, storedGraphRecords } from './stored-graph.ts';

export type GraphFileOptions = {
  /** Undefined: as the file says; one that does not say is undirected, with the finding `direction-assumed`. */
  directed?: boolean;
  /** The tie attribute (in an edge list: the column) with the cost of each tie. */
  cost?: string;
  /** The layer of ties that name none; `tie` unless given. */
  layer?: string;
  /** Of a network that the file does not name (one that Telar wrote does); `networkIdOf` its files unless given. */
  networkId?: string;
  /** The name of the file unless given. */
  networkName?: string;
  /** The wave of ties that name none. */
  waveId?: string;
  waveDate?: string | null;
};

export type GraphFileIntake = ReadIntake<NetworkData> & {
  /** One cost a tie, in the order of `data.ties`, where `cost` was asked for. */
  cost: Float64Array | null;
  /** Whether the file says that ties have a direction; `null`: it does not say, and somebody has to. */
  directed: boolean | null;
  /** Where Telar wrote the file: the view that it is, `null` for the whole network. Not there: another program did. */
  written?: WrittenView | null | undefined;
};

const readers: Record<GraphFormat, (file: ImportFile) => RawGraph> = {
  graphml: readGraphml,
  gexf: readGexf,
  gml: readGml,
  gdf: readGdf,
  vna: readVna,
  cx2: readCx2,
  'graphology-json': readGraphologyJson,
  pajek: readPajek,
  dl: readDl,
  'edge-list': readEdgeList,
};

/**
 * Reads one graph file (see `GraphFormat`) and, where one came with it, its sheet of actors (`actors.csv`: id, group,
 * kind…). In `data` ids are as the file has them; in the records they are those of the store (`storedGraphRecords`).
 * A file that cannot be read at all is an error, a tie that cannot stand a finding.
 *
 * @throws TelarProblem `refused-import` with file, row, found and expected; `invalid-request` for a cost that some tie
 *   lacks
 */
export function readGraphFile(files: readonly ImportFile[], options: GraphFileOptions = {}): GraphFileIntake {
  const actorsFile = files.length > 1 ? files.find(isActorsFile) : undefined;
  const file = files.find((each) => each !== actorsFile && formatOf(each) !== null);
  if (file === undefined) throw noGraphFile(files);
  const raw = readers[formatOf(file)!](file);
  const findings = new LimitedFindings(file.name);
  findings.add(raw.findings);
  const beside = actorsFile === undefined ? null : readActorsBeside(actorsFile);
  const hash = hashFiles(files);
  const read = graphData(raw, { ...networkChoices(files, file, raw, options), beside }, findings);
  const streamed: StreamedIntake = {
    title: read.network.name,
    source: file.name,
    hash,
    authority: 'import',
    replaces: graphScopes(read),
    records: storedGraphRecords(read, file.name),
    findings: [...(beside?.findings ?? []), ...findings.all],
    counts: { actors: read.actors.length, ties: read.ties.length },
    changes: {},
  };
  const intake = readIntake(streamed, () => networkData(read));
  const cost = options.cost === undefined ? null : costs(file.name, intake.data, read.strength, options.cost);
  const written = raw.facts === null ? {} : { written: raw.facts.view ?? null };
  return Object.assign(intake, { cost, directed: read.stated, ...written });
}

function networkChoices(
  files: readonly ImportFile[],
  file: ImportFile,
  raw: RawGraph,
  options: GraphFileOptions,
) {
  const { directed, layer, cost, waveId, waveDate } = options;
  return {
    id: storableId(raw.facts?.network.id ?? options.networkId ?? networkIdOf(files)),
    name: options.networkName ?? raw.name ?? nameOf(file.name),
    directed,
    layer,
    cost,
    wave: waveId === undefined ? undefined : { id: waveId, date: waveDate ?? null },
  };
}

const nameOf = (file: string): string =>
  (file.split('/').at(-1) ?? file).replace(/(\.(actors|edges|ties|lazos|aristas))?(\.[a-z0-9]+)$/i, '') ||
  file;

function costs(file: string, data: NetworkData, strength: string | null, name: string): Float64Array {
  const isStrengthToo = [strength, 'strength'].some(
    (each) => each !== null && foldedWord(each) === foldedWord(name),
  );
  return Float64Array.from(data.ties, (tie) => {
    const value = tie.attributes[name] ?? (isStrengthToo ? tie.strength : undefined);
    if (typeof value === 'number' && isStrength(value)) return value;
    const found = { attribute: name, value: String(value ?? 'nothing') };
    throw codedProblem('cost-out-of-range', { file, from: tie.from, to: tie.to, ...found }, 'cost');
  });
}
