import type { RecordOf } from '../../../contract/records.ts';
import { isNatural, naturalName } from '../natural-person.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';
import { joinLines } from './join-lines.ts';
import type { Parsed } from './parsed-bundle.ts';
import type { Attributes } from './sheet.ts';

type Contract = RecordOf<'contract'>;

/** Contracts; lines of one are joined: each may name one more school, and all must agree on the rest. */
export function parseContracts(
  rows: readonly BundleRow<'contracts'>[],
  log: FindingLog,
): Parsed<'contract'>[] {
  const lines = rows.map((row) => ({ row, record: contractOf(row, log) }));
  return joinLines(lines, log, {
    field: 'contractId',
    expected: 'the dates, amount, plan and obligation',
  });
}

function contractOf(row: BundleRow<'contracts'>, log: FindingLog): Contract {
  const { contractId, provider, schools, validFrom, validTo, amount, plan, obligation } = row.values;
  return {
    type: 'contract',
    sostenedorId: sostenedorOf(row),
    providerId: provider,
    contractId,
    schoolIds: schools ?? [],
    validFrom,
    validTo,
    amount,
    plan,
    obligation,
    attributes: withoutNames(row, log),
  };
}

const sostenedorOf = ({ values }: BundleRow<'contracts' | 'evaluations'>): string | null =>
  values.sostenedorRut ?? values.sostenedor;

const namesSomebody =
  /name|nombre|apellido|razon|proveedor|provider|sostenedor|contact|representante|consultor|asesor|relator|profesional/i;

/** Beside a party who is a natural person no column is kept that may name her. */
function withoutNames(row: BundleRow<'contracts' | 'evaluations'>, log: FindingLog): Attributes {
  const { provider } = row.values;
  const person = [provider, sostenedorOf(row)].find((id) => id !== null && isNatural(id)) ?? null;
  if (person === null) return row.attributes;
  const hidden = Object.keys(row.attributes).filter((name) => namesSomebody.test(name));
  const isNamed = 'providerName' in row.values && row.values.providerName !== null && person === provider;
  for (const field of isNamed ? ['providerName', ...hidden] : hidden)
    log.aboutRow(row, {
      field,
      found: '…',
      code: 'natural-person-name',
      expected: `no name of a natural person: ${naturalName(person)} stands instead`,
      outcome: 'corrected',
      about: person,
    });
  return Object.fromEntries(Object.entries(row.attributes).filter(([name]) => !hidden.includes(name)));
}

/** What providers and schools are called where the sheet of contracts says so, by id. */
export function namesInContracts(rows: readonly BundleRow<'contracts'>[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { values } of rows) {
    const { provider, providerName, schools, schoolName } = values;
    const [school, ...others] = schools ?? [];
    if (providerName !== null && !isNatural(provider) && !names.has(provider))
      names.set(provider, providerName);
    if (schoolName !== null && school !== undefined && others.length === 0 && !names.has(school))
      names.set(school, schoolName);
  }
  return names;
}

/** Evaluations, each of the contract that its line names: by its parties, or by its id where one contract alone has it. */
export function parseEvaluations(
  rows: readonly BundleRow<'evaluations'>[],
  contracts: readonly Parsed<'contract'>[],
  log: FindingLog,
): Parsed<'evaluation'>[] {
  const byId = Map.groupBy(contracts, ({ record }) => record.contractId);
  return rows.flatMap((row): Parsed<'evaluation'>[] => {
    const { contractId, evaluator, dimension, score } = row.values;
    const parties = partiesOf(
      row,
      (byId.get(contractId) ?? []).map(({ record }) => record),
    );
    if (parties !== null) {
      const facts = { contractId, evaluator, dimension, score, attributes: withoutNames(row, log) };
      return [{ row, record: { type: 'evaluation', ...parties, ...facts } }];
    }
    log.aboutRow(row, {
      field: 'contractId',
      found: contractId,
      code: 'unknown-contract',
      expected:
        'the id of one contract of the import, or the sostenedor and the provider of the contract beside it',
      outcome: 'refused',
    });
    return [];
  });
}

/** A contract that is stored already is named by its parties: the import need not hold it. */
function partiesOf(
  row: BundleRow<'evaluations'>,
  contracts: readonly Contract[],
): Pick<Contract, 'sostenedorId' | 'providerId'> | null {
  const { provider } = row.values;
  const sostenedor = sostenedorOf(row);
  const fitting = contracts.filter(
    ({ sostenedorId, providerId }) =>
      (sostenedor === null || sostenedor === sostenedorId) && (provider === null || provider === providerId),
  );
  if (fitting.length === 1) {
    const { sostenedorId, providerId } = fitting[0]!;
    return { sostenedorId, providerId };
  }
  return provider === null || fitting.length > 1 ? null : { sostenedorId: sostenedor, providerId: provider };
}

/** A result of a school in a year: a number, or the word of a category. */
export const parseResult = (row: BundleRow<'results'>): Parsed<'result'> => {
  const { schoolId, year, measure, value } = row.values;
  const isNumber = typeof value === 'number';
  return {
    row,
    record: {
      type: 'result',
      schoolId,
      year,
      measure,
      value: isNumber ? value : null,
      category: isNumber ? null : value,
      attributes: row.attributes,
    },
  };
};
