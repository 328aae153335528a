import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { readActorsBeside } from './actors-beside.ts';
import { graphData } from './graph-data.ts';
import { formatOf, isActorsFile } from './graph-formats.ts';
import type { GraphFormat } from './graph-formats.ts';
import { LimitedFindings } from './limited-findings.ts';
import type { RawGraph } from './raw-graph.ts';
import { readDl } from './read-dl.ts';
import { readEdgeList } from './read-edge-list.ts';
import { readPajek } from './read-pajek.ts';
import { readXmlGraph } from './read-xml-graph.ts';
import { storableIds } from './storable-ids.ts';
import { isStrength } from '../bundle/cell-formats.ts';

export type GraphFileOptions = {
  /** Undefined: as the file says; an edge list and an undirected file are undirected. */
  directed?: boolean;
  /** The tie attribute (in an edge list: the column) with the cost of each tie. */
  cost?: string;
  /** The layer of ties that name none; `tie` unless given. */
  layer?: string;
};

export type GraphFileIntake = {
  data: NetworkData;
  /** One cost a tie, in the order of `data.ties`, where `cost` was asked for. */
  cost: Float64Array | null;
  result: IntakeResult;
};

const readers: Record<GraphFormat, (file: ImportFile) => RawGraph> = {
  graphml: readXmlGraph,
  gexf: readXmlGraph,
  pajek: readPajek,
  dl: readDl,
  'edge-list': readEdgeList,
};

/**
 * Reads one graph file (edge-list CSV, GraphML, GEXF, Pajek, UCINET DL) and, where one came with it, its sheet of
 * actors (`actors.csv`: id, group, kind…). In `data` ids are as the file has them; in the records blanks of ids are
 * `_`. A file that cannot be read at all is an error, a tie that cannot stand a finding.
 *
 * @throws TelarProblem `refused-import` with file, row, found and expected; `invalid-request` for a cost that some tie
 *   lacks
 */
export function readGraphFile(files: readonly ImportFile[], options: GraphFileOptions = {}): GraphFileIntake {
  const actorsFile = files.length > 1 ? files.find(isActorsFile) : undefined;
  const file = files.find((each) => each !== actorsFile && formatOf(each) !== null);
  if (file === undefined) {
    throw new TelarProblem(
      'refused-import',
      `Found ${files.map(({ name }) => name).join(', ') || 'no file'}; expected an edge list (.csv), GraphML, GEXF, Pajek (.net, .paj) or UCINET DL.`,
    );
  }
  const raw = readers[formatOf(file)!](file);
  const findings = new LimitedFindings(file.name);
  findings.add(raw.findings);
  const beside = actorsFile === undefined ? null : readActorsBeside(actorsFile);
  const choices = {
    id: idOf(file.name),
    directed: options.directed,
    layer: options.layer,
    cost: options.cost,
    beside,
  };
  const data = graphData(raw, choices, findings);
  return {
    data,
    cost: options.cost === undefined ? null : costs(file.name, data, options.cost),
    result: {
      title: data.network.name,
      source: file.name,
      hash: hashFiles(files),
      records: recordsOf(data, file.name),
      findings: [...(beside?.findings ?? []), ...findings.all],
      counts: { actors: data.actors.length, ties: data.ties.length },
      changes: {},
    },
  };
}

const idOf = (name: string): string =>
  foldedWord((name.split('/').at(-1) ?? name).replace(/(\.[a-z]+)+$/i, '')).replaceAll('_', '-') || 'network';

function costs(file: string, data: NetworkData, name: string): Float64Array {
  return Float64Array.from(data.ties, (tie) => {
    const value =
      foldedWord(name) === 'strength' || foldedWord(name) === 'weight'
        ? (tie.attributes[name] ?? tie.strength)
        : tie.attributes[name];
    if (typeof value === 'number' && isStrength(value)) return value;
    throw new TelarProblem(
      'invalid-request',
      `${file}: the tie ${tie.from} → ${tie.to} has the ${name} ${String(value ?? 'nothing')}; expected a finite number above 0 on every tie.`,
      { field: 'cost' },
    );
  });
}

function recordsOf(data: NetworkData, file: string): SourcedRecord[] {
  const lists: readonly (readonly StoredRecord[])[] = [
    [data.network],
    ...Object.values(data).filter(Array.isArray),
  ];
  return storableIds(lists.flat()).map((record) => ({ record, file, row: null }));
}
