import { describe, expect, it } from 'vitest';
import {
  bubblesOf,
  overlapsOf,
  schoolsByNetwork,
  stateOf,
} from '../../../../client/features/territory/network-bubbles.ts';

const board = {
  schools: [
    {
      id: 'school:1',
      supports: [
        { from: 'membership', by: { id: 'a' } },
        { from: 'membership', by: { id: 'b' } },
      ],
    },
    {
      id: 'school:2',
      supports: [
        { from: 'membership', by: { id: 'a' } },
        { from: 'contract', by: { id: 'ate' } },
      ],
    },
    { id: 'school:3', supports: [{ from: 'membership', by: { id: 'b' } }] },
  ],
} as never;
const places = new Map([
  ['school:1', { x: 0, y: 0 }],
  ['school:2', { x: 100, y: 40 }],
]);
const network = (id: string, members: number) => ({ id, name: id, members, waveCount: 1 }) as never;
const data = {
  networks: [network('a', 9), network('b', 4), network('elsewhere', 3)],
  nameOf: ({ name }: { name: string }) => name,
  members: schoolsByNetwork(board),
  stateOf: () => null,
};

describe('networks on the map', () => {
  it('stand in the middle of their schools that have a place, apart from each other, larger with more members', () => {
    const [a, b, ...more] = bubblesOf(data, places);
    expect(more).toEqual([]);
    expect(a).toMatchObject({ id: 'a', x: 50, y: 20, schools: ['school:1', 'school:2'] });
    expect(b).toMatchObject({ id: 'b', x: 0, y: 0, schools: ['school:1'] });
    expect(a!.radius).toBeGreaterThan(b!.radius);
  });

  it('are joined by the schools that they share, wherever those lie', () => {
    const bubbles = bubblesOf(data, places);
    expect(
      overlapsOf(bubbles, data.members).map(({ from, to, schools }) => [from.id, to.id, schools]),
    ).toEqual([['a', 'b', 1]]);
  });

  it('have the worst grade of their last survey as their state, and facts change nothing', () => {
    const flagged = (grades: string[][]) =>
      [{ id: 'a', waves: grades.map((wave) => ({ patterns: wave.map((grade) => ({ grade })) })) }] as never;
    const state = (grades: string[][]) => stateOf(network('a', 9), flagged(grades));
    expect(state([['finding'], ['fact', 'unconfirmed']])).toBe('unconfirmed');
    expect(state([['unconfirmed', 'finding']])).toBe('finding');
    expect(state([['fact']])).toBe('calm');
    expect(stateOf(network('b', 4), flagged([['finding']]))).toBe('calm');
  });

  it('have none where nobody was asked, or nobody knows yet', () => {
    expect(stateOf({ id: 'a', waveCount: 0 }, [])).toBeNull();
    expect(stateOf({ id: 'a', waveCount: 2 }, undefined)).toBeNull();
  });
});
