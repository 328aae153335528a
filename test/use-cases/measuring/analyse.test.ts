import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnalysisRequest } from '../../../contract/analyses.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { closePools, createPools, type Pools } from '../../../server/runtime/pools.ts';
import { analyse } from '../../../server/use-cases/measuring/analyse.ts';

/** A ring of actors, each tie of the layer that `layerOf` gives it. */
const ring = (actors: number, layerOf = (_at: number) => 'knowledge') => {
  const ids = Array.from({ length: actors }, (_, at) => `a${String(at)}`);
  return AnalysisRequest.parse({
    actors: ids.map((id) => ({ id })),
    ties: ids.map((from, at) => ({ from, to: ids[(at + 1) % actors], layer: layerOf(at) })),
    metrics: ['density'],
    assess: true,
  });
};

const cache = new ResultCache();
const staying = new AbortController().signal;

describe('analyse', () => {
  let pools: Pools;
  beforeAll(() => {
    pools = createPools(1);
  });
  afterAll(() => closePools(pools));
  beforeEach(() => {
    vi.restoreAllMocks();
  });

  it('measures and assesses a network that is small enough', async () => {
    const { network, assessment } = await analyse({ pools, cache }, ring(12), staying);
    expect(network['density']).toMatchObject({ value: expect.closeTo(12 / 66) as number });
    expect(assessment?.waves).toHaveLength(1);
  });

  it.each([
    ['of many actors', ring(20_000)],
    [
      'of as many layers as ties, each of which takes a table of all pairs',
      ring(1_500, (at) => `layer-${String(at)}`),
    ],
  ])('refuses to assess a network %s, before a thread begins', async (_what, request) => {
    const run = vi.spyOn(pools.interactive, 'run');
    await expect(analyse({ pools, cache }, request, staying)).rejects.toMatchObject({
      kind: 'too-large',
      field: 'assess',
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('adds assessing to what is measured: together they may be too much where each alone is not', async () => {
    const request = { ...ring(1_800), nullModel: { model: 'swaps', draws: 99_999 } as const };
    const run = vi.spyOn(pools.interactive, 'run').mockRejectedValue(new Error('begun'));
    await expect(analyse({ pools, cache }, { ...request, assess: false }, staying)).rejects.toThrow('begun');
    await expect(analyse({ pools, cache }, ring(1_800), staying)).rejects.toThrow('begun');
    run.mockClear();
    await expect(analyse({ pools, cache }, request, staying)).rejects.toMatchObject({
      ...{ kind: 'too-large', code: 'measuring-adds-up', field: 'metrics' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('measures such a network where it is not to be assessed', async () => {
    const { assessment, network } = await analyse(
      { pools, cache },
      { ...ring(20_000), assess: false },
      staying,
    );
    expect(assessment).toBeNull();
    expect(network).toHaveProperty(['density', 'value']);
  });
});
