import PQueue from 'p-queue';
import { createQueryRunner } from './query-runner.ts';
import { collectStatements } from '../revisions/statements-of-import.ts';
import { commitRevision } from './commit-revision.ts';
import type { OnUpgrade } from './copy-before-upgrade.ts';
import { type DatabaseFile, fileName, openDatabaseFile } from './database-file.ts';
import { emptyLog } from './empty-log.ts';
import { eraseRecords } from './erase-records.ts';
import { graphThread, type GraphThread } from './graph-thread.ts';
import { claimOwnerKeyMark, noteOwnerKeyMark } from './installation.ts';
import { integrityWatch, type IntegrityWatch } from './integrity-watch.ts';
import { schemaFound, schemaVersion } from './migrations.ts';
import { isOpenedWhenFull } from './open-when-full.ts';
import { openEmbeddedSurveys } from './survey-store.ts';
import { recordReading } from './record-reading.ts';
import { statementReading } from './revision-archive.ts';
import { finishRestoring, restoreBoth } from './restore-store.ts';
import { insertView, viewWriting } from './saved-views.ts';
import { transaction } from './transaction.ts';
import { undoRevision } from './undo-revision.ts';
import { finishWiping, wipeFile } from './wipe-file.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';
import type { Erasure } from '../ports/revision-eraser.ts';
import { keptGraphs } from '../kept-graphs.ts';
import { packedHere } from '../packed-graph.ts';
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
export async function openEmbeddedStore(
  folder: string,
  timeouts = defaultTimeouts,
  onUpgrade?: OnUpgrade,
): Promise<NetworkStore> {
  const file = openDatabaseFile(folder, timeouts.readMs, onUpgrade);
  const surveys = orClose(file, () => openEmbeddedSurveys(folder, timeouts));
  const runner = createQueryRunner(file.reader);
  const reading = storeQueries(runner);
  const storeFile = { path: file.path, timeoutMs: timeouts.readMs };
  const large = isOpenedWhenFull(file.reader) ? here(reading) : graphThread(reading, storeFile);
  const integrity = integrityWatch(storeFile);
  // One writer at a time; SQLite keeps that of another process out.
  const queue = new PQueue({ concurrency: 1 });
  const write = <T>(work: () => T | Promise<T>) =>
    queue.add(() => transaction(file.writer, timeouts.writeMs, work, file.guard));
  const views = viewWriting(file.writer);
  await finishRestoring(file, surveys);
  await finishWiping(file.reader, storeFile);

  return {
    engine: 'embedded',
    surveys,
    ...reading,
    ...recordReading(file.reader, runner),
    ...statementReading(file.reader),
    loadTerritory: keptGraphs(large.packTerritory, runner),
    countTies: large.countTies,
    findTerritory: large.findTerritory,
    status: async () => statusOf(file, integrity),
    commitRevision: async (draft, records) => {
      const latest = await collectStatements(records);
      const number = await write(() => commitRevision(file.writer, draft, latest));
      return (await reading.findRevision(number))!;
    },
    undoRevision: async (number) => {
      await write(() => undoRevision(file.writer, number));
      // What was taken back is neither in free pages nor, from here on, in the log.
      await queue.add(() => emptyLog(file.writer));
      return reading.findRevision(number);
    },
    restoreStore: (whole) => restoreBoth({ file, surveys, write }, whole),
    eraseRecords: (erasure) => queue.add(() => erase(file, erasure, timeouts.writeMs)),
    saveView: (view) => write(() => insertView(file.writer, view)),
    deleteView: (id) => write(() => views.delete(id)),
    touchView: (opened) => write(() => views.touch(opened)),
    deleteViewsUnusedSince: (time) => write(() => views.deleteUnusedSince(time)),
    claimOwnerKeyMark: async (fingerprint) =>
      (await reading.findOwnerKeyMark()) ?? write(() => claimOwnerKeyMark(file.writer, fingerprint)),
    noteOwnerKeyMark: (fingerprint) => write(() => noteOwnerKeyMark(file.writer, fingerprint)),
    close: async () => {
      await integrity.close();
      await large.close();
      await surveys.close();
      await queue.add(() => closeFile(file));
    },
  };
}

/** Erases from the tables, then from the file; to be queued. */
async function erase({ path, writer, guard }: DatabaseFile, erasure: Erasure, timeoutMs: number) {
  const erased = await transaction(writer, timeoutMs, () => eraseRecords(writer, erasure), guard);
  await wipeFile({ path, timeoutMs });
  return erased;
}

/** Where no second connection can be opened, large territories are read as small ones are. */
const here = (reading: GraphReader & TerritoryReader): GraphThread => ({
  packTerritory: packedHere(reading),
  countTies: reading.countTies,
  findTerritory: reading.findTerritory,
  close: () => Promise.resolve(),
});

function statusOf({ reader, guard }: DatabaseFile, integrity: IntegrityWatch): StoreStatus {
  const engine = 'embedded';
  const unreachable = (detail: string): StoreStatus => ({ reachable: false, engine, detail });
  try {
    const { version } = reader.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    const file = guard.state();
    if (file === 'gone') return unreachable(`The file ${fileName} is gone.`);
    if (file === 'replaced') return unreachable(`Another file is in the place of ${fileName}.`);
    if (integrity.isDamaged()) return unreachable(`The file ${fileName} is damaged.`);
    return {
      reachable: true,
      engine,
      schemaFound: schemaFound(reader),
      schemaExpected: schemaVersion,
      detail: `SQLite ${version}, ${fileName}${isOpenedWhenFull(reader) ? '; the disk was full at the start: only reading' : ''}`,
    };
  } catch {
    return unreachable(`The file ${fileName} cannot be read, or has been closed.`);
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
