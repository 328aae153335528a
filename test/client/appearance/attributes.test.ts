import { describe, expect, it } from 'vitest';
import { appearanceOf } from '../../../client/appearance/appearance.ts';
import {
  dividing,
  nameInFile,
  ownAttributes,
  readAttribute,
  typeOfAttribute,
  valuesOf,
} from '../../../client/appearance/attributes.ts';
import { tokens } from '../../../client/appearance/tokens.ts';
import { visibleGraph } from '../../../client/appearance/visible-graph.ts';
import { aggregateGroups } from '../../../client/features/explorer/aggregate-groups.ts';
import { appearanceChoices } from '../../../client/features/explorer/appearance-choices.ts';
import { initialState, readState, writeState } from '../../../client/features/explorer/explorer-state.ts';
import { groupReader } from '../../../client/features/explorer/group-reader.ts';
import { isMetricName } from '../../../client/features/explorer/metric-choice.ts';
import { actor, answer, tie } from '../fixture.ts';

const picture = answer(
  [
    actor('a', { attributes: { zona: 'norte', degree: 4, rural: 'mixta', activa: true } }),
    actor('b', { attributes: { zona: 'norte', degree: 9, rural: 'mixta', activa: false } }),
    actor('c', { attributes: { zona: 'sur', degree: 1, activa: true } }),
    actor('d'),
  ],
  [tie('a', 'b'), tie('b', 'c'), tie('c', 'd')],
);
const { actors } = picture;

describe('attributes that a file brings', () => {
  it('are known by their names in the file, apart from words and measures of that name', () => {
    expect(ownAttributes(actors).map(nameInFile)).toEqual(['zona', 'degree', 'rural', 'activa']);
    expect(actors.map(readAttribute('own:rural'))).toEqual(['mixta', 'mixta', null, null]);
    expect(actors.map(readAttribute('rural'))).toEqual([null, null, null, null]);
    expect(isMetricName('own:degree')).toBe(false);
    expect(isMetricName('degree')).toBe(true);
  });

  it('are numbers where all values are, else words', () => {
    expect(typeOfAttribute('own:degree', actors)).toBe('number');
    expect(typeOfAttribute('own:zona', actors)).toBe('word');
    expect(typeOfAttribute('own:activa', actors)).toBe('word');
    expect(typeOfAttribute('own:nothing', actors)).toBeNull();
  });

  it('have values with how many have each', () => {
    expect(valuesOf('own:zona', actors)).toEqual([
      { value: 'norte', count: 2 },
      { value: 'sur', count: 1 },
    ]);
    expect(valuesOf('own:degree', actors).map(({ value }) => value)).toEqual(['1', '4', '9']);
  });

  it('are offered as colour, as size where they are numbers, and as groups where they put some together', () => {
    const choices = appearanceChoices(actors, { metrics: ['degree'], communities: false });
    expect(choices.colours).toEqual(expect.arrayContaining(['own:zona', 'own:degree', 'degree']));
    expect(choices.sizes).toContain('own:degree');
    expect(choices.sizes).not.toContain('own:zona');
    expect(choices.aggregations).toEqual(['none', 'own:zona', 'own:activa']);
    expect(dividing(actors)).not.toContain('own:degree');
  });

  it('colour words as categories and numbers on a scale, and size by numbers', () => {
    const visible = visibleGraph(picture, { layers: null, kinds: null, minStrength: null });
    const of = (colour: string, size: string) =>
      appearanceOf(visible, { colour, size, labels: 0 }, new Map(), new Map(), tokens.light);
    expect(of('own:zona', 'same').colour).toMatchObject({ type: 'categories', missing: 1 });
    expect(of('own:degree', 'same').colour).toMatchObject({ type: 'sequence', low: 1, high: 9, missing: 1 });
    const { size } = of('kind', 'own:degree');
    expect(size.radiusOf(actors[1]!)).toBeGreaterThan(size.radiusOf(actors[0]!));
  });

  it('filter, under their name with or without what stands before it', () => {
    for (const attribute of ['own:zona', 'zona']) {
      const where = [{ attribute, values: ['sur'] }];
      const left = visibleGraph(picture, { layers: null, kinds: null, minStrength: null, where });
      expect(left.actors.map(({ id }) => id)).toEqual(['c']);
    }
  });

  it('group actors of one value; whoever has none stays by itself', () => {
    const grouped = aggregateGroups(picture, groupReader('own:zona', picture, new Map()));
    expect(grouped.actors.map(({ id, name }) => [id, name])).toEqual([
      ['own:zona=norte', 'norte'],
      ['own:zona=sur', 'sur'],
      ['d', 'd'],
    ]);
    expect(grouped.actors[0]).toMatchObject({ members: 2, groupedBy: 'own' });
  });

  it('stand in the address', () => {
    const where = [{ attribute: 'own:zona: la mía', values: ['a,b', 'c'] }];
    const state = { ...initialState, aggregation: 'own:zona', colour: 'own:degree', where } as const;
    expect(readState(writeState(state))).toEqual(state);
    expect(readState('roll=nonsense').aggregation).toBe('none');
  });
});
