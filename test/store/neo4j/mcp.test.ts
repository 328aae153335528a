import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDataFolder } from '../../../server/runtime/data-folder.ts';
import { makeOwnerKey } from '../../../server/runtime/owner-key.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { type Assistant, startAssistant } from '../../http/mcp/assistant.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { support } from '../fixture/support.ts';
import { draft, fromFile } from '../records.ts';
import { environmentOf } from './every-answer.ts';

/** One tool of each kind of answer: rows, a record, a picture, numbers, what is found, with what it is asked. */
const questions: readonly [string, Record<string, unknown>][] = [
  ['listNetworks', { limit: 5 }],
  ['showActor', { id: 'school:1' }],
  ['showNetworkGraph', { id: 'network:costa' }],
  ['measureNetwork', { id: 'network:costa', metric: ['betweenness', 'density', 'reciprocity.dyad'] }],
  ['assessNetwork', { id: 'network:costa' }],
  ['measureNetworks', { metric: ['density'], fields: ['network', 'value', 'n'] }],
  ['listContracts', { limit: 5 }],
];

await describeWithNeo4j('telar mcp over Neo4j', {}, (server) => {
  let parent: string;
  let [embedded, neo4j]: Assistant[] = [];
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'telar-mcp-'));
    await emptyDatabase(server);
    const folder = join(parent, 'embedded');
    for (const store of [await openEmbeddedStore(folder), await openNeo4jStore(server)]) {
      await store.commitRevision(draft(), fixture);
      await store.commitRevision(draft({ title: 'Apoyos' }), fromFile('apoyos.csv', support));
      await store.close();
    }
    // Natural persons are stored, and without its key their store is not opened.
    for (const name of ['embedded', 'neo4j']) {
      await prepareDataFolder(join(parent, name));
      await makeOwnerKey(join(parent, name));
    }
    embedded = await startAssistant({ TELAR_DATA: folder });
    const unhurried = { ...environmentOf(server), NEO4J_TIMEOUT: '60000' };
    neo4j = await startAssistant({ TELAR_DATA: join(parent, 'neo4j'), ...unhurried });
  });
  afterAll(async () => {
    await Promise.all([embedded?.client.close(), neo4j?.client.close()]);
    await rm(parent, { recursive: true, force: true });
  });

  test('lists the tools that it lists over the embedded store', async () => {
    const [ours, theirs] = [await embedded!.client.listTools(), await neo4j!.client.listTools()];
    expect(theirs.tools.length).toBeGreaterThan(20);
    expect(theirs.tools).toEqual(ours.tools);
  });

  test.each(questions)('%s answers what it answers over the embedded store', async (tool, input) => {
    const { answer, passport } = await neo4j!.read(tool, input);
    const ours = await embedded!.read(tool, input);
    expect(answer).toEqual(ours.answer);
    expect(passport['request']).toBe(ours.passport['request']);
    expect(passport['shortened']).toEqual(ours.passport['shortened']);
  });

  test('refuses what it refuses there', async () => {
    const words = await Promise.all(
      [embedded!, neo4j!].map(({ read }) =>
        read('showNetwork', { id: 'network:none' }).catch((error: unknown) => String(error)),
      ),
    );
    expect(words[0]).toContain('404 (unknown-id)');
    expect(words[1]).toBe(words[0]);
  });
});
