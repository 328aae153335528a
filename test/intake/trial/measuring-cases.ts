import { expect } from 'vitest';
import { type Measured, measure, type MeasureOptions } from './doors.ts';
import { actorValues, type TrialCase, valuesOf } from './trial-case.ts';

/** Conventions of measuring on which programs differ; values were checked by hand or with igraph and networkx. */
const measuring = (
  input: string,
  before: TrialCase['before'],
  options: MeasureOptions,
  check: (measured: Measured) => void | Promise<void>,
): TrialCase => ({
  kind: 'Conventions of measures',
  input,
  before,
  async run() {
    await check(await measure(input, options));
    return 'right';
  },
});

const directed = true;
const closeness = { A: 0.5, B: 0.3333, C: 0.3333, M: 0.25, N: 0.25 };
const harmonic = { A: 2, B: 1.5, C: 1.5, M: 1, N: 1 };

export const measuringCases: TrialCase[] = [
  measuring(
    'distances-disconnected/a-parts.csv',
    'right',
    { metrics: ['closeness', 'harmonic', 'path-length'] },
    (measured) => {
      expect(actorValues(measured, 'closeness')).toEqual(closeness);
      expect(actorValues(measured, 'harmonic')).toEqual(harmonic);
      expect(valuesOf(measured, 'path-length')).toEqual([1.25]);
    },
  ),
  measuring(
    'distances-disconnected/b-chain.csv',
    'right',
    { directed, metrics: ['path-length', 'diameter', 'fragmentation.directed'] },
    (measured) => {
      expect(valuesOf(measured, 'path-length', 'diameter', 'fragmentation.directed')).toEqual([
        1.4, 2, 0.5833,
      ]);
    },
  ),
  measuring('spectral-not-unique/a-two-pairs.csv', 'right', { metrics: ['eigenvector'] }, (measured) => {
    expect(actorValues(measured, 'eigenvector')).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1 });
  }),
  measuring(
    'spectral-not-unique/b-triangle-and-pair.csv',
    'right',
    { metrics: ['eigenvector'] },
    (measured) => {
      expect(Object.values(actorValues(measured, 'eigenvector'))).toEqual([1, 1, 1, 1, 1]);
    },
  ),
  measuring(
    'spectral-not-unique/c-hits-double.csv',
    'right',
    { directed, metrics: ['hubs', 'authorities'] },
    async (measured) => {
      expect(actorValues(measured, 'authorities')).toEqual({ 1: 1, 2: 1, 3: 0.618, 4: 0.618 });
      expect(actorValues(measured, 'hubs')).toEqual({ 1: 0.618, 2: 1, 3: 1, 4: 0.618 });
      const again = await measure('spectral-not-unique/c-hits-double.csv', { directed, metrics: ['hubs'] });
      expect(actorValues(again, 'hubs')).toEqual(actorValues(measured, 'hubs'));
    },
  ),
  measuring(
    'spectral-not-unique/d-hits-unique.csv',
    'right',
    { directed, metrics: ['hubs', 'authorities'] },
    (measured) => {
      expect(actorValues(measured, 'hubs')).toEqual({
        ...{ 1: 0.7553, 2: 0.1981, 3: 0.1981, 4: 0.0515, 5: 0.5504 },
        ...{ 6: 0.1249, 7: 1, 8: 0.091, 9: 0.3813, 10: 0.2083 },
      });
      expect(actorValues(measured, 'authorities')).toEqual({
        ...{ 1: 0.5196, 2: 0.0192, 3: 0.3276, 4: 0.2387, 5: 0.4497 },
        ...{ 6: 1, 7: 0.0967, 8: 0.2049, 9: 0.0192, 10: 0.6532 },
      });
    },
  ),
  measuring(
    'spectral-not-unique/e-dangling.csv',
    'right',
    { directed, metrics: ['pagerank'] },
    (measured) => {
      expect(actorValues(measured, 'pagerank')).toEqual({
        a: 0.1112,
        b: 0.1112,
        c: 0.3002,
        d: 0.3663,
        e: 0.1112,
      });
    },
  ),
  measuring(
    'burt-constraint/a-triad.csv',
    'right',
    { metrics: ['constraint', 'effective-size', 'efficiency'] },
    (measured) => {
      expect(Object.values(actorValues(measured, 'constraint'))).toEqual([1.125, 1.125, 1.125]);
      expect(Object.values(actorValues(measured, 'effective-size'))).toEqual([1, 1, 1]);
      expect(Object.values(actorValues(measured, 'efficiency'))).toEqual([0.5, 0.5, 0.5]);
    },
  ),
  measuring(
    'burt-constraint/b-directed.csv',
    'right',
    { directed, metrics: ['constraint', 'effective-size'] },
    (measured) => {
      expect(actorValues(measured, 'constraint')).toEqual({
        1: 0.6111,
        2: 1.0069,
        3: 1.0069,
        4: 1,
        5: 'no-ties',
      });
      expect(actorValues(measured, 'effective-size')).toMatchObject({ 1: 2.3333, 2: 1, 3: 1, 4: 1 });
    },
  ),
  measuring(
    'loops-parallels/a-directed.csv',
    'right',
    { directed, metrics: ['reciprocity.arc', 'reciprocity.dyad', 'density', 'coreness', 'strength-out'] },
    (measured) => {
      expect(valuesOf(measured, 'reciprocity.arc', 'reciprocity.dyad', 'density')).toEqual([
        0.5, 0.3333, 0.3333,
      ]);
      expect(Object.values(actorValues(measured, 'coreness'))).toEqual([1, 1, 1, 1]);
      expect(actorValues(measured, 'strength-out')).toMatchObject({ A: 2, B: 4 });
      expect(measured.notes.match(/self-tie/g)).toHaveLength(2);
      expect(measured.notes).toContain('parallel-ties');
    },
  ),
  measuring(
    'loops-parallels/b-undirected.csv',
    'right',
    { metrics: ['transitivity', 'mean-clustering', 'density', 'coreness'] },
    (measured) => {
      expect(valuesOf(measured, 'transitivity', 'mean-clustering', 'density')).toEqual([0.6, 0.7778, 0.4]);
      expect(actorValues(measured, 'coreness')).toEqual({ P: 2, Q: 2, R: 2, S: 1, T: 0 });
    },
  ),
  measuring(
    'undefined-and-unknown-groups/ring.csv',
    'right',
    { metrics: ['assortativity.degree', 'assortativity.group'] },
    (measured) => {
      expect(valuesOf(measured, 'assortativity.degree', 'assortativity.group')).toEqual([
        'no-variance',
        'group-unknown',
      ]);
    },
  ),
  measuring(
    'undefined-and-unknown-groups/groups.csv',
    'wrong-in-silence',
    { metrics: ['e-i.network', 'assortativity.group', 'e-i'] },
    (measured) => {
      expect(valuesOf(measured, 'e-i.network', 'assortativity.group')).toEqual([0, 0]);
      expect(measured.network['e-i.network']!.passport.leftOut).toEqual([
        { reason: 'group-unknown', ties: 1 },
      ]);
      expect(actorValues(measured, 'e-i')).toMatchObject({ e: 'group-unknown', f: 'group-unknown' });
    },
  ),
  ...(
    [
      ['unknown-groups/g28.csv', -1],
      ['unknown-groups/g28b.csv', 1],
    ] as const
  ).map(([input, value]) =>
    measuring(input, 'wrong-in-silence', { metrics: ['e-i.network'] }, (measured) => {
      expect(valuesOf(measured, 'e-i.network')).toEqual([value]);
      expect(measured.network['e-i.network']!.passport.leftOut).toEqual([
        { reason: 'group-unknown', ties: 2 },
      ]);
    }),
  ),
  measuring(
    'strength-is-not-cost/square.csv',
    'right',
    { metrics: ['betweenness', 'closeness', 'diameter'] },
    (measured) => {
      const { betweenness } = measured.passports;
      expect(betweenness!.cost).toBe('steps');
      expect(Object.values(actorValues(measured, 'closeness'))).toEqual([0.75, 0.75, 0.75, 0.75]);
      expect(valuesOf(measured, 'diameter')).toEqual([2]);
    },
  ),
  measuring(
    'strength-is-not-cost/square-cost.csv',
    'right',
    { cost: 'minutos', metrics: ['closeness', 'diameter'] },
    (measured) => {
      expect(actorValues(measured, 'closeness')).toEqual({ 1: 0.5, 2: 0.5, 3: 0.75, 4: 0.75 });
      expect(valuesOf(measured, 'diameter')).toEqual([3]);
      expect(measured.network['diameter']!.passport.cost).toBe('given');
    },
  ),
  measuring('communities-reproducible/karate.csv', 'right', { metrics: ['modularity'] }, async (measured) => {
    expect(valuesOf(measured, 'modularity')).toEqual([0.4198]);
    const again = await measure('communities-reproducible/karate.csv', { metrics: ['modularity'] });
    expect(again).toEqual(measured);
    const shuffled = await measure('communities-reproducible/karate-shuffled.csv', {
      metrics: ['modularity'],
    });
    expect(valuesOf(shuffled, 'modularity')).toEqual([0.4198]);
  }),
];
