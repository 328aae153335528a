import { existsSync } from 'node:fs';
import PQueue from 'p-queue';
import { createQueryRunner } from './query-runner.ts';
import { lastOfEachKey } from '../revisions/last-of-each-key.ts';
import { commitRevision } from './commit-revision.ts';
import { type DatabaseFile, fileName, openDatabaseFile } from './database-file.ts';
import { graphThread } from './graph-thread.ts';
import { schemaFound, schemaVersion } from './migrations.ts';
import { transaction } from './transaction.ts';
import { undoRevision } from './undo-revision.ts';
import { storeQueries } from '../store-queries.ts';
import type { NetworkStore, StoreStatus } from '../network-store.ts';
import type { SavedView } from '../ports/view-store.ts';

/** Milliseconds to wait for another process: for its import to end, and for a lock that hinders a query. */
const defaultTimeouts = { writeMs: 60_000, readMs: 5_000 };

/**
 * The store in one file, `telar.sqlite`, in the folder given; both are made when missing.
 *
 * @throws TelarProblem `store-unavailable` when the folder cannot be written, or the file is damaged, locked or of a
 *   newer Telar
 */
export async function openEmbeddedStore(folder: string, timeouts = defaultTimeouts): Promise<NetworkStore> {
  const file = openDatabaseFile(folder, timeouts.readMs);
  const runner = createQueryRunner(file.reader);
  const reading = storeQueries(runner);
  const large = graphThread(reading, { path: file.path, timeoutMs: timeouts.readMs });
  // One writer at a time; SQLite keeps that of another process out.
  const queue = new PQueue({ concurrency: 1 });
  const write = <T>(work: () => T | Promise<T>) =>
    queue.add(() => transaction(file.writer, timeouts.writeMs, work));

  return {
    engine: 'embedded',
    ...reading,
    loadTerritory: large.loadTerritory,
    countTies: large.countTies,
    status: async () => statusOf(file),
    commitRevision: async (draft, records) => {
      const latest = lastOfEachKey(records);
      const number = await write(() => commitRevision(file.writer, draft, latest));
      return (await reading.findRevision(number))!;
    },
    undoRevision: async (number) => {
      await write(() => undoRevision(file.writer, number));
      return reading.findRevision(number);
    },
    saveView: (view) => write(() => saveView(file, view)),
    close: async () => {
      await large.close();
      await queue.add(() => closeFile(file));
    },
  };
}

function statusOf({ path, reader }: DatabaseFile): StoreStatus {
  const engine = 'embedded';
  if (!existsSync(path)) return { reachable: false, engine, detail: `The file ${fileName} is gone.` };
  try {
    const { version } = reader.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    return {
      reachable: true,
      engine,
      schemaFound: schemaFound(reader),
      schemaExpected: schemaVersion,
      detail: `SQLite ${version}, ${fileName}`,
    };
  } catch {
    return { reachable: false, engine, detail: `The file ${fileName} cannot be read, or has been closed.` };
  }
}

function saveView({ writer }: DatabaseFile, { id, createdAt, state }: SavedView): void {
  writer
    .prepare('INSERT OR REPLACE INTO saved_view (id, createdAt, state) VALUES (?, ?, ?)')
    .run(id, createdAt, JSON.stringify(state));
}

function closeFile({ reader, writer }: DatabaseFile): void {
  if (reader.isOpen) reader.close();
  if (writer.isOpen) writer.close();
}
