import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../contract/findings.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { unpack } from '../intake/bundle/open-import.ts';
import { writeBundle } from '../intake/bundle/write-bundle.ts';
import { hashFiles } from '../intake/hash-files.ts';
import type { ImportFile } from '../intake/intake-result.ts';
import { readFiles } from '../intake/read-files.ts';
import { type IntakeSummary, isRefused, summariseIntake } from '../intake/summarise-intake.ts';
import { zipFiles } from '../intake/zip-files.ts';
import { collectGarbage } from './collect-garbage.ts';
import { writeJsonLines } from './json-lines.ts';
import { taskRunner } from './run-task.ts';

/** Files on disk as they were uploaded, by the names that their user gave them. */
export type UploadedFile = { name: string; path: string };

/** What uploaded files hold. Records and findings are in two files: an upload may hold more than fits a message. */
export type ParsedUpload = IntakeSummary & {
  recordsPath: string;
  findingsPath: string;
  /** The first findings, and the first of those that refuse a row. */
  findings: Finding[];
  refusedFindings: Finding[];
};

type ReadUploadsInput = {
  files: UploadedFile[];
  /** Where records and findings are written. */
  folder: string;
  ownerKey: Uint8Array;
  mostFindings: number;
  mostRefusedFindings: number;
};

/** What a thread for parsing does: files into records, and records into files. */
export type ParsingTasks = {
  readUploads: { input: ReadUploadsInput; answer: ParsedUpload };
  packBundle: { input: { networks: NetworkData[] }; answer: Uint8Array };
};

export default taskRunner<ParsingTasks>({
  readUploads: async (input, { onProgress }) => {
    const parsed = await parse(input, (done, total, label) => {
      onProgress(done / total, label);
    });
    collectGarbage();
    return parsed;
  },
  packBundle: ({ networks }) => zipFiles(writeBundle(networks)),
});

async function parse(
  { files: uploaded, folder, ownerKey, mostFindings, mostRefusedFindings }: ReadUploadsInput,
  onProgress: (done: number, total: number, label: string) => void,
): Promise<ParsedUpload> {
  const files = await unpackUploads(uploaded);
  const read = { ...readFiles(files, ownerKey, onProgress), hash: hashFiles(files) };
  const [recordsPath, findingsPath] = [join(folder, 'records.ndjson'), join(folder, 'findings.ndjson')];
  await writeJsonLines(recordsPath, read.records);
  await writeJsonLines(findingsPath, read.findings);
  return {
    ...summariseIntake(read),
    recordsPath,
    findingsPath,
    findings: read.findings.slice(0, mostFindings),
    refusedFindings: read.findings.filter(isRefused).slice(0, mostRefusedFindings),
  };
}

/** The files themselves, and what is in their archives; what was read is no longer kept on disk. */
async function unpackUploads(uploaded: readonly UploadedFile[]): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const { name, path } of uploaded) {
    files.push(...(await unpack({ name, bytes: await readFile(path) })));
    await rm(path);
  }
  return files;
}
