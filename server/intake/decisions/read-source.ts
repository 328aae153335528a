import type { Finding } from '../../../contract/findings.ts';
import type { Direction, ImportShape } from '../../../contract/table-readings.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { readCases } from '../cases/read-cases.ts';
import { readClassics } from '../classics/read-classics.ts';
import { formatOf, isActorsFile } from '../formats/graph-formats.ts';
import { readGraphFile } from '../formats/read-graph-file.ts';
import { type ImportFile, mapRecords, type StreamedIntake } from '../intake-result.ts';
import { readRegister } from '../register/read-register.ts';
import { fileNotRead } from './file-not-read.ts';
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
  { networkId, networkName, decisions, ownerKey }: SourceOptions,
): ReadSource {
  const { streamed } = readBundle(files, { networkId, networkName, ownerKey, isLastReader: true });
  return withoutDoubt('bundle', withDirection(streamed, decisions.direction));
}

function readGraphSource(
  files: ImportFile[],
  { decisions, networkId, networkName }: SourceOptions,
): ReadSource {
  const { direction } = decisions;
  const { directed, streamed } = readGraphFile(files, {
    networkId,
    ...(direction === undefined ? {} : { directed: direction === 'directed' }),
    // A sheet of a workbook is called "Hoja1": the network is called as the workbook is.
    ...(files.some(({ name }) => isSheet(name)) ? { networkName } : {}),
  });
  const isDirectionOpen = directed === null && direction === undefined;
  const tables = files.flatMap((file) => (formatOf(file) === 'edge-list' ? readTieColumns(file) : []));
  const hasPersonal = tables.some(({ columns }) => columns.some(({ role }) => role === 'personal'));
  return {
    ...withoutDoubt('graph-file', streamed),
    ...(isDirectionOpen ? { direction: null, isDirectionOpen } : {}),
    doubts: hasPersonal ? ['personal-columns'] : [],
    result: { ...streamed, findings: [...streamed.findings, ...unreadGraphs(files, streamed.source)] },
    tables,
  };
}

/** One graph file becomes one network: those that came with it are named, and read when they are sent by themselves. */
function unreadGraphs(files: readonly ImportFile[], read: string): Finding[] {
  return files
    .filter((file) => file.name !== read && !isActorsFile(file))
    .map(({ name }) => fileNotRead(name, `one graph file an import: ${read} is read, and this one is not`));
}

const isSheet = (name: string): boolean => /\.xlsx\//i.test(name);

const withoutDoubt = (shape: ImportShape, result: StreamedIntake): ReadSource => ({
  shape,
  writtenBy: null,
  tables: [],
  direction: directionOf(result),
  isDirectionOpen: false,
  doubts: [],
  result,
});

/** The direction that all networks of the import have; `null`: as their layers say, or not all the same. */
function directionOf({ records }: StreamedIntake): Direction | null {
  const directed = new Set<boolean | null>();
  for (const { record } of records) if (record.type === 'network') directed.add(record.directed);
  if (directed.size !== 1) return null;
  const [only] = directed;
  return only === null ? null : only ? 'directed' : 'undirected';
}

/** What the user decides stands over what the layers of the networks usually have. */
function withDirection(result: StreamedIntake, direction: Direction | undefined): StreamedIntake {
  if (direction === undefined) return result;
  const records = mapRecords(result.records, (sourced) =>
    sourced.record.type === 'network'
      ? { ...sourced, record: { ...sourced.record, directed: direction === 'directed' } }
      : sourced,
  );
  return { ...result, records };
}
