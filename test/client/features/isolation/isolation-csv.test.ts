import { expect, it } from 'vitest';
import { fileName, isolationCsv } from '../../../../client/features/isolation/isolation-csv.ts';
import { isolationSections } from '../../../../client/features/isolation/isolation-order.ts';
import { isolationRows } from '../../../../client/features/isolation/isolation-rows.ts';
import { csvOf } from '../../../../client/ui/csv.ts';
import { actor } from '../../fixture.ts';
import { answer, apart, far } from './isolated-answer.ts';

const t = ((key: string) => key.replace('isolated.', '')) as Parameters<typeof isolationCsv>[1];
const rows = isolationRows(
  answer({ silent: [apart('school:645', 'r', { otherNetworks: [{ id: 's', name: 'Red s' }] })] }, [
    far('school:645', 28.148),
  ]),
  { km: 15, actors: [actor('school:645', { comunaName: 'Coquimbo', rural: true, enrolment: 20 })] },
);
const listed = (order: 'group' | 'name') =>
  isolationSections(rows, { order, groups: ['silent', 'register'], compare: () => 0 });

it('has one row a school in each of its groups, with its RBD and kilometres with a comma', () => {
  const lines = csvOf(isolationCsv(listed('group'), t))
    .trimEnd()
    .split('\r\n');
  expect(lines[1]).toBe(
    'group.silent;645;school:645;Escuela school:645;Coquimbo;setting.rural;20;28,1;Red r;Red s',
  );
  expect(lines[2]).toBe('group.register;645;school:645;Escuela school:645;Coquimbo;setting.rural;20;28,1;;');
  expect(lines).toHaveLength(3);
});

it('says the same in whichever order the page lists', () => {
  const body = (order: 'group' | 'name') =>
    isolationCsv(listed(order), t)
      .slice(1)
      .map((row) => row.join(';'))
      .sort();
  expect(body('name')).toEqual(body('group'));
});

it('goes into a file that says what it is', () => {
  expect(fileName('escuelas-aisladas', 'SLEP Puerto Cordillera', 2024)).toBe(
    'escuelas-aisladas-slep-puerto-cordillera-2024',
  );
  expect(fileName('escuelas-aisladas', 'Ñuñoa (ficticia)', 2024)).toBe(
    'escuelas-aisladas-nunoa-ficticia-2024',
  );
});
