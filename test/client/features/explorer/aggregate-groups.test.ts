import { describe, expect, it } from 'vitest';
import { groupsOf, withoutGroups } from '../../../../client/appearance/group-actor.ts';
import { countOnLine } from '../../../../client/appearance/joined-tie.ts';
import { tieLanes } from '../../../../client/appearance/tie-lanes.ts';
import { tieLook } from '../../../../client/appearance/tie-look.ts';
import { tokens } from '../../../../client/appearance/tokens.ts';
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
  comunaId === null ? null : { id: comunaId, name: comunaName ?? comunaId, by: 'comuna' },
);

describe('aggregated groups', () => {
  it('has one point a group with its size and totals, and leaves the ungrouped alone', () => {
    expect(byComuna.actors.map(({ id, name }) => [id, name])).toEqual([
      ['comuna:X', 'X'],
      ['comuna:Y', 'Y'],
      ['u', 'u'],
    ]);
    expect(groupsOf(byComuna.actors).map(({ members, groupedBy }) => [members, groupedBy])).toEqual([
      [2, 'comuna'],
      [1, 'comuna'],
    ]);
    expect(withoutGroups(byComuna.actors).map(({ id }) => id)).toEqual(['u']);
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

  it('keeps tension apart from collaboration, and writes its count on a thin line', () => {
    const ties = [tie('a', 'c'), ...['a', 'b'].map((id) => tie(id, 'c', { layer: 'tension', sign: -1 }))];
    const joined = aggregateGroups({ ...graph, ties }, ({ comunaId }) =>
      comunaId === null ? null : { id: comunaId, name: comunaId, by: 'comuna' },
    ).ties;
    expect(joined.map(({ sign, strength }) => [sign, strength])).toEqual([
      [1, 1],
      [-1, 2],
    ]);
    expect(joined.map(countOnLine)).toEqual([null, '2']);
    const [bond, tension] = joined.map((one) => tieLook(one, tokens.light, { crowded: false }).width);
    expect(tension).toBeLessThan(bond!);
    const [lane, aside] = joined.map(({ id }) => tieLanes(joined).get(id)!.bend);
    expect(lane).not.toBe(aside);
  });

  it('joins undirected ties between two groups into one line, whichever end they are written from', () => {
    const either = (from: string, to: string) => tie(from, to, { directed: false, layer: 'joint-work' });
    const mixed = {
      ...graph,
      ties: [either('a', 'c'), either('c', 'b'), tie('c', 'b', { layer: 'joint-work' })],
    };
    const { ties } = aggregateGroups(mixed, ({ comunaId }) =>
      comunaId === null ? null : { id: comunaId, name: comunaId, by: 'comuna' },
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
      by: 'community',
    }));
    expect(unknown.actors[0]!.enrolment).toBeNull();
  });
});
