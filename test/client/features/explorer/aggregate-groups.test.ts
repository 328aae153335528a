import { describe, expect, it } from 'vitest';
import { aggregateGroups } from '../../../../client/features/explorer/aggregate-groups.ts';
import { actor, answer, tie } from '../../fixture.ts';

const inComuna = (id: string, comuna: string, known = {}) =>
  actor(id, { comunaId: `comuna:${comuna}`, comunaName: comuna, ...known });
const graph = answer(
  [
    inComuna('a', 'X', { enrolment: 10, x: 0 }),
    inComuna('b', 'X', { enrolment: null, x: 1 }),
    inComuna('c', 'Y', { enrolment: 5 }),
    actor('u', { kind: 'university' }),
  ],
  [tie('a', 'b'), tie('a', 'c'), tie('b', 'c'), tie('c', 'a'), tie('u', 'a', { layer: 'assists' })],
);
const byComuna = aggregateGroups(graph, ({ comunaId, comunaName }) =>
  comunaId === null ? null : { id: comunaId, name: comunaName ?? comunaId },
);

describe('aggregated groups', () => {
  it('has one point a group with its size and totals, and leaves the ungrouped alone', () => {
    expect(byComuna.actors.map(({ id, name }) => [id, name])).toEqual([
      ['comuna:X', 'X (2)'],
      ['comuna:Y', 'Y (1)'],
      ['u', 'u'],
    ]);
    expect(byComuna.actors[0]).toMatchObject({ enrolment: 10, isSet: true, x: 0.5 });
    expect(byComuna.actors[2]!.isSet).toBe(false);
  });

  it('joins ties between groups by layer and direction, as strong as they were many', () => {
    expect(byComuna.ties.map(({ from, to, layer, strength }) => [from, to, layer, strength])).toEqual([
      ['comuna:X', 'comuna:Y', 'knowledge', 2],
      ['comuna:Y', 'comuna:X', 'knowledge', 1],
      ['u', 'comuna:X', 'assists', 1],
    ]);
  });

  it('joins undirected ties between two groups into one line, whichever end they are written from', () => {
    const either = (from: string, to: string) => tie(from, to, { directed: false, layer: 'joint-work' });
    const mixed = {
      ...graph,
      ties: [either('a', 'c'), either('c', 'b'), tie('c', 'b', { layer: 'joint-work' })],
    };
    const { ties } = aggregateGroups(mixed, ({ comunaId }) =>
      comunaId === null ? null : { id: comunaId, name: comunaId },
    );
    expect(ties.map(({ from, to, directed, strength }) => [from, to, directed, strength])).toEqual([
      ['comuna:X', 'comuna:Y', false, 2],
      ['comuna:Y', 'comuna:X', true, 1],
    ]);
  });

  it('does not invent enrolment that nobody knows', () => {
    const unknown = aggregateGroups(answer([inComuna('a', 'X'), inComuna('b', 'X')], []), () => ({
      id: 'g',
      name: 'G',
    }));
    expect(unknown.actors[0]!.enrolment).toBeNull();
  });
});
