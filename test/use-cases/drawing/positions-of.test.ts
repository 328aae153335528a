import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordOf } from '../../../contract/records.ts';
import { closePools, createPools, type Pools } from '../../../server/runtime/pools.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import type { Drawing } from '../../../server/use-cases/drawing/drawing.ts';
import { positionsOf } from '../../../server/use-cases/drawing/positions-of.ts';
import { actor, tie } from '../../store/records.ts';

type Tie = RecordOf<'tie'>;

const ids = ['a', 'b', 'c', 'd', 'e'];
const actors = ids.map((id) => actor({ id, kind: 'school', name: `Escuela ${id}` }));
const knowledge = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  ...tie({ layer: 'knowledge', from, to }),
  ...more,
});
const layoutTies = [knowledge('a', 'b'), knowledge('b', 'c'), knowledge('c', 'd')];

describe('positionsOf', () => {
  let pools: Pools;
  let cache: ResultCache;
  beforeAll(() => {
    pools = createPools(1);
  });
  afterAll(() => closePools(pools));
  beforeEach(() => {
    vi.restoreAllMocks();
    cache = new ResultCache();
  });

  type Drawn = Pick<Drawing, 'actors' | 'layoutTies' | 'layout' | 'seed'>;
  const positions = (more: Partial<Drawn> = {}) => {
    const drawing: Drawn = { actors, layoutTies, seed: 1, ...more };
    return positionsOf({ pools, cache }, drawing, new AbortController().signal);
  };

  it('gives each actor a place of its own, in the order of the actors', async () => {
    const places = await positions();
    expect(new Set(places.map(({ x, y }) => `${String(x)}/${String(y)}`)).size).toBe(ids.length);
  });

  it('keeps a layout where the facts of actors change, and their ties do not', async () => {
    const tasks = vi.spyOn(pools.pictures, 'run');
    const before = await positions();
    const renamed = actors.map((each) => ({ ...each, name: 'Otra', enrolment: 12, latitude: -33 }));
    expect(await positions({ actors: renamed })).toBe(before);
    expect(tasks).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['in another order', layoutTies.toReversed()],
    ['in the other direction', layoutTies.map(({ from, to }) => knowledge(to, from))],
    ['of another layer and wave', layoutTies.map((each) => ({ ...each, layer: 'trust', waveId: 'w2' }))],
    ['reported twice', [...layoutTies, knowledge('b', 'a', { reporter: 'b', strength: 3 })]],
    ['beside a tension', [...layoutTies, knowledge('a', 'd', { sign: -1 })]],
    ['beside a tie of an actor with itself', [...layoutTies, knowledge('e', 'e')]],
    ['beside a tie of somebody who is not shown', [...layoutTies, knowledge('a', 'z')]],
  ])('is moved by none of the same ties %s', async (_what, same) => {
    const before = await positions();
    expect(await positions({ layoutTies: same })).toBe(before);
  });

  it.each([
    ['another tie', { layoutTies: [...layoutTies, knowledge('d', 'e')] }],
    ['another seed', { seed: 2 }],
    ['another actor', { actors: actors.slice(0, 4) }],
  ])('makes a new layout for %s', async (_what, more) => {
    const tasks = vi.spyOn(pools.pictures, 'run');
    const before = await positions();
    expect(await positions(more)).not.toEqual(before);
    expect(tasks).toHaveBeenCalledTimes(2);
  });

  it('reads places off the map without another thread, and those of the actors as they are now', async () => {
    const tasks = vi.spyOn(pools.pictures, 'run');
    const located = actors.map((each, at) => ({ ...each, latitude: -33 - at, longitude: -71 }));
    const north = await positions({ actors: located, layout: 'geographic' });
    const south = await positions({
      actors: located.map((each) => ({ ...each, latitude: -80 - each.latitude })),
      layout: 'geographic',
    });
    expect(north.map(({ y }) => y)).toEqual(north.map(({ y }) => y).toSorted((a, b) => b - a));
    expect(south).not.toEqual(north);
    expect(tasks).not.toHaveBeenCalled();
  });
});
