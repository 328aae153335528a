import { existsSync } from 'node:fs';
import PQueue from 'p-queue';
import { createQueryRunner } from './query-runner.ts';
import { collectStatements } from '../revisions/statements-of-import.ts';
import { commitRevision } from './commit-revision.ts';
import { type DatabaseFile, fileName, openDatabaseFile } from './database-file.ts';
import { eraseRecords } from './erase-records.ts';
import { graphThread } from './graph-thread.ts';
import { schemaFound, schemaVersion } from './migrations.ts';
import { openEmbeddedSurveys } from './survey-store.ts';
import { recordReading } from './record-reading.ts';
import { statementReading } from './revision-archive.ts';
import { finishRestoring, restoreBoth } from './restore-store.ts';
import { insertView } from './saved-views.ts';
import { transaction } from './transaction.ts';
import { undoRevision } from './undo-revision.ts';
import { finishWiping, wipeFile } from './wipe-file.ts';
import type { Erasure } from '../ports/revision-eraser.ts';
import { storeQueries } from '../store-queries.ts';
import type { NetworkStore, StoreStatus } from '../network-store.ts';

/** Milliseconds to wait for another process: for its import to end, and for a lock that hinders a query. */
const defaultTimeouts = { writeMs: 60_000, readMs: 5_000 };

/**
 * The store in two files of the folder given, `telar.sqlite` and, for surveys, `surveys.sqlite`; all are made when missing.
 *
 * @throws TelarProblem `store-unavailable` when the folder cannot be written, or the file is damaged, locked or of a
 *   newer Telar
 */
export async function openEmbeddedStore(folder: string, timeouts = defaultTimeouts): Promise<NetworkStore> {
  const file = openDatabaseFile(folder, timeouts.readMs);
  const surveys = orClose(file, () => openEmbeddedSurveys(folder, timeouts));
  const runner = createQueryRunner(file.reader);
  const reading = storeQueries(runner);
  const large = graphThread(reading, { path: file.path, timeoutMs: timeouts.readMs });
  // One writer at a time; SQLite keeps that of another process out.
  const queue = new PQueue({ concurrency: 1 });
  const write = <T>(work: () => T | Promise<T>) =>
    queue.add(() => transaction(file.writer, timeouts.writeMs, work));
  await finishRestoring(file, surveys);
  await finishWiping(file.reader, { path: file.path, timeoutMs: timeouts.readMs });

  return {
    engine: 'embedded',
    surveys,
    ...reading,
    ...recordReading(file.reader, runner),
    ...statementReading(file.reader),
    loadTerritory: large.loadTerritory,
    countTies: large.countTies,
    status: async () => statusOf(file),
    commitRevision: async (draft, records) => {
      const latest = await collectStatements(records);
      const number = await write(() => commitRevision(file.writer, draft, latest));
      return (await reading.findRevision(number))!;
    },
    undoRevision: async (number) => {
      await write(() => undoRevision(file.writer, number));
      return reading.findRevision(number);
    },
    restoreStore: (whole) => restoreBoth({ file, surveys, write }, whole),
    eraseRecords: (erasure) => queue.add(() => erase(file, erasure, timeouts.writeMs)),
    saveView: (view) => write(() => insertView(file.writer, view)),
    close: async () => {
      await large.close();
      await surveys.close();
      await queue.add(() => closeFile(file));
    },
  };
}

/** Erases from the tables, then from the file; to be queued. */
async function erase({ path, writer }: DatabaseFile, erasure: Erasure, timeoutMs: number) {
  const erased = await transaction(writer, timeoutMs, () => eraseRecords(writer, erasure));
  await wipeFile({ path, timeoutMs });
  return erased;
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

/** What is opened beside the file; where that fails, the file is closed as well. */
function orClose<T>(file: DatabaseFile, open: () => T): T {
  try {
    return open();
  } catch (error) {
    closeFile(file);
    throw error;
  }
}

function closeFile({ reader, writer }: DatabaseFile): void {
  if (reader.isOpen) reader.close();
  if (writer.isOpen) writer.close();
}
