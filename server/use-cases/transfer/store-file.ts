import type { z } from 'zod';
import { TelarProblem } from '../../../contract/problems.ts';
import { openPartsFile, type PartsFile } from '../../runtime/read-parts-file.ts';
import { parseHeader, type StoreHeader } from './store-header.ts';
import { partNames } from './store-parts.ts';

/** A file of a whole store whose manifest was read; its parts are as good as `verify` finds them. */
export type StoreFile = {
  readonly path: string;
  readonly header: StoreHeader;
  /** Compares all parts with their digests. @throws TelarProblem `refused-import`, code `archive-damaged` */
  verify(onPart?: (done: number, total: number) => void): Promise<void>;
  /** The lines of a part. @throws TelarProblem `refused-import` at one that is not of the schema */
  read<Schema extends z.ZodType>(name: string, schema: Schema): AsyncGenerator<z.infer<Schema>>;
  close(): void;
};

/**
 * @throws TelarProblem `refused-import` when the file is cut short, of another version or something else; `not-found`
 *   when there is no such file
 */
export async function openStoreFile(path: string): Promise<StoreFile> {
  const parts = await openPartsFile(path);
  try {
    const header = parseHeader(parts.manifest.header, path);
    checkParts(parts, path, header);
    return {
      ...{ path, header },
      verify: (onPart) => parts.verify(onPart),
      read: (name, schema) => readPart(parts, path, name, schema),
      close: () => parts.close(),
    };
  } catch (error) {
    parts.close();
    throw error;
  }
}

/** @throws TelarProblem `refused-import` when a part that the header promises is not in the file, or another one is */
function checkParts({ manifest }: PartsFile, path: string, { counts, backup }: StoreHeader): void {
  const numbers = Array.from({ length: counts.revisions }, (_, i) => i + 1);
  const promised = [
    partNames.revisions,
    ...numbers.flatMap((number) => [partNames.findings(number), partNames.statements(number)]),
    partNames.views,
    partNames.surveys,
    ...(backup === undefined ? [] : [partNames.accounts]),
    ...(backup?.withOwnerKey === true ? [partNames.ownerKey] : []),
  ];
  const found = manifest.parts.map(({ name }) => name);
  if (promised.length === found.length && promised.every((name, i) => name === found[i])) return;
  throw new TelarProblem(
    'refused-import',
    `${path} does not hold the parts of a store with ${counts.revisions} revisions. Nothing was stored. Use another copy of the file.`,
    { code: 'archive-damaged' },
  );
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
    `${path}: line ${line} of ${name}${where}: ${issue?.message ?? 'cannot be read'}. Nothing was stored. Use a file as "telar backup" or "telar export --all" wrote it.`,
    { code: 'archive-damaged' },
  );
}
