import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allItems, createTelar, type Telar, TelarError } from '../../../clients/typescript/telar.ts';
import { api } from '../../../contract/api.ts';
import { ownGraph } from '../../../contract/examples.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';

const id = 'network:demo-02';

describe('the client for TypeScript', () => {
  let running: RunningTelar;
  let telar: Telar;
  beforeAll(async () => {
    running = await startTelar(inject('shippedData'));
    telar = createTelar({ address: `${running.address}/` });
  });
  afterAll(() => running.stop());

  it('answers what the address answers, with paths, numbers, lists and yes or no as a program has them', async () => {
    const input = { metric: ['density', 'degree'], wave: '2024', directed: true, seed: 7 };
    const measured = await telar.measureNetwork({ params: { id }, query: input });
    const query = { metric: 'density,degree', wave: '2024', directed: 'true', seed: '7' };
    expect(measured).toEqual(await running.query(api.measureNetwork, { id, query }));
    expect(measured.network['density']).toMatchObject({ passport: { directed: true } });
    expect(measured.actors.length).toBeGreaterThan(5);
  });

  it('sends what is in a body', async () => {
    const measured = await telar.analyse({ body: ownGraph });
    expect(measured.actors.map(({ betweenness }) => betweenness)).toEqual([0, 1, 0]);
  });

  it('goes through all pages of a list', async () => {
    const names: string[] = [];
    const pages = allItems((cursor) =>
      telar.listTerritories({ query: { kind: 'region', limit: 5, cursor } }),
    );
    for await (const { name } of pages) names.push(name);
    const whole = await telar.listTerritories({ query: { kind: 'region', limit: 500 } });
    expect(names).toEqual(whole.items.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(15);
  });

  it('reads rows of a table as JSON, and gives other forms and files as they come', async () => {
    const query = { metric: ['density'], kind: 'classic', fields: ['network', 'value'] };
    const { items } = await telar.measureNetworks({ query });
    const csv = await telar.response('measureNetworks', { query: { ...query, format: 'csv' } });
    const lines = (await csv.text()).trim().split('\n');
    expect(lines).toHaveLength(items.length + 1);
    expect(lines[0]).toBe('network,value');
    const file = await telar.exportNetwork({ params: { id }, query: { format: 'graphml' } });
    expect(await file.text()).toContain('<graphml');
  });

  it('reports what Telar refuses, with its code, and how long to wait', async () => {
    const missing = await telar
      .showNetwork({ params: { id: 'network:none' } })
      .catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(TelarError);
    expect(missing).toMatchObject({ status: 404, retryAfter: null, problem: { code: 'unknown-id' } });
    const busy = createTelar({
      fetch: () => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '4' } })),
    });
    const refused = await busy.health().catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 503, retryAfter: 4, problem: null });
  });

  it('sends nothing where a part of the path is missing', async () => {
    const params = {} as { id: string };
    await expect(telar.showNetwork({ params })).rejects.toThrow('The address /networks/{id} needs id.');
  });

  it('shows its key', async () => {
    const stranger = createTelar({ address: running.address, key: 'telar-of-nobody' });
    await expect(stranger.listNetworks()).rejects.toMatchObject({ problem: { code: 'key-not-valid' } });
  });
});
