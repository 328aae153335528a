import type { z } from 'zod';
import { TelarProblem } from '../../../contract/problems.ts';
import { openPartsFile, type PartsFile } from '../../runtime/read-parts-file.ts';
import type { WholeRevision, WholeStore } from '../../store/ports/revision-archive.ts';
import type { Dependencies } from '../dependencies.ts';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';
import { parseHeader, type StoreHeader } from './store-header.ts';
import { partLines, partNames } from './store-parts.ts';

type Options = {
  path: string;
  onProgress?: (done: number, total: number, label: string) => void;
};

/** What was restored; `needsOwnerKey`: owners in it have ids that this installation would not give them again. */
export type Restored = { readonly header: StoreHeader; readonly needsOwnerKey: boolean };

/**
 * Makes an empty store equal to the one that a file was written from, on either engine: the same answers, the same
 * `storeVersion`, the same undos. The whole file is compared with its digests before anything is written, and either all
 * of it is stored or nothing, also when the process is killed.
 *
 * @throws TelarProblem `refused-import` when the file is damaged, cut short, of another version or something else;
 *   `conflict`, code `store-not-empty`; `not-found` when there is no such file
 */
export async function restoreStore(
  { store, ownerKey }: Pick<Dependencies, 'store' | 'ownerKey'>,
  { path, onProgress }: Options,
): Promise<Restored> {
  const parts = await openPartsFile(path);
  try {
    const header = parseHeader(parts.manifest.header, path);
    checkParts(parts, path, header);
    await parts.verify((done, total) => onProgress?.(done, total, 'Comparing the file with its digests'));
    await store.restoreStore(wholeStoreOf(parts, path, header, onProgress));
    const needsOwnerKey =
      header.counts.naturalOwners > 0 && header.ownerKey !== ownerKeyFingerprint(ownerKey);
    return { header, needsOwnerKey };
  } finally {
    parts.close();
  }
}

/** @throws TelarProblem `refused-import` when a part that the header promises is not in the file, or another one is */
function checkParts({ manifest }: PartsFile, path: string, { counts }: StoreHeader): void {
  const numbers = Array.from({ length: counts.revisions }, (_, i) => i + 1);
  const promised = [
    partNames.revisions,
    ...numbers.flatMap((number) => [partNames.findings(number), partNames.statements(number)]),
    partNames.views,
    partNames.surveys,
  ];
  const found = manifest.parts.map(({ name }) => name);
  if (promised.length === found.length && promised.every((name, i) => name === found[i])) return;
  throw new TelarProblem(
    'refused-import',
    `${path} does not hold the parts of a store with ${counts.revisions} revisions. Nothing was stored. Use another copy of the file.`,
    { code: 'archive-damaged' },
  );
}

function wholeStoreOf(
  parts: PartsFile,
  path: string,
  { erasures, counts }: StoreHeader,
  onProgress: Options['onProgress'],
): WholeStore {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readPart(parts, path, name, schema);
  async function* revisions(): AsyncGenerator<WholeRevision> {
    for await (const line of read(partNames.revisions, partLines.revision)) {
      const { number, importId, ...revision } = line;
      onProgress?.(number - 1, counts.revisions, revision.title);
      const findings = [];
      for await (const finding of read(partNames.findings(number), partLines.finding)) findings.push(finding);
      yield {
        revision: { ...revision, number, importId: importId ?? undefined },
        findings,
        statements: read(partNames.statements(number), partLines.statement),
      };
    }
  }
  return {
    revisions: revisions(),
    views: read(partNames.views, partLines.view),
    surveys: read(partNames.surveys, partLines.survey),
    erasures,
  };
}

async function* readPart<Schema extends z.ZodType>(
  parts: PartsFile,
  path: string,
  name: string,
  schema: Schema,
): AsyncGenerator<z.infer<Schema>> {
  for await (const { line, value } of parts.values(name)) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw unreadable(path, name, line, parsed.error);
    yield parsed.data;
  }
}

function unreadable(path: string, name: string, line: number, error: z.ZodError): TelarProblem {
  const [issue] = error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `, field ${issue.path.join('.')}`;
  return new TelarProblem(
    'refused-import',
    `${path}: line ${line} of ${name}${where}: ${issue?.message ?? 'cannot be read'}. Nothing was stored. Use a file as "telar export --all" wrote it.`,
    { code: 'archive-damaged' },
  );
}
