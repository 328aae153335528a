import { setTimeout as wait } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as NeoRecord,
  type Session,
} from 'neo4j-driver';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { ConnectionLoad } from './connection-load.ts';
import { after, atAbort, type Deadline } from './deadline.ts';
import { checkAddress, inOneSentence, isTransient, mayPass } from './failures.ts';
import { failureReports } from './failure-reports.ts';
import { toBolt } from './integers.ts';
import { type Neo4jOptions, type Settings, settingsOf } from './options.ts';

export type Plain = Record<string, unknown>;
/** Runs one statement in an open transaction and gives its rows as plain objects. */
export type Run = (cypher: string, parameters?: Plain) => Promise<Plain[]>;

/** The one place that holds the driver: pooled connections, bookmarks, retries, timeouts. */
export interface Connection {
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One query in one way to the server and back; where the server is not ready for it, it is tried as `read` does. */
  readOne(cypher: string, parameters?: Plain): Promise<Plain[]>;
  /**
   * One statement at the door of an answer, read where writes go: it finds what every process has committed.
   *
   * @throws TelarProblem `overloaded`, with seconds, while more wait for a connection than can be answered in time
   */
  readNewest<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement after the other in a session, each with the time that writing has: for work that has no transaction. */
  long<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /**
   * The same for as long as it takes. `signal` ends what the server is doing for it.
   *
   * @throws the signal's reason, when the server has let go
   */
  untilStopped<T>(signal: AbortSignal, work: (run: Run) => Promise<T>): Promise<T>;
  /** Retried as a whole when the server asks for it: the work must give the same result when run twice. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement outside a managed transaction, as administration commands want it. */
  direct(cypher: string, parameters?: Plain): Promise<Plain[]>;
  /** One statement that makes or awaits schema, with a time of its own; again where another process did the same. */
  schema(cypher: string, parameters?: Plain): Promise<Plain[]>;
  /** How the server would run a query, without running it: its plan, operator by operator. */
  plan(cypher: string): Promise<Plain>;
  /** What has been seen of a cluster, for another connection to `follow`. */
  seen(): Promise<string[]>;
  /** From here on, what is read is at least as new as what another connection has seen. */
  follow(seen: readonly string[]): Promise<void>;
  /** What the server calls itself, e.g. `Neo4j/5.26.30`. */
  agent(): Promise<string>;
  close(): Promise<void>;
}

/** @throws TelarProblem `store-unavailable` when the address can never work */
export function connect(options: Neo4jOptions): Connection {
  const settings = settingsOf(options);
  const { timeout, writeTimeout, schemaTimeout } = settings;
  const reports = failureReports(options.onFailure);
  const driver = openDriver(options, settings, reports.ofDriver);
  // Sessions of one store share their bookmarks: whoever writes reads her own writes, on any member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  const database = options.database === undefined ? {} : { database: options.database };
  const load = new ConnectionLoad(settings);
  const underWay = new Set<Deadline>();
  const failed = (error: unknown, limit: number) => {
    const problem = inOneSentence(error, options, limit);
    if (problem !== error) reports.ofProblem(problem as TelarProblem, error);
    return problem;
  };

  async function within<T>(
    limit: number,
    access: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    signal?: AbortSignal,
  ) {
    const session = driver.session({ ...database, bookmarkManager, defaultAccessMode: access });
    const deadline = signal === undefined ? after(limit) : atAbort(signal);
    const end = load.begin();
    underWay.add(deadline);
    try {
      return await Promise.race([work(session), deadline.passed]);
    } catch (error) {
      throw failed(error, limit);
    } finally {
      end();
      underWay.delete(deadline);
      deadline.cancel();
      // Closing a session ends the statement that it runs.
      const closed = session.close().catch(() => undefined);
      if (signal?.aborted) await Promise.race([closed, wait(timeout, undefined, { ref: false })]);
    }
  }

  const read: Connection['read'] = (work) =>
    within(timeout, 'READ', (session) => session.executeRead((tx) => work(runIn(tx)), { timeout }));
  const one = (limit: number, cypher: string, parameters: Plain = {}) =>
    within(limit, 'WRITE', (session) => runAlone(session, limit)(cypher, parameters));

  const readOne: Connection['readOne'] = (cypher, parameters = {}) =>
    within(timeout, 'READ', (session) => runAlone(session, timeout)(cypher, parameters)).catch(
      (error: unknown) => {
        if (!mayPass(error)) throw error;
        return read((run) => run(cypher, parameters));
      },
    );

  return {
    read,
    readOne,
    async readNewest(work) {
      load.check();
      if (!isRouted(options.uri)) return work(readOne);
      // A cluster that has lost its leader for a moment still reads.
      return within(timeout, 'WRITE', (session) => work(runAlone(session, timeout))).catch(() => read(work));
    },
    write: (work) =>
      within(writeTimeout, 'WRITE', (session) =>
        session.executeWrite((tx) => work(runIn(tx)), { timeout: writeTimeout }),
      ),
    long: (work) => within(writeTimeout, 'WRITE', (session) => work(runAlone(session, writeTimeout))),
    untilStopped: (signal, work) =>
      within(timeout, 'WRITE', (session) => work(runAlone(session, noLimit)), signal),
    direct: (cypher, parameters) => one(timeout, cypher, parameters),
    schema: (cypher, parameters) => again(() => one(schemaTimeout, cypher, parameters)),
    plan: (cypher) =>
      within(timeout, 'WRITE', async (session) => {
        const names = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => [name!, null]);
        const { summary } = await session.run(`EXPLAIN ${cypher}`, Object.fromEntries(names));
        return (summary.plan || {}) as Plain;
      }),
    seen: async () => [...(await bookmarkManager.getBookmarks())],
    follow: async (seen) => bookmarkManager.updateBookmarks(await bookmarkManager.getBookmarks(), seen),
    async agent() {
      const deadline = after(timeout);
      try {
        const info = await Promise.race([driver.getServerInfo(database), deadline.passed]);
        return info.agent ?? 'unknown';
      } catch (error) {
        throw failed(error, timeout);
      } finally {
        deadline.cancel();
      }
    },
    close: () => {
      // The driver leaves what waits for an answer waiting.
      for (const { end } of underWay) end(codedProblem('store-closed', {}));
      return driver.close();
    },
  };
}

function openDriver(options: Neo4jOptions, settings: Settings, log: (message: string) => void): Driver {
  checkAddress(options.uri);
  const { timeout, connectTimeout, retryTime, pool } = settings;
  return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    userAgent: 'telar',
    // What a driver tells of its use is one message more with each statement.
    telemetryDisabled: true,
    // Every whole number Telar stores is below 2^53; in the other direction see integers.ts.
    disableLosslessIntegers: true,
    connectionTimeout: Math.min(connectTimeout, timeout),
    connectionAcquisitionTimeout: timeout,
    maxTransactionRetryTime: Math.min(retryTime, timeout / 2),
    maxConnectionPoolSize: pool,
    // Warnings about names that no import has used yet are no news to anybody.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    // A connection that has been idle may be dead: ask before using it.
    connectionLivenessCheckTimeout: 10_000,
    logging: { level: 'warn', logger: (_level, message) => log(message ?? '') },
  });
}

const isRouted = (uri: string): boolean => /^neo4j(\+|:)/i.test(uri);

function runIn(transaction: ManagedTransaction): Run {
  return async (cypher, parameters = {}) => {
    const result = await transaction.run(cypher, toBolt(parameters) as Plain);
    return plainRows(result.records);
  };
}

/** As `toObject` of each, without looking up every name for every row: a country is many rows. */
function plainRows(records: readonly NeoRecord[]): Plain[] {
  const keys = (records[0]?.keys ?? []) as string[];
  return records.map((record) => {
    const row: Plain = {};
    for (let at = 0; at < keys.length; at++) row[keys[at]!] = record.get(at);
    return row;
  });
}

/** Runs statements each in a transaction of its own, which some commands want. */
function runAlone(session: Session, timeout: number): Run {
  return async (cypher, parameters = {}) => {
    const result = await session.run(cypher, toBolt(parameters) as Plain, { timeout });
    return plainRows(result.records);
  };
}

/** As the server counts the time of a transaction. */
const noLimit = 0;

const schemaTries = 6;

/** Two Telars that start on one database make the same schema: who is in the way of the other tries again. */
async function again<T>(task: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await task();
    } catch (error) {
      if (tried === schemaTries || !isTransient(error)) throw error;
      await wait(100 * 2 ** tried);
    }
  }
}
