import { describe, expect, it } from 'vitest';
import {
  neighbourhoodReader,
  neighbourhoods,
  visibleGraph,
} from '../../../client/appearance/visible-graph.ts';
import { actor, answer, tie } from '../fixture.ts';

const everything = { layers: null, kinds: null, minStrength: null };
const graph = answer(
  [actor('a'), actor('b'), actor('u', { kind: 'university' })],
  [
    tie('a', 'b', { strength: 1 }),
    tie('b', 'a', { strength: 3 }),
    tie('a', 'b', { layer: 'trust' }),
    tie('u', 'a', { layer: 'assists' }),
  ],
);

describe('filters by attribute and by nearness', () => {
  const chain = answer(
    [
      actor('a', { comunaName: 'Lota', attributes: { turno: 'tarde' } }),
      actor('b', { comunaName: 'Lota', attributes: { turno: 'mañana' } }),
      actor('c', { attributes: { jornada: true } }),
      actor('d'),
    ],
    [tie('a', 'b'), tie('c', 'b'), tie('c', 'd'), tie('a', 'd', { layer: 'tension', sign: -1 })],
  );
  const idsOf = (filters: object) =>
    visibleGraph(chain, { ...everything, ...filters }).actors.map(({ id }) => id);

  it('reads known attributes and those of the source', () => {
    expect(idsOf({ where: [{ attribute: 'comuna', values: ['Lota'] }] })).toEqual(['a', 'b']);
    expect(idsOf({ where: [{ attribute: 'turno', values: ['tarde', 'noche'] }] })).toEqual(['a']);
    expect(idsOf({ where: [{ attribute: 'jornada', values: ['true'] }] })).toEqual(['c']);
  });

  it('reaches nobody through tension, whatever the direction of the other ties', () => {
    expect(idsOf({ near: { id: 'a', steps: 1 } })).toEqual(['a', 'b']);
    expect(idsOf({ near: { id: 'a', steps: 2 } })).toEqual(['a', 'b', 'c']);
    expect(idsOf({ near: { id: 'gone', steps: 1 } })).toHaveLength(4);
  });

  it('says what each of them hides', () => {
    const where = [{ attribute: 'comuna', values: ['Lota'] }];
    expect(visibleGraph(chain, { ...everything, where }).hidden).toEqual([
      { reason: 'where', actors: 2, ties: 3 },
    ]);
    const near = { id: 'a', steps: 1 };
    expect(visibleGraph(chain, { ...everything, near }).hidden).toEqual([
      { reason: 'near', actors: 2, ties: 3 },
    ]);
  });
});

describe('what is visible', () => {
  it('is everything when nothing is filtered', () => {
    const visible = visibleGraph(graph, everything);
    expect(visible.actors).toHaveLength(3);
    expect(visible.ties).toHaveLength(4);
    expect(visible.hidden).toEqual([]);
  });

  it('loses the ties of actors that are hidden, and says so', () => {
    const visible = visibleGraph(graph, { ...everything, kinds: ['school'] });
    expect(visible.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(visible.hidden).toEqual([{ reason: 'kinds', actors: 1, ties: 1 }]);
  });

  it('shows no tie when no layer is chosen, and of a network its members and sets alone', () => {
    const visible = visibleGraph(graph, { ...everything, layers: [] });
    expect(visible.ties).toEqual([]);
    expect(visible.hidden).toEqual([{ reason: 'layers', actors: 3, ties: 4 }]);
    const some = answer(
      [actor('member', { role: 'member' }), actor('guest'), actor('many', { isSet: true }), actor('tied')],
      [tie('tied', 'member'), tie('guest', 'member', { layer: 'assists' })],
    );
    const shown = visibleGraph(some, { ...everything, layers: ['knowledge'] });
    expect(shown.actors.map(({ id }) => id)).toEqual(['member', 'many', 'tied']);
    expect(shown.hidden).toEqual([{ reason: 'layers', actors: 1, ties: 1 }]);
    const territory = {
      ...some,
      scope: { ...some.scope, about: { ...some.scope.about, kind: 'territory' as const } },
    };
    expect(visibleGraph(territory, { ...everything, layers: ['knowledge'] }).actors).toHaveLength(4);
  });

  it('keeps ties without a strength: not measured is not weak', () => {
    const visible = visibleGraph(graph, { ...everything, minStrength: 2 });
    expect(visible.ties.map(({ id }) => id)).toEqual(['b>a', 'a>btrust', 'u>aassists']);
    expect(visible.hidden).toEqual([{ reason: 'strength', actors: 0, ties: 1 }]);
  });
});

describe('neighbourhoods', () => {
  it('lists each neighbour once, with all ties to it', () => {
    const around = neighbourhoods(graph.ties);
    expect([...around.get('a')!.keys()]).toEqual(['b', 'u']);
    expect(around.get('a')!.get('b')).toHaveLength(3);
  });

  it('counts a tie with oneself once', () => {
    expect(
      neighbourhoods([tie('a', 'a')])
        .get('a')!
        .get('a'),
    ).toHaveLength(1);
  });

  it('are read one at a time, and are nobody for who has no ties', () => {
    const tiesOf = neighbourhoodReader(graph.ties);
    expect(tiesOf('a')).toEqual(neighbourhoods(graph.ties).get('a'));
    expect(tiesOf('nobody').size).toBe(0);
  });
});
