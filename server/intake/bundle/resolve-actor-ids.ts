import { rbdInId } from '../../../contract/identifiers.ts';
import { storedActorId } from '../../../contract/local-ids.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { naturalName } from '../natural-person.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows, SheetRows } from './bundle-rows.ts';
import { namedPersons } from './named-persons.ts';
import type { OwnerKey } from './column-reader.ts';
import { namedNetworks } from './resolve-networks.ts';
import type { ResolvedSheet, SupportSheet } from './resolve-networks.ts';

/** Fields that name actors, by sheet. */
const actorFields = {
  members: ['actorId'],
  responses: ['actorId'],
  ties: ['from', 'to', 'reporter'],
  ratings: ['actorId'],
  commitments: ['actorIds'],
  attendance: ['actorId'],
  events: ['actorIds'],
  contracts: ['sostenedorRut', 'sostenedor', 'provider', 'schools'],
  evaluations: ['sostenedorRut', 'sostenedor', 'provider', 'evaluator'],
  results: ['schoolId'],
} as const satisfies {
  readonly [S in ResolvedSheet | SupportSheet]?: readonly (keyof BundleRow<S>['values'])[];
};
type NamingSheet = keyof typeof actorFields;
const namingSheets = Object.keys(actorFields) as NamingSheet[];

/**
 * One id for each school of the import: lines of one RBD, its id `school:<RBD>` and, where that stands anywhere, the
 * bare number are one actor; so are an id of the file and the one that it is stored under. Its first line stands; another line that says otherwise is refused, and its id means the
 * same school. Every id that changes is reported once. A natural person is called by a keyed hash in every sheet.
 */
export function resolveActorIds(
  given: BundleRows,
  { fallbackId, ownerKey }: { fallbackId: string; ownerKey: OwnerKey },
  log: FindingLog,
): BundleRows {
  const rows = withoutNamedPersons(given, ownerKey, log);
  const [space = fallbackId] = namedNetworks(rows).ids.sort(byCodeUnit);
  const mentions = mentionedIds(rows);
  const schools = schoolsByRbd(rows.actors.rows);
  const aliases = new Map<string, string>();
  const others: BundleRow<'actors'>[] = [];
  for (const [rbd, [first, ...rest]] of schools) {
    for (const row of rest) {
      // A line of the same id once more is a matter of duplicates.
      if (row.values.id === first!.values.id) continue;
      aliases.set(row.values.id, first!.values.id);
      others.push(row);
      reportSecondId(first!, row, rbd, log);
    }
  }
  for (const [id, row] of mentions) {
    const school = aliases.has(id) ? id : otherSpelling(id, { mentions, schools, space });
    if (school === id) continue;
    aliases.set(id, school);
    log.aboutRow(row, {
      found: id,
      code: 'id-in-one-spelling',
      expected: `${school}, under which the import names that actor too`,
      outcome: 'corrected',
      about: school,
    });
  }
  return aliases.size === 0 ? rows : withoutAliases(rows, aliases, new Set(others));
}

function withoutNamedPersons(rows: BundleRows, ownerKey: OwnerKey, log: FindingLog): BundleRows {
  const persons = namedPersons(rows, ownerKey, log);
  if (persons.size === 0) return rows;
  const mentions = mentionedIds(rows);
  for (const [id, hash] of persons) {
    const row = mentions.get(id);
    if (row === undefined) continue;
    log.aboutRow(row, {
      ...{ found: '…', code: 'natural-person-name', outcome: 'corrected', about: hash },
      expected: `no name of a natural person: ${naturalName(hash)} stands instead`,
    });
  }
  return withoutAliases(rows, persons, new Set());
}

type Known = {
  mentions: ReadonlyMap<string, unknown>;
  schools: ReadonlyMap<number, readonly BundleRow<'actors'>[]>;
  space: string;
};

/** The id under which the import names the same actor elsewhere; the id itself where it does not. */
function otherSpelling(id: string, { mentions, schools, space }: Known): string {
  const stored = storedActorId(space, id);
  if (stored !== id && mentions.has(stored)) return stored;
  const rbd = /^(?:school:)?(\d{1,5})$/.exec(id)?.[1];
  if (rbd === undefined) return id;
  const school = `school:${String(Number(rbd))}`;
  return schools.get(Number(rbd))?.[0]!.values.id ?? (mentions.has(school) ? school : id);
}

/** Ids that the sheets name, and the first line of each. */
function mentionedIds(rows: BundleRows): Map<string, BundleRow<NamingSheet | 'actors'>> {
  const mentions = new Map<string, BundleRow<NamingSheet | 'actors'>>();
  const add = (id: unknown, row: BundleRow<NamingSheet | 'actors'>): void => {
    if (typeof id === 'string' && !mentions.has(id)) mentions.set(id, row);
  };
  for (const row of rows.actors.rows) add(row.values.id, row);
  for (const name of namingSheets)
    for (const row of rows[name].rows as BundleRow<NamingSheet>[])
      for (const field of actorFields[name]) {
        const value = (row.values as Record<string, unknown>)[field];
        if (Array.isArray(value)) for (const id of value) add(id, row);
        else add(value, row);
      }
  return mentions;
}

/** Lines of schools by RBD; a line whose id and RBD contradict each other is of neither. */
function schoolsByRbd(rows: readonly BundleRow<'actors'>[]): Map<number, BundleRow<'actors'>[]> {
  const schools = new Map<number, BundleRow<'actors'>[]>();
  for (const row of rows) {
    const { id, rbd } = row.values;
    const number = rbdInId(id) ?? rbd;
    if (number === null || (rbd !== null && rbd !== number)) continue;
    const lines = schools.get(number) ?? [];
    schools.set(number, lines);
    lines.push(row);
  }
  return schools;
}

function reportSecondId(
  first: BundleRow<'actors'>,
  row: BundleRow<'actors'>,
  rbd: number,
  log: FindingLog,
): void {
  const other = differingField(first, row);
  const place = `line ${String(first.line)} of ${first.file}`;
  log.aboutRow(row, {
    field: other ?? 'rbd',
    found: other === null ? String(rbd) : String(row.values[other as keyof typeof row.values] ?? ''),
    code: 'two-ids-for-one-school',
    expected: `one id a school: ${first.values.id} has the same RBD ${String(rbd)} (${place}), and ${row.values.id} is read as that school${other === null ? '' : '; this line says otherwise of it and is left out'}`,
    outcome: other === null ? 'corrected' : 'refused',
    about: first.values.id,
  });
}

/** The first field of which a later line says something else than the first; `null`: none. */
function differingField(first: BundleRow<'actors'>, row: BundleRow<'actors'>): string | null {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const fields = Object.keys(row.values) as (keyof typeof row.values)[];
  const field = fields.find(
    (each) => each !== 'id' && row.values[each] !== null && !same(row.values[each], first.values[each]),
  );
  if (field !== undefined) return field;
  return (
    Object.keys(row.attributes).find((name) => !same(row.attributes[name], first.attributes[name])) ?? null
  );
}

function withoutAliases(
  rows: BundleRows,
  aliases: ReadonlyMap<string, string>,
  others: ReadonlySet<BundleRow<'actors'>>,
): BundleRows {
  const renamed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(renamed)
      : typeof value === 'string'
        ? (aliases.get(value) ?? value)
        : value;
  const inSheet = (name: NamingSheet): SheetRows<NamingSheet> => {
    const sheet = rows[name] as SheetRows<NamingSheet>;
    const fields: readonly string[] = actorFields[name];
    return {
      ...sheet,
      rows: sheet.rows.map((row) => {
        const values = Object.entries(row.values).map(([field, value]) => [
          field,
          fields.includes(field) ? renamed(value) : value,
        ]);
        // Every field keeps the type of its value.
        return { ...row, values: Object.fromEntries(values) as typeof row.values };
      }),
    };
  };
  const sheets = Object.fromEntries(namingSheets.map((name) => [name, inSheet(name)]));
  const lines = rows.actors.rows.filter((row) => !others.has(row));
  const actors = {
    ...rows.actors,
    rows: lines.map((row) => ({
      ...row,
      values: { ...row.values, id: aliases.get(row.values.id) ?? row.values.id },
    })),
  };
  return { ...rows, ...sheets, actors } as BundleRows;
}
