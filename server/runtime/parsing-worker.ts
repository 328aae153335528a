import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../../contract/findings.ts';
import type { ImportDecisions } from '../../contract/imports.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { SourcedRecord } from '../../contract/records.ts';
import type { KitPart } from '../../contract/survey-kits.ts';
import { sheetOf } from '../intake/bundle/bundle-rows.ts';
import { unpackAll } from '../intake/bundle/unpack.ts';
import { writeBundle } from '../intake/bundle/write-bundle.ts';
import { type ViewsByNetwork, writeViewSheet } from '../intake/bundle/view-sheet.ts';
import type { SupportRecords } from '../intake/bundle/write-support.ts';
import { type ImportReading, readImport } from '../intake/decisions/read-import.ts';
import { openPaths } from '../intake/formats/open-graph-file.ts';
import type { ImportFile } from '../intake/intake-result.ts';
import type { KnownActor } from '../intake/matching/actor-index.ts';
import { recognise } from '../intake/recognise.ts';
import { type IntakeSummary, isRefused, summariseIntake } from '../intake/summarise-intake.ts';
import { zipFiles } from '../intake/zip-files.ts';
import type { SurveyKit } from '../survey-kit/kit.ts';
import { jsonLines, writeJsonLines } from './json-lines.ts';
import { type Packed, unpacked } from './packed.ts';
import { taskRunner } from './run-task.ts';
import { statementFile } from './statement-file.ts';

/** Files on disk as they were uploaded, by the names that their user gave them. */
export type UploadedFile = { name: string; path: string };

/** Where the files of an import are: uploaded one by one, or files and folders of this machine. */
export type ImportSource = { uploads: UploadedFile[] } | { paths: string[] };

/** What files hold. Records and findings are in two files: an import may hold more than fits a message. */
export type ParsedUpload = IntakeSummary & {
  reading: ImportReading;
  recordsPath: string;
  findingsPath: string;
  /** Records by type. */
  recordCounts: Record<string, number>;
  /** Ids of the first actors of the import that are stored already. */
  storedActors: string[];
  /** The first findings, and the first of those that refuse a row. */
  findings: Finding[];
  refusedFindings: Finding[];
};

export type ReadUploadsInput = {
  source: ImportSource;
  /** Paths, without ending, of the files that records and findings are written to. */
  output: string;
  ownerKey: Uint8Array;
  decisions: ImportDecisions;
  actors: Packed<KnownActor[]>;
  comunas: readonly string[] | null;
  /** Where what is stored of `registerScopes` is; `null`: not yet written, and asked for where the files are a register. */
  storedRegisterPath: string | null;
  mostFindings: number;
  mostRefusedFindings: number;
};

/** A directory of schools can only be read beside the years that are stored. */
type NeedsStoredRegister = { needsStoredRegister: true };

/** What a thread for parsing does: files into records, and records into files. */
export type ParsingTasks = {
  readUploads: { input: ReadUploadsInput; answer: ParsedUpload | NeedsStoredRegister };
  packBundle: {
    input: { networks: NetworkData[]; views: ViewsByNetwork; support?: SupportRecords };
    answer: Uint8Array;
  };
  packKit: { input: { kit: SurveyKit; part: KitPart }; answer: { name: string; bytes: Uint8Array } };
};

export default taskRunner<ParsingTasks>({
  readUploads: (input, { onProgress }) =>
    parse(input, (done, total, label) => {
      onProgress(done / total, label);
    }),
  packBundle: ({ networks, views, support }) =>
    zipFiles([...writeBundle(networks, support), writeViewSheet(views), statementFile(networks)]),
  packKit: async ({ kit, part }) => {
    // Writers of documents and workbooks are large, and few threads ever need them.
    const { writeKitFiles, fileNameOf } = await import('../survey-kit/write-kit.ts');
    const files = await writeKitFiles(kit, part);
    const [only, ...others] = files;
    return only !== undefined && others.length === 0
      ? only
      : { name: `${fileNameOf(kit)}.zip`, bytes: zipFiles(files) };
  },
});

async function parse(
  input: ReadUploadsInput,
  onProgress: (done: number, total: number, label: string) => void,
): Promise<ParsedUpload | NeedsStoredRegister> {
  const { source, output, storedRegisterPath, mostFindings, mostRefusedFindings } = input;
  const files = 'paths' in source ? await openPaths(source.paths) : await unpackUploads(source.uploads);
  if (storedRegisterPath === null && recognise(files) === 'register') return { needsStoredRegister: true };
  const storedRegister = storedRegisterPath === null ? [] : jsonLines<SourcedRecord>(storedRegisterPath);
  const name = nameOf(source);
  const given = { ...input, actors: unpacked(input.actors), name, storedRegister, onProgress };
  const { reading, storedActors, result } = readImport(files, given);
  const [recordsPath, findingsPath] = [`${output}-records.ndjson`, `${output}-findings.ndjson`];
  onProgress(0.9, 1, 'writing');
  await writeJsonLines(recordsPath, result.records);
  await writeJsonLines(findingsPath, result.findings);
  return {
    ...summariseIntake(result),
    reading,
    recordsPath,
    findingsPath,
    recordCounts: countTypes(result.records),
    storedActors,
    findings: result.findings.slice(0, mostFindings),
    refusedFindings: result.findings.filter(isRefused).slice(0, mostRefusedFindings),
  };
}

/** The files themselves, and what is in their archives. */
async function unpackUploads(uploads: readonly UploadedFile[]): Promise<ImportFile[]> {
  // All at once: what archives may unpack to is bounded for the request.
  return unpackAll(
    await Promise.all(uploads.map(async ({ name, path }) => ({ name, bytes: await readFile(path) }))),
  );
}

/** What the files were sent as together, without its ending; `null`: several files. */
function nameOf(source: ImportSource): string | null {
  const names = 'paths' in source ? source.paths : source.uploads.map(({ name }) => name);
  const [only] = names;
  if (only === undefined || names.length > 1 || sheetOf(only) !== null) return null;
  return basename(only).replace(/\.[a-z0-9]+$/i, '') || null;
}

function countTypes(records: Iterable<SourcedRecord>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { record } of records) counts[record.type] = (counts[record.type] ?? 0) + 1;
  return counts;
}
