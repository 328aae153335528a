import { describe, expect, it } from 'vitest';
import { twoMode, twoModePlaces } from '../../../../client/features/support/two-mode-places.ts';
import { support, supportedSchool } from './supported-school.ts';

const schools = [
  supportedSchool('alone', { supports: [support('network', 'red')] }),
  supportedSchool('b', { supports: [support('ate', 'y')] }),
  supportedSchool('a', { supports: [support('supervision', 'x'), support('ate', 'y')] }),
  supportedSchool('c', { supports: [support('supervision', 'x')] }),
];

describe('places of schools and supporters', () => {
  const places = twoModePlaces(schools);

  it('have schools on one side by whom they share, and those without support last', () => {
    expect(places.schools.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'alone']);
    const heights = places.schools.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('have each supporter once, and no network', () => {
    expect(places.supporters.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(places.ties).toHaveLength(4);
    const ends = new Map(places.schools.map(({ id, y }) => [id, y]));
    for (const { school, from } of places.ties) expect(from).toBe(ends.get(school));
  });

  it('keep supporters a line apart and within the picture, however many there are', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => support('other', `o${at}`));
    for (const rows of [
      [supportedSchool('a', { supports: crowd })],
      [...schools, ...schools.map((one, at) => ({ ...one, id: `${one.id}${at}`, supports: crowd }))],
    ]) {
      const { supporters, height } = twoModePlaces(rows);
      const gaps = supporters.slice(1).map(({ y }, at) => Math.abs(y - supporters[at]!.y));
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(twoMode.supporterRow - 1e-9);
      for (const { y } of supporters) expect(y > 0 && y < height).toBe(true);
    }
  });

  it('of nobody is empty', () => {
    expect(twoModePlaces([])).toMatchObject({ schools: [], supporters: [], ties: [] });
  });
});
