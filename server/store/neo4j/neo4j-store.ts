import { TelarProblem } from '../../../contract/problems.ts';
import type { NetworkStore } from '../network-store.ts';
import type { GraphDataScience, WriteBack } from '../in-database.ts';
import { keptGraphs } from '../kept-graphs.ts';
import { storeQueries } from '../store-queries.ts';
import { createQueryRunner } from './query-runner.ts';
import { commitRevision } from './commit-revision.ts';
import { connect } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { eraseRecords } from './erase-records.ts';
import { graphDataScienceOn } from './graph-data-science.ts';
import { graphThread } from './graph-thread.ts';
import type { Neo4jOptions } from './options.ts';
import { migrate } from './schema.ts';
import { recordReading } from './record-reading.ts';
import { restoreStore } from './restore-store.ts';
import { statementReading } from './revision-archive.ts';
import { viewWriting } from './saved-views.ts';
import { statusReading } from './status.ts';
import { importLeases } from './import-lease.ts';
import { sweepUnfinished } from './sweep.ts';
import { neo4jSurveys } from './survey-store.ts';
import { undoRevision } from './undo-revision.ts';
import { writeBackOn } from './write-back.ts';

/** What only this engine can do, beside the port. */
export type Neo4jStore = NetworkStore & {
  /** Results of analyses written on the actors. */
  readonly results: WriteBack;
  /** Measuring inside the database. */
  readonly science: GraphDataScience;
};

/**
 * The store in a Neo4j database, 5.26 or newer. It opens also while the server is away: `status` then says why, every
 * query is `store-unavailable`, and all is well again when the server is back.
 *
 * @throws TelarProblem `store-unavailable` when the address can never work
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<Neo4jStore> {
  const connection = connect(options);
  const ready = onceDone(() => migrate(connection, options.mayUpgrade));
  const isReady = await ready().then(
    () => true,
    () => false,
  );

  const runner = createQueryRunner(connection, ready);
  const lease = importLeases(connection);
  /** Who has written reads it at once. */
  const withLease: typeof lease = async (work, options) => {
    try {
      return await lease(work, options);
    } finally {
      runner.noteWritten();
    }
  };
  const reading = storeQueries(runner);
  const graphs = graphThread(reading.loadTerritory, runner, { connection, options });
  const closing = new AbortController();
  if (isReady) sweepUnfinished(connection, withLease, closing.signal).catch(() => undefined);

  return {
    engine: 'neo4j',
    surveys: neo4jSurveys(connection, runner, ready),
    ...reading,
    loadTerritory: keptGraphs(graphs.packTerritory, runner),
    ...recordReading(connection, runner, ready),
    ...statementReading(connection, ready),
    status: statusReading(connection, ready, options.database),
    commitRevision: async (draft, records) => {
      await ready();
      const onWaiting = draft.onStoring;
      const number = await withLease((lease) => commitRevision(lease, draft, records), { onWaiting });
      return (await reading.findRevision(number))!;
    },
    undoRevision: async (number, onStoring) => {
      await ready();
      await withLease((lease) => undoRevision(lease, number, onStoring), { onWaiting: onStoring });
      return reading.findRevision(number);
    },
    restoreStore: async (whole) => {
      await ready();
      await withLease((lease) => restoreStore(lease, whole));
    },
    eraseRecords: async (erasure) => {
      await ready();
      return withLease((lease) => eraseRecords(lease, erasure));
    },
    ...viewWriting(connection, ready),
    claimOwnerKeyMark: async (fingerprint) => {
      await ready();
      const [row] = await connection.write((run) => run(cypherFile('claim-owner-key'), { fingerprint }));
      return String(row?.['mark']);
    },
    noteOwnerKeyMark: async (fingerprint) => {
      await ready();
      await connection.write((run) => run(cypherFile('note-owner-key'), { fingerprint }));
    },
    results: writeBackOn(connection, withLease, ready),
    science: graphDataScienceOn(connection, ready),
    close: async () => {
      closing.abort();
      await graphs.close();
      await connection.close();
    },
  };
}

/** Runs a task until it has succeeded once; those who come meanwhile wait for the same run. */
function onceDone(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= task().catch((error: unknown) => {
      running = null;
      throw error instanceof Error ? error : new TelarProblem('store-unavailable', String(error));
    });
    return running;
  };
}
