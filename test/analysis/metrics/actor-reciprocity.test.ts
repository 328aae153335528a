import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorReciprocity } from '../../../server/analysis/metrics/actor-reciprocity.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { bothWays, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';

describe('reciprocity of an actor', () => {
  it('of families and toy8', () => {
    expect(actorReciprocity(bothWays(star(4)))).toEqual([1, 1, 1, 1]);
    expect(actorReciprocity(ties('a>b b>a a>c'))).toEqual([1 / 2, 1, 0]);
    expect(actorReciprocity(toy8).slice(0, 3)).toEqual([2 / 5, 1 / 2, 1 / 2]);
  });

  obeysLaws('reciprocity.actor', { loners: 'change nothing' });

  it('equals looking at every pair', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true }), (graph) => {
        const has = tied(graph);
        for (const [v, value] of actorReciprocity(graph).entries()) {
          const others = [...graph.actors.keys()].filter((u) => has(u, v) || has(v, u));
          if (others.length === 0) expect(value).toEqual({ undefined: 'no-ties' });
          else
            expect(value).toBeCloseTo(
              others.filter((u) => has(u, v) && has(v, u)).length / others.length,
              12,
            );
        }
      }),
    );
  });

  it('says that an undirected network has none', () => {
    expect(actorReciprocity(path('a', 'b'))[0]).toEqual({ undefined: 'undirected' });
  });
});
