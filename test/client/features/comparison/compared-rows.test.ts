import { expect, it } from 'vitest';
import {
  factsOf,
  patternsRead,
  readingsOf,
  sortRows,
  type ComparedRow,
} from '../../../../client/features/comparison/compared-rows.ts';
import type { PatternReading } from '../../../../contract/assessments.ts';
import { reading } from '../findings/a-reading.ts';

/** A row with what these functions read: name, members, answers and readings of its last wave. */
const row = (
  name: string,
  patterns: PatternReading[],
  { members = 5, responseRate = 0.5 as number | null } = {},
): ComparedRow =>
  ({
    network: { id: name, name, members },
    assessment: {
      id: name,
      waves: [
        { wave: '1', patterns: [reading('old')] },
        { wave: '2', patterns, responseRate },
      ],
    },
  }) as never;

const rows = [
  row('b', [reading('x', { grade: 'unconfirmed' }), reading('y', { grade: 'unconfirmed' })]),
  row('a', [reading('x', { grade: 'finding' })], { members: 9, responseRate: 0.9 }),
  row('c', [reading('z', { kind: 'fact', grade: 'fact' }), reading('z', { kind: 'fact', grade: 'fact' })], {
    responseRate: null,
  }),
];
const names = (order: Parameters<typeof sortRows>[1]) =>
  sortRows(rows, order, (one, other) => (one < other ? -1 : 1)).map(({ network }) => network.name);

it('puts networks with findings first, then those with something to confirm; facts ask for nothing', () => {
  expect(names('attention')).toEqual(['a', 'b', 'c']);
});

it('sorts by members and by answers, unknown answers first', () => {
  expect(names('members')).toEqual(['a', 'b', 'c']);
  expect(names('response')).toEqual(['c', 'b', 'a']);
});

it('reads the last wave alone', () => {
  expect(patternsRead(rows)).toEqual(['x', 'y']);
  expect(readingsOf(rows[0]!, 'old')).toEqual([]);
});

it('keeps facts apart from what is tested, those alone that there are', () => {
  const calm = reading('u', { kind: 'fact', state: 'not-flagged' });
  const one = row('d', [reading('x'), reading('t', { kind: 'fact' }), calm]);
  expect(factsOf(one).map(({ pattern }) => pattern)).toEqual(['t']);
  expect(factsOf(rows[0]!)).toEqual([]);
});
