import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentation } from '../../../server/analysis/metrics/fragmentation.ts';
import { type NetworkGraph, buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import type { Edit } from '../../../contract/what-if.ts';
import { applyEdits } from '../../../server/analysis/what-if/apply-edits.ts';
import { bestTie } from '../../../server/analysis/what-if/best-tie.ts';
import { whatIf } from '../../../server/analysis/what-if/what-if.ts';
import { worstLoss } from '../../../server/analysis/what-if/worst-loss.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const graphOf = (actors: string[], pairs: string[], directed = false): NetworkGraph =>
  buildGraph({ directed, actors, ties: pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' })) });

const edit = (graph: NetworkGraph, edits: Edit[]): NetworkGraph => applyEdits(graph, edits).graph;

/** Any undirected graph of up to seven actors, as the pairs that are tied. */
const smallGraph = fc.integer({ min: 2, max: 7 }).chain((n) => {
  const pairs = names.slice(0, n).flatMap((a, i) => names.slice(i + 1, n).map((b) => a + b));
  return fc.subarray(pairs).map((tied) => graphOf(names.slice(0, n), tied));
});

describe('applyEdits', () => {
  it('adds and removes in order, and leaves the graph it was given as it was', () => {
    const graph = graphOf(['a', 'b', 'c'], ['ab', 'bc']);
    const edited = edit(graph, [
      { edit: 'remove-actor', id: 'b' },
      { edit: 'add-actor', id: 'd', kind: 'university' },
      { edit: 'add-tie', from: 'c', to: 'd' },
      { edit: 'add-tie', from: 'a', to: 'd' },
      { edit: 'remove-tie', from: 'd', to: 'a' },
    ]);
    expect(edited.actors).toEqual(['a', 'c', 'd']);
    expect(
      Array.from(edited.from, (from, i) => [edited.actors[from], edited.actors[edited.to[i] ?? -1]]),
    ).toEqual([['c', 'd']]);
    expect(graph.actors).toEqual(['a', 'b', 'c']);
    expect(graph.from).toHaveLength(2);
  });

  it.each([
    [{ edit: 'remove-actor', id: 'z' } as const, 'z, which is not there'],
    [{ edit: 'add-actor', id: 'a', kind: 'school' } as const, 'a, which is there already'],
    [{ edit: 'add-tie', from: 'a', to: 'z' } as const, 'z, which is not there'],
    [{ edit: 'add-tie', from: 'a', to: 'a' } as const, 'a to itself'],
    [{ edit: 'remove-tie', from: 'a', to: 'z' } as const, 'z, which is not there'],
  ])('refuses %j', (edit, sentence) => {
    expect(() => applyEdits(graphOf(['a', 'b', 'c'], ['ab']), [edit])).toThrow(sentence);
  });

  it.each([
    [{ edit: 'add-tie', from: 'b', to: 'a' } as const, 'already-tied'],
    [{ edit: 'remove-tie', from: 'a', to: 'c' } as const, 'not-tied'],
    [{ edit: 'remove-actor', id: 'gone' } as const, 'not-there'],
    [{ edit: 'add-tie', from: 'a', to: 'gone' } as const, 'not-there'],
    [{ edit: 'remove-tie', from: 'gone', to: 'a' } as const, 'not-there'],
    [{ edit: 'add-tie', from: 'b', to: 'c' } as const, null],
  ])('says of %j why it changes nothing: %s', (edit, reason) => {
    const graph = graphOf(['a', 'b', 'c'], ['ab']);
    const { graph: edited, reasons } = applyEdits(graph, [edit], ['gone']);
    expect(reasons).toEqual([reason]);
    expect(edited.from.length).toBe(reason === null ? 2 : 1);
    expect(edited.actors).toEqual(graph.actors);
  });

  it('counts each direction for itself, and knows whom an edit before removed', () => {
    const { reasons } = applyEdits(graphOf(['a', 'b', 'c'], ['ab'], true), [
      { edit: 'add-tie', from: 'b', to: 'a' },
      { edit: 'add-tie', from: 'b', to: 'a' },
      { edit: 'remove-actor', id: 'c' },
      { edit: 'add-tie', from: 'a', to: 'c' },
    ]);
    expect(reasons).toEqual([null, 'already-tied', null, 'not-there']);
  });

  it('is undone by the opposite edits', () => {
    fc.assert(
      fc.property(smallGraph, (graph) => {
        const added = edit(graph, [
          { edit: 'add-actor', id: 'new', kind: 'school' },
          { edit: 'add-tie', from: 'new', to: 'a' },
        ]);
        const back = edit(added, [{ edit: 'remove-actor', id: 'new' }]);
        expect([back.actors, [...back.from], [...back.to]]).toEqual([
          graph.actors,
          [...graph.from],
          [...graph.to],
        ]);
      }),
    );
  });
});

describe('bestTie', () => {
  it('joins the middles of two paths that are apart', () => {
    expect(bestTie(graphOf(['a', 'b', 'c', 'd', 'e', 'f'], ['ab', 'bc', 'de', 'ef']))).toMatchObject({
      from: 'b',
      to: 'e',
      searched: 11,
      of: 11,
    });
  });

  it('has nothing to add to a complete network', () => {
    expect(bestTie(graphOf(['a', 'b', 'c'], ['ab', 'bc', 'ac']))).toBeNull();
  });

  it('joins schools that answered only, when asked to', () => {
    const graph = buildGraph({
      directed: false,
      actors: ['a', 'b', 'c', 'u'],
      ties: [{ from: 'a', to: 'u' }],
      attributes: { kind: ['school', 'school', 'school', 'university'] },
      responded: [true, false, null, null],
    });
    expect(bestTie(graph)).toMatchObject({ of: 5 });
    expect(bestTie(graph, { between: 'schools-that-answered' })).toMatchObject({ from: 'a', to: 'c', of: 1 });
  });

  it('touches one of the actors that are wanted', () => {
    const graph = graphOf(['a', 'b', 'c', 'd', 'e', 'f'], ['ab', 'bc', 'de', 'ef']);
    expect(bestTie(graph, { of: ['a'] })).toMatchObject({ from: 'a', to: 'e', of: 4 });
    expect(bestTie(graph, { of: ['nobody'] })).toBeNull();
  });

  it('says how few pairs it looked at when it may not look at all', () => {
    const some = bestTie(graphOf(names, ['ab', 'cd']), { budget: 49 * 3 });
    expect(some).toMatchObject({ searched: 3, of: 19 });
  });

  it('is as good as trying every tie and measuring again', () => {
    fc.assert(
      fc.property(smallGraph, (graph) => {
        const tied = new Set(
          Array.from(graph.from, (from, i) => [from, graph.to[i] ?? -1].toSorted().join()),
        );
        const tried = graph.actors.flatMap((from, i) =>
          graph.actors
            .slice(i + 1)
            .flatMap((to, j) =>
              tied.has([i, i + 1 + j].toSorted().join())
                ? []
                : [fragmentation(edit(graph, [{ edit: 'add-tie', from, to }]), 'distance')],
            ),
        );
        const best = bestTie(graph);
        if (tried.length === 0) expect(best).toBeNull();
        else expect(best?.after).toBeCloseTo(Math.min(...tried.map(Number)), 10);
        if (best !== null) expect(best.before).toBeCloseTo(Number(fragmentation(graph, 'distance')), 10);
      }),
    );
  });
});

describe('worstLoss', () => {
  it('is the centre of a star', () => {
    expect(worstLoss(graphOf(['a', 'b', 'c', 'd'], ['ab', 'ac', 'ad']))).toMatchObject({
      actor: 'a',
      after: 1,
      searched: 4,
      of: 4,
    });
  });

  it('is as bad as removing every member and measuring again', () => {
    fc.assert(
      fc.property(
        smallGraph.filter((graph) => graph.actors.length > 2),
        (graph) => {
          const tried = graph.actors.map((id) =>
            fragmentation(edit(graph, [{ edit: 'remove-actor', id }]), 'distance'),
          );
          expect(worstLoss(graph)?.after).toBeCloseTo(Math.max(...tried.map(Number)), 10);
        },
      ),
    );
  });
});

describe('whatIf', () => {
  it('gives both sides and what changed', () => {
    const answer = whatIf(graphOf(['a', 'b', 'c'], ['ab']), [{ edit: 'add-tie', from: 'b', to: 'c' }], {
      metrics: ['density', 'components.weak', 'betweenness'],
      seed: 1,
      datasetHash: 'x',
      missing: null,
    });
    expect(answer.difference).toEqual({
      density: expect.closeTo(1 / 3, 12) as number,
      'components.weak': -1,
    });
    expect(answer.after.actors).toContainEqual({ id: 'b', betweenness: 1 });
    expect(answer.bestTie).toMatchObject({ from: 'a', to: 'c', after: 0 });
    expect(answer.worstLoss).toMatchObject({ actor: 'b' });
    expect(answer.effects).toEqual([{ edit: 0, changed: true, reason: null, layers: [] }]);
  });

  it('hands on who is known elsewhere, and whom the best tie must touch', () => {
    const options = { metrics: [], seed: 1, datasetHash: 'x', missing: null, outside: ['gone'], of: ['c'] };
    const edits: Edit[] = [
      { edit: 'remove-actor', id: 'gone' },
      { edit: 'add-tie', from: 'a', to: 'b' },
    ];
    const answer = whatIf(graphOf(['a', 'b', 'c', 'd'], ['ab']), edits, options);
    expect(answer.effects.map(({ reason }) => reason)).toEqual(['not-there', 'already-tied']);
    expect(answer.after.actors).toEqual(answer.before.actors);
    expect(answer.bestTie).toMatchObject({ from: 'a', to: 'c', of: 3 });
  });

  it('hands on whom the best tie may join', () => {
    const graph = buildGraph({
      directed: false,
      actors: ['a', 'b', 'c'],
      ties: [],
      attributes: { kind: ['school', 'school', 'school'] },
      responded: [true, false, true],
    });
    const options = { metrics: [], seed: 1, datasetHash: 'x', missing: 1 };
    expect(whatIf(graph, [], { ...options, between: 'schools-that-answered' }).bestTie).toMatchObject({
      from: 'a',
      to: 'c',
      of: 1,
    });
  });
});
