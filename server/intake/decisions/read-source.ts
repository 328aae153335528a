import type { Finding } from '../../../contract/findings.ts';
import type { Direction, ImportShape } from '../../../contract/table-readings.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { readCases } from '../cases/read-cases.ts';
import { readClassics } from '../classics/read-classics.ts';
import { formatOf, isActorsFile } from '../formats/graph-formats.ts';
import { readGraphFile } from '../formats/read-graph-file.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { readRegister } from '../register/read-register.ts';
import { howToRead, readTieColumns } from './how-to-read.ts';
import { readTables } from './read-tables.ts';
import type { ReadSource, SourceOptions } from './source.ts';

/** Reads files of any known sort. */
export function readSource(files: ImportFile[], options: SourceOptions): ReadSource {
  const shape = howToRead(files, options.decisions);
  switch (shape) {
    case 'register':
      return withoutDoubt(shape, readRegister(files, registerOptions(options)));
    case 'cases':
      return withoutDoubt(shape, readCases(files));
    case 'classics':
      return withoutDoubt(shape, readClassics(files));
    case 'bundle':
      return readBundleSource(files, options);
    case 'graph-file':
      return readGraphSource(files, options);
    case 'tables':
      return readTables(files, options);
  }
}

function registerOptions({ ownerKey, storedRegister, onProgress }: SourceOptions) {
  return { ownerKey, stored: storedRegister, ...(onProgress === undefined ? {} : { onProgress }) };
}

function readBundleSource(
  files: ImportFile[],
  { networkId, networkName, decisions }: SourceOptions,
): ReadSource {
  const { result } = readBundle(files, { networkId, networkName });
  return withoutDoubt('bundle', withDirection(result, decisions.direction));
}

function readGraphSource(files: ImportFile[], { decisions, networkName }: SourceOptions): ReadSource {
  const { direction } = decisions;
  const { directed, result } = readGraphFile(files, {
    ...(direction === undefined ? {} : { directed: direction === 'directed' }),
    // A sheet of a workbook is called "Hoja1": the network is called as the workbook is.
    ...(files.some(({ name }) => isSheet(name)) ? { networkName } : {}),
  });
  const isDirectionOpen = directed === null && direction === undefined;
  const tables = files.flatMap((file) => (formatOf(file) === 'edge-list' ? readTieColumns(file) : []));
  const hasPersonal = tables.some(({ columns }) => columns.some(({ role }) => role === 'personal'));
  return {
    ...withoutDoubt('graph-file', result),
    ...(isDirectionOpen ? { direction: null, isDirectionOpen } : {}),
    doubts: hasPersonal ? ['personal-columns'] : [],
    result: { ...result, findings: [...result.findings, ...unreadGraphs(files, result.source)] },
    tables,
  };
}

/** One graph file becomes one network: those that came with it are named, and read when they are sent by themselves. */
function unreadGraphs(files: readonly ImportFile[], read: string): Finding[] {
  return files
    .filter((file) => file.name !== read && !isActorsFile(file))
    .map(({ name }) => ({
      file: name,
      row: null,
      column: null,
      found: name,
      expected: `one graph file an import: ${read} is read, and this one is not`,
      code: 'file-not-read',
      outcome: 'info',
      about: null,
    }));
}

const isSheet = (name: string): boolean => /\.xlsx\//i.test(name);

const withoutDoubt = (shape: ImportShape, result: IntakeResult): ReadSource => ({
  shape,
  writtenBy: null,
  tables: [],
  direction: directionOf(result),
  isDirectionOpen: false,
  doubts: [],
  result,
});

/** The direction that all networks of the import have; `null`: as their layers say, or not all the same. */
function directionOf({ records }: IntakeResult): Direction | null {
  const directed = new Set(
    records.flatMap(({ record }) => (record.type === 'network' ? [record.directed] : [])),
  );
  if (directed.size !== 1) return null;
  const [only] = directed;
  return only === null ? null : only ? 'directed' : 'undirected';
}

/** What the user decides stands over what the layers of the networks usually have. */
function withDirection(result: IntakeResult, direction: Direction | undefined): IntakeResult {
  if (direction === undefined) return result;
  const records = result.records.map((sourced) =>
    sourced.record.type === 'network'
      ? { ...sourced, record: { ...sourced.record, directed: direction === 'directed' } }
      : sourced,
  );
  return { ...result, records };
}
