import { describe, expect, it } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { buildGraph, type GraphSource } from '../../../server/analysis/graph/network-graph.ts';

const build = (ties: GraphSource['ties'], more: Partial<GraphSource> = {}) =>
  buildGraph({ directed: true, actors: ['a', 'b', 'c'], ties, ...more });

function refusalOf(make: () => unknown): TelarProblem {
  try {
    make();
  } catch (problem) {
    if (problem instanceof TelarProblem) return problem;
    throw problem;
  }
  throw new Error('nothing was refused');
}

describe('buildGraph', () => {
  it('keeps actors and ties in the order given, strength 1 unless told', () => {
    const graph = build([
      { from: 'c', to: 'a' },
      { from: 'a', to: 'b', strength: 3 },
    ]);
    expect(graph.actors).toEqual(['a', 'b', 'c']);
    expect([...graph.from]).toEqual([2, 0]);
    expect([...graph.to]).toEqual([0, 1]);
    expect([...graph.strength]).toEqual([1, 3]);
    expect(graph.cost).toBeNull();
    expect(graph.responded).toEqual([null, null, null]);
  });

  it('merges parallel ties: largest strength, smallest cost, negative if any is', () => {
    const parallel = [
      { from: 'a', to: 'b', strength: 1, cost: 4 },
      { from: 'b', to: 'c', cost: 1 },
      { from: 'a', to: 'b', strength: 5, cost: 2, sign: -1 as const },
      { from: 'b', to: 'a', strength: 9, cost: 9 },
    ];
    const directed = build(parallel);
    expect([...directed.from]).toEqual([0, 1, 1]);
    expect([...directed.strength]).toEqual([5, 1, 9]);
    expect([...directed.cost!]).toEqual([2, 1, 9]);
    expect([...directed.sign]).toEqual([-1, 1, 1]);
    const undirected = build(parallel, { directed: false });
    expect([...undirected.from]).toEqual([0, 1]);
    expect([...undirected.strength]).toEqual([9, 1]);
  });

  it.each([
    [
      'an unknown actor',
      [{ from: 'a', to: 'x' }],
      'The tie a → x names the actor x, which is not among the actors.',
    ],
    ['a self-tie', [{ from: 'b', to: 'b' }], 'The tie b → b joins an actor with itself'],
    ['strength 0', [{ from: 'a', to: 'b', strength: 0 }], 'The tie a → b has the strength 0; expected'],
    ['negative strength', [{ from: 'a', to: 'b', strength: -1 }], 'has the strength -1'],
    ['strength NaN', [{ from: 'a', to: 'b', strength: NaN }], 'has the strength NaN'],
    ['infinite cost', [{ from: 'a', to: 'b', cost: Infinity }], 'has the cost Infinity'],
    ['strength as text', [{ from: 'a', to: 'b', strength: '2' as unknown as number }], 'has the strength 2'],
    [
      'cost on one tie only',
      [
        { from: 'a', to: 'b', cost: 1 },
        { from: 'b', to: 'c' },
      ],
      'Some ties have a cost',
    ],
  ])('refuses %s with a sentence', (_, ties, sentence) => {
    const problem = refusalOf(() => build(ties));
    expect(problem.kind).toBe('invalid-request');
    expect(problem.field).toBe('ties');
    expect(problem.message).toContain(sentence);
  });

  it('refuses an actor listed twice and attributes of the wrong length', () => {
    expect(refusalOf(() => build([], { actors: ['a', 'a'] })).message).toContain('a is listed twice');
    expect(refusalOf(() => build([], { attributes: { group: ['x'] } })).message).toContain(
      '1 values for 3 actors',
    );
    expect(refusalOf(() => build([], { responded: [true] })).field).toBe('actors');
  });

  it('builds 150,000 ties in linear time', () => {
    const actors = Array.from({ length: 20_000 }, (_, at) => `v${at}`);
    const ties = Array.from({ length: 150_000 }, (_, at) => ({
      from: actors[(at * 7919) % 20_000]!,
      to: actors[(at * 104_729 + 1) % 20_000]!,
    })).filter((tie) => tie.from !== tie.to);
    const graph = build(ties, { actors, directed: false });
    const pairs = new Set(ties.map(({ from, to }) => [from, to].sort().join(' ')));
    expect(graph.from.length).toBe(pairs.size);
  });
});
