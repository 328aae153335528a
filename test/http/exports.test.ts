import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { tiesOfWave } from '../../server/analysis/survey-wave/ties-of-wave.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('the export of a network over HTTP', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  const exported = async (id: string, query: Record<string, string>): Promise<string> => {
    const search = new URLSearchParams(query).toString();
    const path = `${apiRoot}/networks/${encodeURIComponent(id)}/export?${search}`;
    return (await fetch(`${telar.address}${path}`)).text();
  };

  it('holds the ties that are dated by validity in each wave of a documented case', async () => {
    const id = 'case-enlaces';
    const data = (await telar.telar.store.loadNetwork(id))!;
    expect(data.ties.every(({ waveId }) => waveId === null)).toBe(true);
    const edges: number[] = [];
    for (const { waveId } of data.waves) {
      const text = await exported(id, { format: 'graphml', wave: waveId });
      edges.push(text.match(/<edge /g)?.length ?? 0);
    }
    expect(edges.length).toBeGreaterThan(1);
    expect(Math.min(...edges)).toBeGreaterThan(0);
    // A contract that ended is not in the last period.
    expect(new Set(edges).size).toBeGreaterThan(1);
  });

  it('holds one wave of a surveyed network where one is named, and all of them otherwise', async () => {
    const id = 'network:demo-01';
    const data = (await telar.telar.store.loadNetwork(id))!;
    const wave = data.waves[0]!;
    const count = async (query: Record<string, string>) =>
      (await exported(id, { format: 'graphml', ...query })).match(/<edge /g)?.length ?? 0;
    const { ties } = await telar.query(api.showNetworkGraph, { id, query: { wave: wave.waveId } });
    expect(await count({ wave: wave.waveId })).toBe(ties.length);
    expect(ties.length).toBeLessThan(tiesOfWave(data, wave).length);
    expect(await count({})).toBe(data.ties.length);
  });
});
