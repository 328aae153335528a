import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { Row } from '../../contract/bulk.ts';
import { metricColumns } from '../../contract/bulk-columns.ts';
import type { MetricNumber } from '../../contract/metrics.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

const territory = 'slep:demo';
let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${telar.address}${apiRoot}${path}`, { headers });
  expect(response.status, path).toBe(200);
  return response;
};
const rowsIn = async (path: string) => ((await (await get(path)).json()) as { items: Row[] }).items;

describe('the metrics of a territory', () => {
  const query = 'metric=density,dyad-census,degree,edge-betweenness,e-i.network&wave=2024';
  let rows: Row[];
  beforeAll(async () => {
    rows = await rowsIn(`/territories/${territory}/metrics?${query}`);
  });

  it('are the numbers of each of its networks, a row each', async () => {
    const networks = [...new Set(rows.map(({ network }) => String(network)))];
    expect(networks.length).toBeGreaterThan(20);
    for (const id of networks.slice(0, 3)) {
      const one = await telar.query(api.measureNetwork, {
        id,
        query: { metric: 'density,dyad-census,degree,edge-betweenness,e-i.network', wave: '2024' },
      });
      const mine = rows.filter(({ network }) => network === id);
      const valueOf = (metric: string, of: Partial<Row> = {}) =>
        mine.find(
          (row) => row['metric'] === metric && Object.entries(of).every(([key, value]) => row[key] === value),
        );
      const density = one.network['density']!;
      expect(valueOf('density')).toMatchObject('value' in density ? { value: density.value } : density);
      const census = one.network['dyad-census'] as unknown as { value: Record<string, number> };
      for (const [part, value] of Object.entries(census.value))
        expect(valueOf('dyad-census', { part })).toMatchObject({ value, level: 'network' });
      for (const actor of one.actors)
        expect(cellOf(valueOf('degree', { actor: actor.id })!)).toEqual(actor['degree']);
      for (const tie of one.ties)
        expect(cellOf(valueOf('edge-betweenness', { from: tie.from, to: tie.to })!)).toEqual(
          tie['edge-betweenness'],
        );
      const { datasetHash, n, m, missing } = density.passport;
      expect(valueOf('density')).toMatchObject({ datasetHash, n, m, missing, wave: '2024', territory });
    }
  });

  it('say why a number is not there, and never 0 in its place', () => {
    const unknown = rows.filter(({ undefined: reason }) => reason !== null);
    expect(unknown.length).toBeGreaterThan(0);
    for (const row of unknown) expect(row['value']).toBeNull();
    for (const row of rows)
      expect([row['value'], row['undefined'], row['text']].filter((cell) => cell !== null)).toHaveLength(1);
  });

  it('are the same in every form, by name or by Accept', async () => {
    const path = `/territories/${territory}/metrics?${query}`;
    const lines = (await (await get(`${path}&format=ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(rows);
    const csv = parse(await (await get(`${path}&format=csv`)).text(), { columns: true }) as Record<
      string,
      string
    >[];
    expect(Object.keys(csv[0]!)).toEqual(Object.keys(metricColumns));
    expect(csv.map(({ value }) => (value === '' ? null : Number(value)))).toEqual(
      rows.map(({ value }) => value),
    );
    const arrow = await get(path, { accept: 'application/vnd.apache.arrow.stream' });
    expect(arrow.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream');
    const table = tableFromIPC(await arrow.arrayBuffer());
    expect(table.toArray().map((row) => row?.toJSON() as Row)).toEqual(rows);
    const accepted = await get(path, { accept: 'text/csv;q=0.5, application/x-ndjson' });
    expect(accepted.headers.get('content-type')).toContain('application/x-ndjson');
    expect(accepted.headers.get('vary')).toContain('Accept');
  });

  it('hold the contract', async () => {
    const answer = api.measureTerritory.response.parse({ items: rows, nextCursor: null });
    expect(answer.items).toHaveLength(rows.length);
    const one = { id: territory, query: { metric: 'density', network: 'network:demo-02' } };
    const { items } = await telar.query(api.measureTerritory, one);
    expect(items.map(({ network, wave }) => [network, wave])).toEqual(
      ['2022', '2023', '2024'].map((wave) => ['network:demo-02', wave]),
    );
  });

  it('go on where one network has no answer', async () => {
    const some = await rowsIn('/metrics-of-networks?metric=density&layers=trust');
    expect(some.some((row) => row['undefined'] === 'layer-not-asked-in-wave')).toBe(true);
    expect(some.some((row) => typeof row['value'] === 'number')).toBe(true);
  });
});

const cellOf = ({ value, undefined: reason }: Row): MetricNumber =>
  reason === null || reason === undefined ? (value as number) : { undefined: String(reason) };

describe('a table', () => {
  it('has the columns, the order and the networks that were asked for', async () => {
    const path = '/metrics-of-networks?metric=density&kind=rme&fields=value,network&sort=-value';
    const text = await (await get(`${path}&format=csv`)).text();
    const [heading, ...lines] = text.trimEnd().split('\n');
    expect(heading).toBe('value,network');
    const values = lines
      .map((line) => line.split(',')[0]!)
      .map((cell) => (cell === '' ? null : Number(cell)));
    const known = values.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(5);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    // What is not known is neither the least nor the most.
    expect(values.slice(known.length)).toEqual(values.slice(known.length).map(() => null));
    expect(values.length).toBeGreaterThan(known.length);
  });

  it.each([
    ['/metrics-of-networks?fields=netwrk', 'misspelt-column', 'fields'],
    ['/metrics-of-networks?sort=-zzzz', 'unknown-column', 'sort'],
    ['/metrics-of-networks?format=xlsx', 'value-not-valid', 'format'],
    ['/metrics-of-networks?metric=densty', 'unknown-metric', 'metric'],
    ['/metrics-of-networks?parameters=size', 'parameter-of-other-form', 'parameters'],
    ['/assessments?fields=network', 'columns-of-no-table', 'fields'],
  ])('is refused before it begins: %s', async (path, code, field) => {
    expect(await telar.refused(apiRoot + path)).toMatchObject({ status: 400, code, field });
  });

  it('is of a territory that there is', async () => {
    for (const path of [
      '/territories/slep:none/metrics',
      '/metrics-of-networks?territory=none',
      '/profiles?territory=none',
    ])
      expect((await telar.refused(apiRoot + path)).status).toBe(404);
  });

  it('of no network has no rows, in every form', async () => {
    const path = '/metrics-of-networks?network=none&fields=network,value';
    expect(await rowsIn(path)).toEqual([]);
    expect(await (await get(`${path}&format=csv`)).text()).toBe('network,value\n');
    expect(await (await get(`${path}&format=ndjson`)).text()).toBe('');
    const table = tableFromIPC(await (await get(`${path}&format=arrow`)).arrayBuffer());
    expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, ['network', 'value']]);
  });
});

describe('assessments and profiles', () => {
  it('are rows of the readings that the list has', async () => {
    const { networks } = await telar.query(api.listAssessments, { query: { territory } });
    const readings = networks.flatMap(({ id, waves }) =>
      waves.flatMap(({ wave, patterns }) =>
        patterns.map(({ pattern, state, q, p, grade }) => ({
          ...{ network: id, wave, pattern, state },
          ...{ p, q, grade },
        })),
      ),
    );
    const path = `/assessments?territory=${territory}&format=ndjson&fields=network,wave,pattern,state,p,q,grade`;
    const lines = (await (await get(path)).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(readings);
    const profiles = await rowsIn(`/profiles?territory=${territory}`);
    const characteristics = networks.flatMap(({ id, waves }) =>
      waves.flatMap(({ wave, profile }) =>
        profile.characteristics.map(({ characteristic, state, ratings }) => [
          id,
          wave,
          characteristic,
          state,
          ratings?.mean ?? null,
        ]),
      ),
    );
    expect(
      profiles.map(({ network, wave, characteristic, state, mean }) => [
        network,
        wave,
        characteristic,
        state,
        mean,
      ]),
    ).toEqual(characteristics);
    expect(characteristics.length).toBeGreaterThan(500);
  });
});

describe('rows that follow from one network alone', () => {
  /** Networks are read some at a time: these, and no later ones, before the first row is there. */
  const groupsBefore = 4;
  const ofPattern = `territory=${territory}&pattern=paper-member`;
  it('come while the next networks are read', async () => {
    const { store } = telar.telar;
    const load = store.loadNetworks.bind(store);
    const gate = Promise.withResolvers<undefined>();
    let groups = 0;
    const reading = vi.spyOn(store, 'loadNetworks').mockImplementation(async (which) => {
      groups += 1;
      if (groups > groupsBefore) await gate.promise;
      return load(which);
    });
    const path = `/assessments?${ofPattern}&alpha=0.0478&fields=network,wave,state&format=ndjson`;
    const response = await get(path, { 'accept-encoding': 'identity' });
    const first = await response.clone().body!.getReader().read();
    expect(new TextDecoder().decode(first.value)).toContain('"network":"network:demo-');
    gate.resolve(undefined);
    const rows = (await response.text()).trimEnd().split('\n');
    expect(groups).toBeGreaterThan(groupsBefore);
    expect(rows.length).toBeGreaterThan(20);
    reading.mockRestore();
  });

  it('are those of the whole list', async () => {
    const path = `/assessments?${ofPattern}&alpha=0.0479&format=ndjson`;
    const lines = async (fields: string) =>
      (await (await get(`${path}&fields=${fields}`)).text()).trimEnd().split('\n');
    const [alone, whole] = [await lines('network,wave,state,p'), await lines('network,wave,state,p,q')];
    expect(alone.map((line) => JSON.parse(line) as Row)).toEqual(
      whole.map((line) => {
        const { q: _, ...row } = JSON.parse(line) as Row;
        return row;
      }),
    );
    expect(alone.length).toBeGreaterThan(20);
  });
});

it('a client that goes is computed for no longer', async () => {
  const finding = vi.spyOn(telar.telar.store, 'findNetwork');
  const gone = new AbortController();
  const response = await fetch(`${telar.address}${apiRoot}/metrics-of-networks?seed=77`, {
    signal: gone.signal,
    // Compressed, the first rows would wait for many others.
    headers: { 'accept-encoding': 'identity' },
  });
  const reader = response.body!.getReader();
  await reader.read();
  gone.abort();
  await expect(reader.read()).rejects.toThrow();
  // Networks are found one by one while the answer is read: few were, of fifty, and no more after the client left.
  await get('/networks/network:demo-02/metrics?metric=density');
  const found = finding.mock.calls.length;
  expect(found).toBeLessThan(25);
  await get('/networks/network:demo-03/metrics?metric=density');
  expect(finding.mock.calls.length - found).toBeLessThan(5);
  finding.mockRestore();
});
