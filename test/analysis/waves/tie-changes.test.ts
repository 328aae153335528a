import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { tieChanges as changesOf } from '../../../server/analysis/waves/tie-changes.ts';
import type { WaveTies } from '../../../server/analysis/waves/wave-ties.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { cycle, path, ties } from '../../networks/families.ts';
import { tied } from '../../networks/slow-paths.ts';

/** A graph as a wave in one layer; whoever is not known to be silent has answered. */
const wave = ({ directed, actors, from, to, responded }: NetworkGraph): WaveTies => ({
  directed,
  actors,
  answered: responded.map((answer) => answer !== false),
  layers: [
    {
      layer: 'knowledge',
      asked: true,
      recorded: false,
      ties: [...from.keys()].map((tie) => {
        const ends = [actors[from[tie]!]!, actors[to[tie]!]!] as const;
        return directed || ends[0] < ends[1] ? ends : ([ends[1], ends[0]] as const);
      }),
    },
  ],
});
const tieChanges = (before: NetworkGraph, after: NetworkGraph) => changesOf(wave(before), wave(after));

describe('changes between waves', () => {
  it('of families', () => {
    const found = tieChanges(ties('a>b b>c'), ties('a>b c>b'));
    expect(found.ties).toEqual({
      kept: [{ from: 'a', to: 'b' }],
      gained: [{ from: 'c', to: 'b' }],
      lost: [{ from: 'b', to: 'c' }],
      unknown: [],
    });
    expect(found.jaccard).toBeCloseTo(1 / 3, 12);
    expect(found.hamming).toEqual({ ties: 2, share: 2 / 6 });
    // A path becomes a ring by one tie, undirected.
    expect(tieChanges(path(5), cycle(5))).toMatchObject({
      jaccard: 4 / 5,
      hamming: { ties: 1, share: 1 / 10 },
    });
  });

  it('compares ties among those present in both, and names who came and went', () => {
    const found = tieChanges(ties('a>b b>gone'), ties('a>b new>a'));
    expect(found.members).toEqual({ stayed: ['a', 'b'], entered: ['new'], left: ['gone'] });
    expect(found.ties).toEqual({
      kept: [{ from: 'a', to: 'b' }],
      gained: [],
      lost: [],
      unknown: [
        { from: 'b', to: 'gone' },
        { from: 'new', to: 'a' },
      ],
    });
  });

  it('never takes silence for a lost tie', () => {
    const after = (responded: boolean[]) =>
      buildGraph({ directed: true, actors: ['a', 'b'], ties: [], responded });
    const before = ties('a>b');
    expect(tieChanges(before, after([true, true])).ties.lost).toEqual([{ from: 'a', to: 'b' }]);
    expect(tieChanges(before, after([false, true])).ties).toEqual({
      kept: [],
      gained: [],
      lost: [],
      unknown: [{ from: 'a', to: 'b' }],
    });
    expect(tieChanges(before, after([false, false])).jaccard).toEqual({ undefined: 'no-ties' });
    expect(tieChanges(before, after([false, false])).hamming.share).toEqual({ undefined: 'too-few-actors' });
    // Undirected: either end could have named the tie.
    const silent = { ...ties('a b'), responded: [true, false] };
    expect(tieChanges(ties('a-b'), silent).ties.unknown).toEqual([{ from: 'a', to: 'b' }]);
  });

  it('equals looking at every ordered pair; back in time, gained is lost', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true }), anyGraph({ directed: true }), (before, after) => {
        const found = tieChanges(before, after);
        const back = tieChanges(after, before);
        expect(back.ties.lost).toEqual(found.ties.gained);
        expect(back.jaccard).toEqual(found.jaccard);
        const [was, is] = [tied(before), tied(after)];
        const n = Math.min(before.actors.length, after.actors.length);
        let kept = 0;
        let differing = 0;
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            if (was(i, j) && is(i, j)) kept++;
            if (was(i, j) !== is(i, j)) differing++;
          }
        expect([found.ties.kept.length, found.hamming.ties]).toEqual([kept, differing]);
      }),
    );
  });

  it('refuses to compare a directed wave with an undirected one', () => {
    expect(() => tieChanges(ties('a>b'), ties('a-b'))).toThrow('cannot be compared');
  });
});
