import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { cypherFile } from '../../../server/store/neo4j/cypher-files.ts';
import { queryText } from '../../../server/store/query-text.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { noteRuns } from '../../neo4j-server/noted-runs.ts';
import { startTelar } from '../../running-telar.ts';
import { answerOf, environmentOf, fill, urls } from './every-answer.ts';

/** Statements for one request: the first after a change of the store, and the next one. */
type Ceiling = { first: number; again: number };

/** What an address may take that is not named below. */
const most: Ceiling = { first: 6, again: 0 };

/** By path, what takes more, and why. */
const more: Record<string, Ceiling> = {
  // Step by step: a territory, its schools, who is around them, the ties among them, contracts and what networks hold back.
  '/territories/{id}/support': { first: 10, again: 0 },
  '/territories/{id}/contracts': { first: 10, again: 0 },
  '/territories/{id}/levels': { first: 11, again: 0 },
  '/territories/{id}/graph': { first: 7, again: 0 },
  // Neighbours of neighbours, then those who share networks with them.
  '/actors/{id}/ego': { first: 11, again: 0 },
  // How it is calibrated is read of other networks.
  '/networks/{id}/assessment': { first: 7, again: 0 },
  // Networks are measured one by one, and what two need at the same time is put together.
  '/metrics-of-networks': { first: 70, again: 0 },
  // Actors are streamed, and networks are counted twelve at a time; surveys are read each time.
  '/changes': { first: 21, again: 1 },
  // Schema and indexes in one; every ten seconds, whether the database may be written.
  '/ready': { first: 2, again: 1 },
  // What changes without an import is read each time: a list, or one and those who were invited.
  '/surveys': { first: 1, again: 1 },
  '/surveys/{id}': { first: 2, again: 2 },
  '/surveys/{id}/reminders': { first: 2, again: 2 },
  '/survey-answers/{id}': { first: 1, again: 1 },
  '/results': { first: 1, again: 1 },
  // The list, and the answers of one survey.
  '/retention': { first: 4, again: 3 },
  // That it was opened is noted afterwards, by the time of the next request.
  '/views/{id}': { first: 3, again: 3 },
};

/** The look at the state of the store. */
const look = cypherFile('store-state');
/** What tells of its history, for whatever is asked after a change. */
const ofHistory = ['revisions/revision-history', 'revisions/change-count'].map((name) =>
  queryText(name, 'cypher'),
);

/** Looks for a request whose answer is kept: one, when it ends; a long table is looked at before its last bytes, too. */
const mostLooks = (url: string): number =>
  /\/export|^\/changes|^\/metrics-of-networks|^\/territories\/[^/]+\/metrics/.test(url) ? 2 : 1;

const pathOf = (url: string) => url.split('?')[0]!.replace(/^(\/\w[\w-]*)\/[^/]+/, '$1/{id}');

await describeWithNeo4j('a request over Neo4j', {}, (server) => {
  test(
    'asks few statements the first time, and looks once when it is asked again',
    { timeout: 600_000 },
    async () => {
      await emptyDatabase(server);
      const connection = connect(server);
      const sent: string[] = [];
      noteRuns((text) => sent.push(text));
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
            const looks = sent.filter((text) => text === look).length;
            return {
              looks,
              others: sent.filter((text) => text !== look && !ofHistory.includes(text)).length,
            };
          };
          const [first, again] = [await counted(), await counted()];
          const ceiling = more[pathOf(url)] ?? most;
          if (first.others > ceiling.first || again.others > ceiling.again || again.looks > mostLooks(url))
            over.push(`${url}: ${first.others}, then ${again.others} and ${again.looks} looks`);
        }
        expect(over).toEqual([]);
      } finally {
        await telar.stop();
        await connection.close();
        vi.restoreAllMocks();
      }
    },
  );
});
