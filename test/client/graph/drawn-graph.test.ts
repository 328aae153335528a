import { describe, expect, it } from 'vitest';
import { visibleGraph } from '../../../client/appearance/visible-graph.ts';
import { drawnGraph, drawnGraphInSteps } from '../../../client/graph/drawn-graph.ts';
import { actor, answer, tie } from '../fixture.ts';

const ids = Array.from({ length: 7000 }, (_, at) => `a${at}`);
const large = visibleGraph(
  answer(
    ids.map((id) => actor(id)),
    ids.map((id, at) => tie(id, ids[(at * 7) % ids.length]!)),
  ),
  { layers: null, kinds: null, minStrength: null },
);
const moved = new Map([['a3', { x: 9, y: 9 }]]);

describe('the drawn graph', () => {
  it('is the same made at once and in steps, which say how far they are', async () => {
    const shares: number[] = [];
    const signal = new AbortController().signal;
    const inSteps = await drawnGraphInSteps(large, moved, { signal, onStep: (share) => shares.push(share) });
    const atOnce = drawnGraph(large, moved);
    expect(inSteps.export()).toEqual(atOnce.export());
    expect(atOnce.getNodeAttributes('a3')).toMatchObject({ x: 9, y: 9 });
    // Actors tied with themselves have no line: the first and the one in the middle here.
    expect([atOnce.order, atOnce.size]).toEqual([7000, 6998]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(1);
  });

  it('is left when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const work = drawnGraphInSteps(large, moved, { signal: stop.signal, onStep: () => stop.abort() });
    await expect(work).rejects.toThrow(/abort/i);
  });
});
