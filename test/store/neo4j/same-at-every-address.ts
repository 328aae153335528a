import { isDeepStrictEqual } from 'node:util';
import { expect, vi } from 'vitest';
import { apiRoot } from '../../../contract/api.ts';
import { Assessments, NetworkAssessment } from '../../../contract/assessments.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import type { Neo4jServer } from '../../neo4j-server/neo4j-server.ts';
import { noteDeprecations } from '../../neo4j-server/noted-runs.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { oddRecords, oddUrls } from '../fixture/odd-names.ts';
import { draft, fromFile } from '../records.ts';
import { answerOf, bodyText, environmentOf, fill, urls } from './every-answer.ts';

/**
 * Asks every address of a Telar over an embedded store and of one over this server, both with the same facts, and
 * compares the bytes of what they say. Nothing that is sent to the server for it is going out of use.
 */
export async function expectSameAtEveryAddress(server: Neo4jServer): Promise<void> {
  await emptyDatabase(server);
  const deprecations = noteDeprecations();
  // What is said must be the same, however busy the machine is.
  const unhurried = { ...environmentOf(server), NEO4J_TIMEOUT: '60000' };
  const [embedded, neo4j] = [await startTelar(null), await startTelar(null, unhurried)];
  try {
    expect((await answerOf(neo4j, '/ready')).body).toMatchObject({ status: 'ready' });
    expect(neo4j.telar.store.engine).toBe('neo4j');
    for (const { telar } of [embedded, neo4j]) await fillOddly(telar.store);
    const differing: unknown[] = [];
    for (const url of [...urls, ...oddUrls, ...(await simulatedUrls(embedded))]) {
      const [ours, theirs] = [await answerBytes(embedded, url), await answerBytes(neo4j, url)];
      if (!isDeepStrictEqual(ours, theirs)) differing.push({ url, ours, theirs });
    }
    expect(differing).toEqual([]);
    await expectSameReadings(neo4j);
    expect([...deprecations]).toEqual([]);
  } finally {
    await embedded.stop();
    await neo4j.stop();
    vi.restoreAllMocks();
  }
}

async function fillOddly(store: NetworkStore): Promise<void> {
  await fill(store);
  await store.commitRevision(draft({ title: 'Nombres' }), fromFile('nombres.csv', oddRecords));
}

async function simulatedUrls({ telar }: RunningTelar): Promise<string[]> {
  const { items } = await telar.store.listNetworks({ limit: 100, simulated: true });
  return items
    .slice(0, 3)
    .flatMap(({ id }) =>
      ['', '/graph', '/metrics', '/assessment', '/changes'].map(
        (part) => `/networks/${encodeURIComponent(id)}${part}`,
      ),
    );
}

/** What tells of the requests themselves, each at its moment. */
const isOfRequests = /^\/audit\//;
const moments = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** An answer to the byte, but for what tells of the process, the engine or the moment. */
async function answerBytes({ address }: RunningTelar, url: string) {
  const response = await fetch(`${address}${apiRoot}${url}`);
  const type = response.headers.get('content-type');
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json(;|$)/.test(type ?? '');
  const text = isJson ? bodyText(url, bytes) : bytes.toString('latin1');
  return { status: response.status, type, text: isOfRequests.test(url) ? text.replace(moments, '') : text };
}

const readingsOf = ({ waves }: NetworkAssessment) =>
  waves.map(({ wave, patterns }) => [
    wave,
    patterns.map(({ pattern, state, p, fragility, plain }) => ({ pattern, state, p, fragility, plain })),
  ]);

/**
 * Neither store stands between the data and what is said of them, and the list of a territory and the page of a network
 * say the same.
 */
async function expectSameReadings(neo4j: RunningTelar): Promise<void> {
  const list = await answerOf(neo4j, '/assessments?territory=slep:demo');
  const { networks, calibration } = Assessments.parse(list.body);
  for (const network of simulateTerritory({ seed: 1 }).data.slice(0, 3)) {
    const { id } = network.network;
    const { body } = await answerOf(neo4j, `/networks/${encodeURIComponent(id)}/assessment`);
    const listed = networks.find((one) => one.id === id);
    expect(listed).toBeDefined();
    // A list says once with what its networks were read.
    expect(NetworkAssessment.parse(body)).toEqual({ ...listed, calibration });
    const computed = describeAssessment(assessNetwork(network));
    expect(readingsOf(NetworkAssessment.parse(body))).toEqual(readingsOf(computed));
  }
}
