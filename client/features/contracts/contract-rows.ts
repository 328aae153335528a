import type { Contract } from '../../../contract/contracts.ts';
import { rbdInId } from '../../../contract/identifiers.ts';
import type { CsvCell } from '../../ui/csv.ts';

const columns = [
  ...['contract', 'sostenedor', 'sostenedorId', 'provider', 'providerId', 'rbd', 'school', 'schoolId'],
  ...['from', 'to', 'amount', 'plan', 'obligation'],
];

/** A row for each contract and school that it serves; the amount is of the whole contract, so it repeats with its id. */
export function contractRows(
  contracts: readonly Contract[],
  nameOf: (provider: Contract['provider']) => string,
  t: (key: string) => string,
): CsvCell[][] {
  return [
    columns.map((column) => t(`contracts.column.${column}`)),
    ...contracts.flatMap((contract) => {
      const { contractId, sostenedor, provider, schools, validFrom, validTo, amount } = contract;
      const lines = schools.length === 0 ? [null] : schools;
      return lines.map((school): CsvCell[] => [
        contractId,
        ...[sostenedor?.name ?? null, sostenedor?.id ?? null],
        ...[nameOf(provider), provider.id],
        ...[school === null ? null : rbdInId(school.id), school?.name ?? null, school?.id ?? null],
        ...[validFrom, validTo, amount, contract.plan, contract.obligation],
      ]);
    }),
  ];
}
