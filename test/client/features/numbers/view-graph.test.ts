import { describe, expect, it } from 'vitest';
import {
  isDeferred,
  metricsAtOnce,
  whoMeasures,
} from '../../../../client/features/numbers/use-view-numbers.ts';
import {
  sharedViewGraph,
  viewGraphOf,
  type ViewFilters,
} from '../../../../client/features/numbers/view-graph.ts';
import { actor, answer, tie } from '../../fixture.ts';

const all: ViewFilters = { layers: null, kinds: null, minStrength: null, where: [], near: 0, selected: null };

const member = { role: 'member' };
const picture = answer(
  [
    actor('b', { ...member, attributes: { zona: 'Ancud' } }),
    actor('a', { ...member, attributes: { zona: 'Ancud' } }),
    actor('c', { ...member, attributes: { zona: 'Castro' } }),
    actor('advisor', { kind: 'organisation' }),
    actor('everybody', { ...member, isSet: true }),
  ],
  [
    tie('a', 'b', { mentions: 3 }),
    tie('a', 'b', { layer: 'trust' }),
    tie('b', 'a', { strength: 1 }),
    tie('b', 'c'),
    tie('c', 'c'),
    tie('a', 'everybody'),
    tie('advisor', 'c', { layer: 'attendance' }),
  ],
);

describe('the graph of what is shown', () => {
  it('counts a pair once whatever its layers, lines and accounts apart, without sets and ties with oneself', () => {
    const graph = viewGraphOf(picture, { ...all, layers: ['knowledge', 'trust'] }, null);
    expect(graph.actors).toEqual(['a', 'b', 'c']);
    expect([...graph.from].map((from, at) => [from, graph.to[at]])).toEqual([
      [0, 1],
      [1, 0],
      [1, 2],
    ]);
    expect(graph).toMatchObject({ directed: true, lines: 4, mentions: 6, apart: 1 });
  });

  it('counts a pair once in either direction where the network has none', () => {
    const graph = viewGraphOf(picture, { ...all, layers: ['knowledge'] }, false);
    expect(graph.from).toHaveLength(2);
    expect(graph.directed).toBe(false);
  });

  it('has who is no member only with a tie in the layers that are read', () => {
    expect(viewGraphOf(picture, { ...all, layers: ['attendance'] }, null).actors).toContain('advisor');
    expect(viewGraphOf(picture, { ...all, layers: ['trust'] }, null).actors).not.toContain('advisor');
  });

  it('is of what every filter leaves', () => {
    const of = (filters: Partial<ViewFilters>) => viewGraphOf(picture, { ...all, ...filters }, null);
    expect(of({ where: [{ attribute: 'zona', values: ['Ancud'] }] }).actors).toEqual(['a', 'b']);
    expect(of({ layers: ['knowledge'], minStrength: 2 }).from).toHaveLength(2);
    expect(of({ layers: ['knowledge'], near: 1, selected: 'c' }).actors).toEqual(['b', 'c']);
    expect(of({ kinds: ['organisation'] }).actors).toEqual(['advisor']);
    expect(of({ layers: [] }).from).toHaveLength(0);
  });
});

describe('the graph that the parts of a screen share', () => {
  it('is made once, and anew when a filter or the direction is another', () => {
    const first = sharedViewGraph(picture, all, null);
    expect(sharedViewGraph(picture, { ...all }, null)).toBe(first);
    expect(sharedViewGraph(picture, { ...all, layers: [] }, null).from).toHaveLength(0);
    expect(sharedViewGraph(picture, all, false).directed).toBe(false);
  });
});

describe('who measures', () => {
  const large = { actors: Array.from({ length: 3000 }, String), from: new Int32Array(3000) };
  const open = { where: [], near: 0 } as const;

  it('is the browser for what it measures in a second, the service for the rest of a network', () => {
    expect(whoMeasures({ actors: ['a'], from: new Int32Array(0) }, picture, open)).toBe('browser');
    expect(whoMeasures(large, picture, open)).toBe('service');
  });

  it('is the browser where only it knows the filter', () => {
    const where = [{ attribute: 'zona', values: ['Ancud'] }];
    expect(whoMeasures(large, picture, { ...open, where })).toBe('browser');
    expect(whoMeasures(large, picture, { ...open, near: 2 })).toBe('browser');
  });

  it('is nobody for a large territory', () => {
    const territory = { ...picture.scope.about, kind: 'territory' as const };
    expect(whoMeasures(large, { scope: { ...picture.scope, about: territory } }, open)).toBe('nobody');
  });
});

describe('what is worked out of every view', () => {
  const ofSize = (actors: number, ties: number) => ({
    actors: Array.from({ length: actors }, String),
    from: new Int32Array(ties),
  });
  const all = metricsAtOnce(ofSize(3, 2));

  it('is all of it up to some thousand actors', () => {
    expect(all).toContain('betweenness');
    expect(metricsAtOnce(ofSize(4000, 20_000))).toEqual(all);
  });

  it('is without a search from every actor where that takes minutes', () => {
    const large = ofSize(20_000, 100_000);
    const left: string[] = all.filter((metric) => isDeferred(metric, large));
    expect(left).toEqual(['fragmentation.distance', 'path-length', 'betweenness']);
    expect(metricsAtOnce(large)).toEqual(all.filter((metric) => !left.includes(metric)));
  });
});
