import { expect, it } from 'vitest';
import { isolationSections } from '../../../../client/features/isolation/isolation-order.ts';
import { isolationRows } from '../../../../client/features/isolation/isolation-rows.ts';
import { actor } from '../../fixture.ts';
import { answer, apart, far } from './isolated-answer.ts';

const rows = isolationRows(
  answer({ silent: [apart('b', 'r'), apart('a', 'r')], 'did-not-answer': [apart('c', 'r')] }, [
    far('a', 20),
    far('d', 90),
  ]),
  {
    km: 15,
    actors: [
      actor('a', { comunaName: 'Lota' }),
      actor('b'),
      actor('c', { comunaName: 'Arica' }),
      actor('d', { comunaName: 'Lota' }),
    ],
  },
);
const options = {
  groups: ['silent', 'register', 'did-not-answer'] as const,
  compare: (a: string, b: string) => (a < b ? -1 : Number(a > b)),
};
const listed = (order: Parameters<typeof isolationSections>[1]['order']) =>
  isolationSections(rows, { ...options, order }).map(({ group, rows: of }) => [
    group,
    of.map(({ id }) => id),
  ]);

it('lists group by group, a school in each of its groups, the far from the farthest on', () => {
  expect(listed('group')).toEqual([
    ['silent', ['a', 'b']],
    ['register', ['d', 'a']],
    ['did-not-answer', ['c']],
  ]);
});

it('lists all schools once by name, distance or comuna, with the unknown last', () => {
  expect(listed('name')).toEqual([[null, ['a', 'b', 'c', 'd']]]);
  expect(listed('km')).toEqual([[null, ['d', 'a', 'b', 'c']]]);
  expect(listed('comuna')).toEqual([[null, ['c', 'a', 'd', 'b']]]);
});
