import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { cypherFile } from '../../../server/store/neo4j/cypher-files.ts';
import { queryText } from '../../../server/store/query-text.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { startTelar } from '../../running-telar.ts';
import { answerOf, environmentOf, fill, urls } from './every-answer.ts';

/** Statements for one request: the first after a change of the store, and the next one. */
type Ceiling = { first: number; again: number };

/** What an address may take that is not named below. */
const most: Ceiling = { first: 6, again: 0 };

/** What changes without an import is read each time. */
const eachTime: Ceiling = { first: 4, again: 4 };

/** By path, what takes more, and why. */
const more: Record<string, Ceiling> = {
  // Step by step: a territory, its schools, who is around them, the ties among them, contracts and what networks hold back.
  '/territories/{id}/support': { first: 14, again: 0 },
  '/territories/{id}/contracts': { first: 10, again: 0 },
  '/territories/{id}/levels': { first: 11, again: 0 },
  '/territories/{id}/results': { first: 7, again: 0 },
  '/territories/{id}/graph': { first: 8, again: 0 },
  '/territories/{id}/isolated-schools': { first: 10, again: 0 },
  // Neighbours of neighbours, then those who share networks with them.
  '/actors/{id}/ego': { first: 11, again: 0 },
  // How it is calibrated is read of other networks.
  '/networks/{id}/assessment': { first: 8, again: 0 },
  // Networks are measured one by one.
  '/metrics-of-networks': { first: 100, again: 1 },
  '/territories/{id}/metrics': { first: 100, again: 1 },
  // Actors are streamed, and networks are counted twelve at a time.
  '/changes': { first: 22, again: 2 },
  '/ready': eachTime,
  '/surveys': eachTime,
  '/surveys/{id}': eachTime,
  '/surveys/{id}/reminders': eachTime,
  '/survey-answers/{id}': eachTime,
  '/retention': eachTime,
  '/results': eachTime,
  '/views/{id}': eachTime,
};

/** What tells of the state of the store, for whatever is asked after a change. */
const ofState = ['store-state'].map(cypherFile);
const ofHistory = ['revisions/revision-history', 'revisions/change-count'].map((name) =>
  queryText(name, 'cypher'),
);

/** Statements that the driver sends, beside those that tell of the state of the store. */
function countedStatements(): string[] {
  const sent: string[] = [];
  const note = (runner: Session | ManagedTransaction) => {
    const run = runner.run.bind(runner) as (...given: unknown[]) => unknown;
    Object.assign(runner, {
      run: (text: string, ...rest: unknown[]) => {
        if (![...ofState, ...ofHistory].includes(text)) sent.push(text);
        return run(text, ...rest);
      },
    });
  };
  const open = neo4j.driver.bind(neo4j);
  vi.spyOn(neo4j, 'driver').mockImplementation((...given) => {
    const driver: Driver = open(...given);
    const session = driver.session.bind(driver);
    driver.session = (config) => {
      const opened = session(config);
      note(opened);
      for (const name of ['executeRead', 'executeWrite'] as const) {
        const execute = opened[name].bind(opened);
        opened[name] = (work, options) =>
          execute((transaction) => {
            note(transaction);
            return work(transaction);
          }, options);
      }
      return opened;
    };
    return driver;
  });
  return sent;
}

const pathOf = (url: string) => url.split('?')[0]!.replace(/^(\/\w[\w-]*)\/[^/]+/, '$1/{id}');

await describeWithNeo4j('a request over Neo4j', {}, (server) => {
  test('asks few statements the first time, and none again', { timeout: 600_000 }, async () => {
    await emptyDatabase(server);
    const connection = connect(server);
    const sent = countedStatements();
    const telar = await startTelar(null, { ...environmentOf(server), NEO4J_TIMEOUT: '60000' });
    try {
      await fill(telar.telar.store);
      const over: string[] = [];
      for (const url of urls) {
        // As after a change: nothing that is known of the store holds any more.
        await connection.direct(
          'MATCH (store:Telar) SET store.storeVersion = store.storeVersion + 1, store.erasures = coalesce(store.erasures, 0) + 1',
        );
        await wait(60);
        const counted = async () => {
          sent.length = 0;
          await answerOf(telar, url);
          return sent.length;
        };
        const [first, again] = [await counted(), await counted()];
        const ceiling = more[pathOf(url)] ?? most;
        if (first > ceiling.first || again > ceiling.again) over.push(`${url}: ${first}, then ${again}`);
      }
      expect(over).toEqual([]);
    } finally {
      await telar.stop();
      await connection.close();
      vi.restoreAllMocks();
    }
  });
});
