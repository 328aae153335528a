import { expect, it } from 'vitest';
import { contractRows } from '../../../../client/features/contracts/contract-rows.ts';
import type { Contract } from '../../../../contract/contracts.ts';
import { contractSearch } from '../../../../contract/contract-search.ts';

const contract = (more: Partial<Contract>): Contract => ({
  ...{ id: 'k', contractId: '17', sostenedorId: null, providerId: 'organisation:x', schoolIds: [] },
  ...{ validFrom: null, validTo: null, amount: null, plan: null, obligation: null, attributes: {} },
  simulated: false,
  provider: { id: 'organisation:x', name: 'Fundación Ñandú', isNaturalPerson: false },
  ...{ sostenedor: null, schools: [], evaluations: [] },
  ...more,
});
const schools = [
  { id: 'school:553', name: 'Escuela Uno' },
  { id: 'school:demo-1', name: 'Liceo Dos' },
];

it('has a row for each contract and school, with the RBD; what is not known is empty', () => {
  const rows = contractRows(
    [contract({ schools, amount: 12_500_000, validFrom: '2025-03' }), contract({ contractId: '18' })],
    ({ name }) => name.toUpperCase(),
    (key) => key.replace('contracts.column.', ''),
  );
  expect(rows).toHaveLength(4);
  const cells = rows.slice(1).map((row) => Object.fromEntries(rows[0]!.map((name, at) => [name, row[at]])));
  expect(cells[0]).toMatchObject({
    ...{ contract: '17', provider: 'FUNDACIÓN ÑANDÚ', providerId: 'organisation:x', rbd: 553 },
    ...{ school: 'Escuela Uno', from: '2025-03', to: null, amount: 12_500_000, sostenedor: null },
  });
  expect(cells[1]).toMatchObject({ rbd: null, schoolId: 'school:demo-1' });
  expect(cells[2]).toMatchObject({ contract: '18', school: null, schoolId: null, amount: null });
});

it.each([
  ['', true],
  ['nandu', true],
  ['553 fund', true],
  ['DOS liceo', true],
  ['17', true],
  ['andu', false],
  ['nandu tres', false],
])('finds a contract by the beginnings of its words: %j', (text, found) => {
  expect(contractSearch(text)(contract({ schools }))).toBe(found);
});
