import { Readable } from 'node:stream';
import type { z } from 'zod';
import { TelarProblem } from '../../../contract/problems.ts';
import { isNatural } from '../../intake/natural-person.ts';
import { type AddPart, writePartsFile } from '../../runtime/write-parts-file.ts';
import type { AccountsArchive } from '../../store/ports/accounts-archive.ts';
import type { Dependencies } from '../dependencies.ts';
import { allRevisions } from '../importing/all-revisions.ts';
import { paginate } from '../networks/paginate.ts';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';
import { newHeader, type StoreHeader } from './store-header.ts';
import { partLines, partNames } from './store-parts.ts';

type Exporting = Pick<Dependencies, 'store' | 'ownerKey' | 'now'>;
type Options = {
  /** The file to write; an older one is replaced when the new one is complete. */
  path: string;
  /** Version of Telar, for those who read the file later. */
  version: string;
  /** What a backup holds besides the store. */
  backup?: { accounts: AccountsArchive; withOwnerKey: boolean };
  onProgress?: (done: number, total: number, label: string) => void;
};

/**
 * Writes all that the store holds into one file, from which `restoreStore` makes an equal store on either engine. Memory
 * holds the keys of one revision, not its records. Not in the file: accounts and the owner key, unless it is a backup,
 * uploads that wait to be committed, and results that were written into a database (they can be measured again).
 *
 * @throws TelarProblem `conflict` and no file: code `store-changed` when somebody imported, undid or erased meanwhile,
 *   `store-empty` when nothing was ever imported, as where TELAR_DATA names another folder than was meant
 */
export async function exportStore(telar: Exporting, options: Options): Promise<StoreHeader> {
  const { store } = telar;
  const storeVersion = await store.storeVersion();
  let header: StoreHeader | undefined;
  await writePartsFile(options.path, async (addPart) => {
    const counts = await addParts(telar, addPart, options);
    const backup = await addBackupParts(telar, addPart, options);
    const erasures = await store.countErasures();
    if ((await store.storeVersion()) !== storeVersion)
      throw new TelarProblem(
        'conflict',
        'The store was changed while it was written out: the file would mix two states of it. Nothing was written. Try again when no import, undo or erasure is under way.',
        { code: 'store-changed' },
      );
    header = newHeader({
      ...{ telar: options.version, exportedAt: telar.now().toISOString(), storeVersion, erasures, counts },
      ownerKey: ownerKeyFingerprint(telar.ownerKey),
      ...(backup === undefined ? {} : { backup }),
    });
    return header;
  });
  return header!;
}

async function addParts(
  telar: Exporting,
  addPart: AddPart,
  { onProgress, backup }: Options,
): Promise<StoreHeader['counts']> {
  const { store } = telar;
  const revisions = await allRevisions(telar);
  const hasAccounts = backup !== undefined && (await backup.accounts.accountIds()).length > 0;
  if (revisions.length === 0 && !hasAccounts) throw nothingToExport();
  const undone = revisions.filter(({ state }) => state === 'undone').length;
  await addPart(partNames.revisions, linesOf(partLines.revision, readRevisions(telar, revisions)));
  const naturalOwners = new Set<string>();
  let [statements, findings] = [0, 0];
  for (const [done, { number, title }] of revisions.entries()) {
    onProgress?.(done, revisions.length, title);
    const stored = paginate((page) => store.listFindings({ ...page, revision: number }));
    findings += (await addPart(partNames.findings(number), linesOf(partLines.finding, stored))).lines;
    const said = withOwners(store.streamStatements(number), naturalOwners);
    statements += (await addPart(partNames.statements(number), linesOf(partLines.statement, said))).lines;
  }
  const views = await addPart(partNames.views, linesOf(partLines.view, store.streamViews()));
  let respondents = 0;
  const surveys = await addPart(
    partNames.surveys,
    linesOf(partLines.survey, store.surveys.streamSurveys(), (whole) => {
      respondents += whole.respondents.length;
    }),
  );
  return {
    ...{ revisions: revisions.length, undone, statements, findings },
    ...{ views: views.lines, surveys: surveys.lines, respondents, naturalOwners: naturalOwners.size },
  };
}

async function addBackupParts(
  { ownerKey }: Exporting,
  addPart: AddPart,
  { backup }: Options,
): Promise<StoreHeader['backup']> {
  if (backup === undefined) return undefined;
  const { accounts, withOwnerKey } = backup;
  const rows = await addPart(partNames.accounts, linesOf(partLines.accountRow, accounts.streamRows()));
  if (withOwnerKey) {
    const line = { ownerKey: Buffer.from(ownerKey).toString('hex') };
    await addPart(partNames.ownerKey, linesOf(partLines.ownerKey, Readable.from([line])));
  }
  return { accountRows: rows.lines, withOwnerKey };
}

const nothingToExport = () =>
  new TelarProblem(
    'conflict',
    'This store holds nothing: no import was ever made. Nothing was written. Check TELAR_DATA, or NEO4J_URI and NEO4J_DATABASE.',
    { code: 'store-empty' },
  );

async function* readRevisions({ store }: Exporting, revisions: readonly { number: number }[]) {
  for (const { number } of revisions) {
    const { importId, ...revision } = (await store.readRevision(number))!;
    yield { ...revision, importId: importId ?? null };
  }
}

/** Collects the owners among the actors that pass by. */
async function* withOwners<S extends { key: string; record: { type: string; id?: unknown } | null }>(
  statements: AsyncIterable<S>,
  naturalOwners: Set<string>,
): AsyncGenerator<S> {
  for await (const statement of statements) {
    const { record } = statement;
    if (record?.type === 'actor' && isNatural(String(record.id))) naturalOwners.add(String(record.id));
    yield statement;
  }
}

/** Values as they stand in the file. */
async function* linesOf<Schema extends z.ZodType>(
  schema: Schema,
  values: AsyncIterable<unknown>,
  onLine?: (line: z.infer<Schema>) => void,
): AsyncGenerator<z.infer<Schema>> {
  for await (const value of values) {
    const line = schema.parse(value);
    onLine?.(line);
    yield line;
  }
}
