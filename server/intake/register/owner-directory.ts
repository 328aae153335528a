import { addToList } from '../../../contract/add-to-list.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { LegalKind } from '../../../contract/register-records.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { publicDependencies } from '../../../contract/public-dependencies.ts';
import { isNatural, naturalFacts } from '../natural-person.ts';
import type { OwnerRow } from './owners-file.ts';
import { comunaId, isWorking, type SchoolYear, slepId } from './school-row.ts';
import type { SlepRow } from './territory-lists.ts';

/** An owner as far as the files together tell. */
export type KnownOwner = {
  id: string;
  name: string;
  /** `null` for bodies of the State that are neither municipal nor a SLEP. */
  legalKind: LegalKind | null;
  comunaId: string | null;
  slepId: string | null;
  file: string;
  line: number | null;
  /** Whether the name is certain whatever list it came from: of a SLEP, or the one of all natural persons. */
  isNameCertain: boolean;
};

/**
 * Everyone who owns a school in any year or is named by an owners file of the import, by id.
 *
 * @param stated lines of owners files, those that ship with Telar where none was given
 * @param named ids of the owners that a given file names
 */
export function knowOwners(
  schools: readonly SchoolYear[],
  stated: readonly OwnerRow[],
  sleps: readonly SlepRow[],
  named: ReadonlySet<string>,
): Map<string, KnownOwner> {
  const byId = new Map(stated.map((row) => [row.id, row]));
  const held = groupByOwner(schools);
  const owners = new Map<string, KnownOwner>();
  for (const id of new Set([...named, ...held.keys()]))
    owners.set(id, knowOwner(id, held.get(id) ?? [], byId.get(id) ?? null, sleps));
  return owners;
}

function knowOwner(
  id: string,
  held: readonly SchoolYear[],
  stated: OwnerRow | null,
  sleps: readonly SlepRow[],
): KnownOwner {
  const { file, line } = held.at(-1) ?? stated!;
  if (isNatural(id))
    return {
      id,
      ...naturalFacts(id),
      comunaId: null,
      slepId: null,
      isNameCertain: true,
      ...{ file, line },
    };
  const rut = Number(id.split(':')[1]);
  const legalKind = stated?.legalKind ?? inferKind(rut, held);
  const slep = legalKind === 'slep' ? slepOf(held, sleps) : null;
  const head = sleps.find((row) => row.isHead && row.slepCode === slep?.slepCode);
  return {
    id,
    name: slep === null ? (stated?.name ?? `Sostenedor RUT ${String(rut)}`) : `SLEP ${slep.slepName}`,
    legalKind,
    comunaId: head === undefined ? (stated?.comunaId ?? null) : comunaId(head.comunaCode),
    slepId: slep === null ? null : slepId(slep.slepCode),
    isNameCertain: slep !== null,
    ...{ file, line },
  };
}

/**
 * The legal kind of an owner that no owners file describes, from its RUT and the dependency of most of its schools.
 * Municipalities have RUTs from 69.000.000 to 69.299.999; bodies of the State, among them the SLEPs, lower ones: those
 * below 62.000.000 are neither municipal nor private.
 */
function inferKind(rut: number, held: readonly SchoolYear[]): LegalKind | null {
  if (rut >= 69_000_000 && rut < 69_300_000) return 'municipality';
  const most = (test: (row: SchoolYear) => boolean) => held.filter(test).length * 2 > held.length;
  const isSlep = (row: SchoolYear) => row.dependency === 'slep';
  const mayWork = (row: SchoolYear) => isWorking(row) || row.state === 'unknown';
  if (rut < 69_000_000 && most(isSlep) && held.some((row) => isSlep(row) && mayWork(row))) return 'slep';
  if (most((row) => row.dependency === 'delegated-administration')) return 'delegated-administration';
  if (rut < 62_000_000) return null;
  return most((row) => publicDependencies.includes(row.dependency)) ? 'municipal-corporation' : 'private';
}

/** The SLEP in whose comunas most of the owner's SLEP schools lie. */
function slepOf(held: readonly SchoolYear[], sleps: readonly SlepRow[]): SlepRow | null {
  const byComuna = new Map(sleps.map((row) => [row.comunaCode, row]));
  const votes = new Map<number, { row: SlepRow; count: number }>();
  for (const school of held) {
    const row = byComuna.get(school.comunaCode);
    if (school.dependency !== 'slep' || row === undefined) continue;
    const vote = votes.get(row.slepCode) ?? { row, count: 0 };
    vote.count += 1;
    votes.set(row.slepCode, vote);
  }
  return [...votes.values()].toSorted((a, b) => b.count - a.count)[0]?.row ?? null;
}

function groupByOwner(schools: readonly SchoolYear[]): Map<string, SchoolYear[]> {
  const held = new Map<string, SchoolYear[]>();
  for (const school of schools) if (school.owner !== null) addToList(held, school.owner.id, school);
  return held;
}

/**
 * The owner as an actor. A natural person has no name, place or number here.
 *
 * @param named ids of the owners whom an owners file of the import names; the names of others are assumed
 */
export function ownerRecord(owner: KnownOwner, named: ReadonlySet<string>): SourcedRecord {
  return {
    file: owner.file,
    row: owner.line,
    record: newRecord('actor', {
      id: owner.id,
      kind: 'sostenedor',
      subKind: owner.legalKind,
      name: owner.name,
      legalKind: owner.legalKind,
      comunaId: owner.comunaId,
      attributes: owner.slepId === null ? {} : { slep: owner.slepId },
    }),
    ...(owner.isNameCertain || named.has(owner.id) ? {} : { assumed: ['name'] }),
  };
}
