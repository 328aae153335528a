import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { pseudonymsOf } from '../../server/use-cases/access/pseudonyms.ts';
import { ourSchools, ownNetwork } from '../access/two-territories.ts';
import { answerOf, readsOfRole, requestsOf, us } from './access-requests.ts';
import { type Readers, startWithReaders } from './readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await startWithReaders({ isPlanted: true });
});
afterAll(() => readers.telar.stop());

/** What would name a school of ours where it stands under a pseudonym. */
const naming = [...ourSchools, 'Escuela school', 'comuna:13101', '"rbd":8', '"enrolment":317', 'Taller'];

describe('a researcher', () => {
  // What is public of the register bears names, and no network.
  const ofNetworks = readsOfRole('researcher').filter(
    ([name, { access }]) => access !== 'signed-in' && name !== 'listChanges',
  );
  it.each(ofNetworks)('is given no name of a school with a network in %s', async (name, endpoint) => {
    for (const url of requestsOf(name, endpoint)) {
      const given = await answerOf(readers.as.researcher, url);
      if (name === 'showEgo' && !url.includes('network=')) continue;
      for (const word of naming.filter((one) => !decodeURIComponent(url).includes(one)))
        expect(given.includes(word), `${url}: ${word}`).toBe(false);
    }
  });

  it('reads the numbers that a planner reads, with pseudonyms in what-if and exports too', async () => {
    const { planner, researcher } = readers.as;
    const pseudonyms = pseudonymsOf(readers.telar.telar.ownerKey);
    const query = { metric: 'density,betweenness' };
    const [byName, hidden] = await Promise.all(
      [planner, researcher].map((one) => one.query(api.measureNetwork, { id: ownNetwork, query })),
    );
    const valueOf = (rows: typeof byName, id: string) =>
      rows!.actors.find((row) => row.id === id)!['betweenness'];
    expect(hidden!.network['density']).toMatchObject({
      value: (byName!.network['density'] as { value: number }).value,
    });
    for (const id of ourSchools) expect(valueOf(hidden, pseudonyms(id))).toEqual(valueOf(byName, id));
    const edits = [{ edit: 'remove-actor', id: pseudonyms(us) }];
    const body = { network: ownNetwork, edits, metrics: ['density'] };
    const answer = JSON.stringify(await researcher.query(api.measureWhatIf, { body }));
    for (const word of naming) expect(answer.includes(word), word).toBe(false);
    const real = { ...body, edits: [{ edit: 'remove-actor', id: us }] };
    expect(await researcher.refused(api.measureWhatIf, { body: real })).toMatch(/^4/);
  });
});

describe('a school', () => {
  it('is given one number for the network and its own row', async () => {
    const query = { metric: 'density,degree,dyad-census,edge-betweenness' };
    const given = await readers.as.school.query(api.measureNetwork, { id: ownNetwork, query });
    expect(Object.keys(given.network)).toEqual(['density']);
    expect(given.actors.map(({ id }) => id)).toEqual([us]);
    expect(given.ties).toEqual([]);
  });

  it('may not look at a part of a wave, nor have it measured as a job', async () => {
    const { school } = readers.as;
    for (const part of [{ kinds: 'school' }, { strength: '2' }, { parameters: 'damping=0.5' }])
      expect(await school.refused(api.measureNetwork, { id: ownNetwork, query: part })).toBe(
        '403 not-permitted',
      );
    const headers = { prefer: 'respond-async' };
    const response = await school.send(api.measureNetwork, {
      id: ownNetwork,
      query: { metric: 'degree' },
      headers,
    });
    const text = await response.text();
    for (const other of ourSchools.slice(1)) expect(text.includes(other), other).toBe(false);
  });

  it('sees its own ties as it reported them, and nobody around anybody else', async () => {
    const query = { network: ownNetwork, depth: '3' };
    const own = await readers.as.school.query(api.showEgo, { id: us, query });
    expect(own.ties.length).toBeGreaterThan(0);
    expect(own.ties.every(({ from }) => from === us)).toBe(true);
    expect(await readers.as.school.refused(api.showEgo, { id: ourSchools[3]!, query })).toMatch(/^404/);
  });

  it('is given no tie between two others by any address, whatever it reaches', async () => {
    const reads = readsOfRole('school').flatMap(([name, endpoint]) => requestsOf(name, endpoint));
    const egos = ourSchools.map((id) => `/actors/${id}/ego?network=${ownNetwork}&depth=3`);
    let ownTies = 0;
    for (const url of [...reads, ...egos])
      for (const { from, to } of await tiesAt(url)) {
        expect([from, to], url).toContain(us);
        ownTies += 1;
      }
    expect(ownTies).toBeGreaterThan(0);
  });
});

type Tie = { from: string; to: string };

/** Whatever in an answer to a school stands between two schools of ours. */
async function tiesAt(url: string): Promise<Tie[]> {
  const ties: Tie[] = [];
  const response = await readers.as.school.get(apiRoot + url);
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/json'))
    JSON.parse(text, (_key, value: unknown) => {
      if (isTie(value)) ties.push(value);
      return value;
    });
  return ties;
}

const isTie = (value: unknown): value is Tie =>
  typeof value === 'object' &&
  value !== null &&
  ['from', 'to'].every((end) => ourSchools.includes((value as Record<string, string>)[end]!));
