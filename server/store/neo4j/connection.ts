import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { TelarProblem } from '../../../contract/problems.ts';
import { checkAddress, inOneSentence } from './failures.ts';
import { toBolt } from './integers.ts';
import type { Neo4jOptions } from './options.ts';

export type Plain = Record<string, unknown>;
/** Runs one statement in an open transaction and gives its rows as plain objects. */
export type Run = (cypher: string, parameters?: Plain) => Promise<Plain[]>;

/** The one place that holds the driver: pooled connections, bookmarks, retries, timeouts. */
export interface Connection {
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement after the other in a session, each with the time that writing has: for work that has no transaction. */
  long<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Retried as a whole when the server asks for it: the work must give the same result when run twice. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement outside a managed transaction, as schema commands want it. */
  direct(cypher: string, parameters?: Plain): Promise<Plain[]>;
  /** How the server would run a query, without running it: its plan, operator by operator. */
  plan(cypher: string): Promise<Plain>;
  /** What the server calls itself, e.g. `Neo4j/5.26.30`. */
  agent(): Promise<string>;
  close(): Promise<void>;
}

/** @throws TelarProblem `store-unavailable` when the address can never work */
export function connect(options: Neo4jOptions): Connection {
  const timeout = options.timeout ?? 15_000;
  const writeTimeout = options.writeTimeout ?? 600_000;
  const driver = openDriver(options, timeout);
  // Sessions of one store share their bookmarks: whoever writes reads her own writes, on any member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  const database = options.database === undefined ? {} : { database: options.database };
  const failed = (error: unknown) => inOneSentence(error, options, timeout);

  async function within<T>(limit: number, access: 'READ' | 'WRITE', work: (session: Session) => Promise<T>) {
    const session = driver.session({ ...database, bookmarkManager, defaultAccessMode: access });
    const deadline = after(limit);
    try {
      return await Promise.race([work(session), deadline.passed]);
    } catch (error) {
      throw failed(error);
    } finally {
      deadline.cancel();
      void session.close().catch(() => undefined);
    }
  }

  return {
    read: (work) =>
      within(timeout, 'READ', (session) => session.executeRead((tx) => work(runIn(tx)), { timeout })),
    write: (work) =>
      within(writeTimeout, 'WRITE', (session) =>
        session.executeWrite((tx) => work(runIn(tx)), { timeout: writeTimeout }),
      ),
    long: (work) =>
      within(writeTimeout, 'WRITE', (session) =>
        work(async (cypher, parameters = {}) => {
          const result = await session.run(cypher, toBolt(parameters) as Plain, { timeout: writeTimeout });
          return result.records.map((record) => record.toObject());
        }),
      ),
    direct: (cypher, parameters = {}) =>
      within(timeout, 'WRITE', async (session) => {
        const result = await session.run(cypher, toBolt(parameters) as Plain, { timeout });
        return result.records.map((record) => record.toObject());
      }),
    plan: (cypher) =>
      within(timeout, 'WRITE', async (session) => {
        const names = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => [name!, null]);
        const { summary } = await session.run(`EXPLAIN ${cypher}`, Object.fromEntries(names));
        return (summary.plan || {}) as Plain;
      }),
    async agent() {
      const deadline = after(timeout);
      try {
        const info = await Promise.race([driver.getServerInfo(database), deadline.passed]);
        return info.agent ?? 'unknown';
      } catch (error) {
        throw failed(error);
      } finally {
        deadline.cancel();
      }
    },
    close: () => driver.close(),
  };
}

function openDriver(options: Neo4jOptions, timeout: number): Driver {
  checkAddress(options.uri);
  return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    userAgent: 'telar',
    // Every whole number Telar stores is below 2^53; in the other direction see integers.ts.
    disableLosslessIntegers: true,
    connectionTimeout: Math.min(5_000, timeout),
    connectionAcquisitionTimeout: timeout,
    maxTransactionRetryTime: Math.min(5_000, timeout / 2),
    maxConnectionPoolSize: 50,
    // Warnings about names that no import has used yet are no news to anybody.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    // A connection that has been idle may be dead: ask before using it.
    connectionLivenessCheckTimeout: 10_000,
  });
}

function runIn(transaction: ManagedTransaction): Run {
  return async (cypher, parameters = {}) => {
    const result = await transaction.run(cypher, toBolt(parameters) as Plain);
    return result.records.map((record) => record.toObject());
  };
}

/** The driver waits for ever on a server that has taken a query and fallen silent: this does not. */
function after(milliseconds: number): { passed: Promise<never>; cancel(): void } {
  let cancel = () => {};
  const passed = new Promise<never>((_, fail) => {
    const timer = setTimeout(
      () => fail(new TelarProblem('store-unavailable', lateness(milliseconds), { code: 'database-busy' })),
      milliseconds + 1_000,
    );
    cancel = () => clearTimeout(timer);
  });
  passed.catch(() => undefined);
  return { passed, cancel };
}

export const lateness = (milliseconds: number): string =>
  `Neo4j did not answer within ${Math.round(milliseconds / 100) / 10} seconds.`;
