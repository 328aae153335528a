import { expect, it } from 'vitest';
import type { MetricNumber } from '../../../../contract/metrics.ts';
import { rankOf } from '../../../../client/features/numbers/actor-rank.ts';

const values = new Map<string, MetricNumber>([
  ['a', 5],
  ['b', 2],
  ['c', 2],
  ['d', { undefined: 'no-ties' }],
]);

it('ranks an actor among those that have a number, the largest first', () => {
  expect(rankOf(values, 'a')).toEqual({ place: 1, of: 3, shared: false });
  expect(rankOf(values, 'b')).toEqual({ place: 2, of: 3, shared: true });
});

it('ranks nobody without a number, and nobody where all have the same one', () => {
  expect(rankOf(values, 'd')).toBeNull();
  expect(rankOf(values, 'nobody')).toBeNull();
  expect(rankOf(undefined, 'a')).toBeNull();
  expect(
    rankOf(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      'a',
    ),
  ).toBeNull();
});
