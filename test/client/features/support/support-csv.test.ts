import { expect, it } from 'vitest';
import { supportRows } from '../../../../client/features/support/support-csv.ts';
import { csvOf } from '../../../../client/ui/csv.ts';
import { support, supportedSchool } from './supported-school.ts';

const school = supportedSchool('school:553', {
  rbd: 553,
  rural: true,
  isolation: 'silent',
  supports: [
    support('ate', 'x', { hours: 40.5 }),
    support('ate', 'y'),
    support('supervision', 'z'),
    support('network', 'red'),
  ],
  hours: 40.5,
  notes: ['overlap', 'unconnected'],
  gaps: ['university'],
  unconnected: [['x', 'y']],
  throughOwner: [{ id: 'w', name: 'W' }],
});

it('has a row a school with its RBD and a column for each kind; what is not known is empty', () => {
  const board = { kindsKnown: ['supervision', 'ate', 'university', 'network'] as const, year: 2025 };
  const words = (key: string) => key.replace(/^support\.\w+\./, '');
  const [head, first, second] = supportRows(
    { ...board, kindsKnown: [...board.kindsKnown] },
    [school, supportedSchool('b')],
    words,
  );
  expect(head).toHaveLength(17);
  const row = Object.fromEntries(head!.map((name, at) => [name, first![at]]));
  expect(row).toMatchObject({
    ...{ rbd: 553, id: 'school:553', school: 'Escuela school:553', comuna: 'Uno', isolation: 'silent' },
    ...{ supervision: 'Z', ate: 'X | Y', university: '', network: 'RED', supports: 3, hours: 40.5 },
    ...{ notes: 'overlap | unconnected', unconnected: 'X – Y', throughOwner: 'W', year: 2025 },
  });
  expect(second![0]).toBeNull();
  expect(second).toContain(0);
  const csv = csvOf([head!, first!]);
  expect(csv).toMatch(/^\uFEFFrbd;id;/);
  expect(csv).toContain(';40,5;');
});
