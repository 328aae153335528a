import { describe, expect, it } from 'vitest';
import { shortestRoutes } from '../../../../client/features/explorer/shortest-routes.ts';
import { tie } from '../../fixture.ts';

describe('shortest routes', () => {
  //   b
  //  / \
  // a   d - e     x - y
  //  \ /
  //   c
  const ties = [tie('a', 'b'), tie('b', 'd'), tie('c', 'a'), tie('d', 'c'), tie('d', 'e'), tie('x', 'y')];

  it('finds every actor on some shortest route, whatever the direction of ties', () => {
    const { actors, length } = shortestRoutes(ties, 'a', 'e');
    expect(length).toBe(3);
    expect([...actors].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('says who is reached at each step', () => {
    const { steps } = shortestRoutes(ties, 'a', 'e');
    expect(steps.map((ids) => [...ids].sort())).toEqual([['a'], ['b', 'c'], ['d'], ['e']]);
  });

  it('never goes by tension', () => {
    const tense = { ...tie('a', 'e'), sign: -1 as const };
    expect(shortestRoutes([...ties, tense], 'a', 'e').length).toBe(3);
    expect(shortestRoutes([tense], 'a', 'e').length).toBeNull();
  });

  it('leaves out detours', () => {
    expect([...shortestRoutes(ties, 'a', 'b').actors].sort()).toEqual(['a', 'b']);
  });

  it('says when no route joins them', () => {
    expect(shortestRoutes(ties, 'a', 'x')).toEqual({ actors: new Set(), steps: [], length: null });
  });

  it('is no tie long from an actor to itself', () => {
    expect(shortestRoutes(ties, 'a', 'a').length).toBe(0);
  });
});
