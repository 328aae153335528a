import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { newFirstCode } from '../../server/use-cases/accounts/first-administrator.ts';
import { ownNetworks, recordsOf } from '../analysis/calibration/records-of-network.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { fixture } from '../store/fixture.ts';
import { draft, fromFile } from '../store/records.ts';
import { Visitor } from './accounts/visitor.ts';
import {
  accountJourneys,
  calibrationJourney,
  type Given,
  journeys,
  providerJourney,
  resultsJourney,
  sendExample,
} from './example-requests.ts';

/** Sends examples one after the other, each with what the ones before it gave. */
async function send(
  { address }: RunningTelar,
  names: readonly EndpointName[],
  given: Given,
  visitor?: Visitor,
) {
  for (const name of names) {
    const { status, answer } = await sendExample(address, name, { given, ...(visitor && { visitor }) });
    expect([name, status, answer]).toEqual([name, (api[name] as Endpoint).status ?? 200, answer]);
    note(name, answer, given);
  }
}

describe('the examples of the API, one after the other', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  it.each(Object.entries(journeys))('work: %s', (_, names) => send(telar, names, {}));
});

it('those of accounts work, for the first administrator and for whoever is invited', async () => {
  const telar = await startTelar(inject('shippedData'));
  try {
    const CODE = (await newFirstCode(telar.telar))!;
    const given = { CODE, PASSWORD: 'tejido lento de otoño', 'NEW-PASSWORD': 'telar de otra lana' };
    const [administrator, invited, again, leaving] = [1, 2, 3, 4].map(() => new Visitor(telar.address));
    await send(telar, accountJourneys.administrator, given, administrator);
    await send(telar, accountJourneys.invited, given, invited);
    await send(telar, accountJourneys.again, given, again);
    await send(telar, accountJourneys['administrator at last'], given, administrator);
    await send(telar, accountJourneys.leaving, given, leaving);
  } finally {
    await telar.stop();
  }
});

it('those of calibration work, over networks that say enough', { timeout: 120_000 }, async () => {
  const telar = await startTelar(null);
  try {
    const records = ownNetworks(12).flatMap((data) => recordsOf(data, 'region:05'));
    await telar.telar.store.commitRevision(draft(), fixture);
    await telar.telar.store.commitRevision(draft({ title: 'Redes' }), fromFile('redes.csv', records));
    // What is adopted without a territory is what the networks of the whole country say.
    await send(telar, calibrationJourney, { 'slep:demo': 'country:cl' });
  } finally {
    await telar.stop();
  }
});

it('are all tried, here or where what they need is at hand', () => {
  const tried = new Set<EndpointName>([
    ...Object.values(journeys).flat(),
    ...Object.values(accountJourneys).flat(),
    ...calibrationJourney,
    ...resultsJourney,
    ...providerJourney,
  ]);
  // Those that need no other are sent where the page of the API is tested.
  const left = (Object.keys(api) as EndpointName[]).filter((name) => !tried.has(name));
  expect(left.filter((name) => examples[name].after !== undefined)).toEqual([]);
  const changing = left.filter((name) => api[name].method !== 'get' && !('computes' in api[name]));
  expect(changing).toEqual([]);
});

/** Notes what later examples name: each answer gives some of the words that stand in them. */
function note(name: EndpointName, answer: unknown, given: Given): void {
  const { id, revision, networks, survey, links, account, invitation, key, estimate, items } = (answer ??
    {}) as {
    account?: { id: string };
    invitation?: { token: string };
    key?: { id: string };
    estimate?: { datasetHash: string };
    items?: { id: string }[];
    id?: string;
    revision?: number;
    networks?: string[];
    survey?: { id: string };
    links?: { respondentId: string; actorId: string; token: string }[];
  };
  // The answer of the example is that of one of the two schools.
  const own = links?.find(({ actorId }) => actorId === 'school:demo-003');
  const others = links?.find((link) => link !== own);
  const words: Partial<Record<EndpointName, Record<string, string | number | undefined>>> = {
    previewImport: { PREVIEW: id },
    commitImport: { REVISION: revision, NETWORK: networks?.[0] },
    deleteNetwork: { REVISION: revision },
    createSurvey: { SURVEY: survey?.id, RESPONDENT: others?.respondentId, TOKEN: own?.token },
    startJob: { JOB: id },
    saveView: { VIEW: id },
    createAccount: { ACCOUNT: account?.id, TOKEN: invitation?.token },
    createKey: { KEY: key?.id },
    listSessions: { SESSION: items?.[0]?.id },
    showCalibration: { HASH: estimate?.datasetHash },
  };
  for (const [word, value] of Object.entries(words[name] ?? {})) given[word] = String(value);
}
