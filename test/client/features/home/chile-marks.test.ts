import { expect, it } from 'vitest';
import { chileMarks, withoutMark } from '../../../../client/features/home/chile-marks.ts';
import { panelHeight, panelWidth } from '../../../../client/features/home/chile-panels.ts';
import places from '../../../../datasets/outline/places.json' with { type: 'json' };
import type { Territory } from '../../../../contract/territories.ts';

const ids = Object.keys(places);
const territories = ids.map((id) => ({
  id,
  kind: id.split(':')[0],
  name: id,
  parentId: 'region:04',
})) as Territory[];

it('marks every region and SLEP that has a place once, inside of one part of the map, apart from the others', () => {
  const marks = chileMarks(territories, ({ name }) => name);
  expect(
    [...marks.values()]
      .flat()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids.toSorted());
  for (const [panel, all] of marks) {
    for (const { x, y } of all) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(panelWidth(panel));
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(panelHeight);
    }
    const points = all.filter(({ kind }) => kind === 'slep');
    for (const [at, one] of points.entries())
      for (const other of points.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(9);
  }
});

it('tells which have no place on the map', () => {
  const island = { id: 'slep:0504', kind: 'slep', name: 'Hanga Roa' } as Territory;
  expect(withoutMark([island, territories.find(({ id }) => id === 'slep:0402')!])).toEqual([island]);
});
