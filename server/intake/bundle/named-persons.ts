import { isNatural, naturalId } from '../natural-person.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import { keepFitting } from './emptied.ts';
import type { OwnerKey } from './column-reader.ts';
import { idOfParty, nameOfParty } from './support-formats.ts';
import { foldedWord, legalKindWords } from './vocabulary.ts';

type Prefix = 'sostenedor' | 'organisation';
type ContractRow = BundleRow<'contracts' | 'evaluations'>;

/** Whether a word says that somebody is a natural person. */
export const isNaturalKind = (word: unknown): boolean =>
  typeof word === 'string' && legalKindWords.get(foldedWord(word)) === 'natural-person';

/**
 * Ids that are names of natural persons, or codes of theirs, with the keyed hash that stands for each: of parties to
 * contracts whose line says so in any of its columns, and of actors whose kind does. Without a key their lines are refused
 * and taken out of `rows`, as those are that give a number.
 */
export function namedPersons(rows: BundleRows, ownerKey: OwnerKey, log: FindingLog): Map<string, string> {
  const persons = new Map<string, { prefix: Prefix; name: string }>();
  const note = (id: string | null, prefix: Prefix, name: string | null = null) => {
    if (id === null || isNatural(id) || persons.has(id)) return;
    persons.set(id, { prefix, name: foldedWord(name ?? nameOfParty(id)) });
  };
  const contracting = partiesOf(rows);
  for (const row of contracting)
    for (const party of naturalParties(row)) note(row.values[party], prefixes[party]);
  const owners = new Set(contracting.flatMap(({ values }) => [values.sostenedorRut, values.sostenedor]));
  for (const { values } of rows.actors.rows)
    if (values.legalKind === 'natural-person' || isNaturalKind(values.kind))
      for (const id of [values.id, values.name === null ? null : idOfParty(values.name)])
        note(id, owners.has(id) ? 'sostenedor' : 'organisation', values.name);
  if (ownerKey !== null) return hashesOf(persons, ownerKey);
  refusePersons(rows, new Set(persons.keys()), log);
  return new Map();
}

const prefixes = { sostenedorRut: 'sostenedor', sostenedor: 'sostenedor', provider: 'organisation' } as const;
const parties = Object.keys(prefixes) as (keyof typeof prefixes)[];

const partiesOf = ({ contracts, evaluations }: BundleRows): ContractRow[] => [
  ...contracts.rows,
  ...evaluations.rows,
];

/** A column called after the sostenedor speaks of it, every other one of who gives the assistance. */
function naturalParties({ attributes }: ContractRow): (keyof typeof prefixes)[] {
  const headings = Object.keys(attributes).filter((heading) => isNaturalKind(attributes[heading]));
  return headings.flatMap((heading) =>
    /sostenedor/i.test(heading) ? (['sostenedorRut', 'sostenedor'] as const) : (['provider'] as const),
  );
}

const hashesOf = (
  persons: ReadonlyMap<string, { prefix: Prefix; name: string }>,
  ownerKey: Uint8Array,
): Map<string, string> =>
  new Map([...persons].map(([id, { prefix, name }]) => [id, naturalId(prefix, name, ownerKey)]));

function refusePersons(rows: BundleRows, persons: ReadonlySet<string>, log: FindingLog): void {
  for (const sheet of [rows.contracts, rows.evaluations])
    keepFitting<ContractRow>(sheet.rows, (row) => {
      const field = parties.find((party) => persons.has(row.values[party] ?? ''));
      if (field === undefined) return true;
      log.aboutRow(row, {
        ...{ field, found: '…', code: 'natural-person-name', outcome: 'refused' },
        expected: 'no name of a natural person',
      });
      return false;
    });
}
