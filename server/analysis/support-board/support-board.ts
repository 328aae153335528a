import { isOneSchool } from '../../../contract/identifiers.ts';
import { isIsolated } from '../../../contract/isolated-schools.ts';
import type { RecordOf } from '../../../contract/records.ts';
import {
  isFromOutside,
  supportKinds,
  type Support,
  type SupportBoard,
  type SupportedSchool,
  type SupportKind,
  type SupportNote,
} from '../../../contract/support-board.ts';
import { byCodeUnit, byId } from '../../../contract/text-order.ts';
import { isInForceIn } from '../survey-wave/ties-of-wave.ts';
import { connectionTest, unconnectedPairs } from './connected-supports.ts';
import { mergeSupports, sumOfKnown } from './merge-supports.ts';
import { statedSupports, type StatedSupport } from './stated-supports.ts';
import type { SupportFacts } from './support-facts.ts';

type Row = { school: RecordOf<'actor'>; supports: Support[]; throughOwner: Support['by'][] };

/**
 * Who supports each school of a territory in one year, and what stands out: none, gaps, overload, overlaps, and supports
 * that do not know of each other.
 *
 * Reads    `assists` ties, contracts and memberships in force in the year; what has no dates is in force in every year
 * Source   overload, gaps and overlaps, isolated schools first: Muñoz and Vanni, §§ 2.2 and 4.4. No source gives numbers:
 *          `overload` is a parameter, and a kind is common when more than half of the schools have it
 * Silences without any support in any year nobody is unsupported; a school whose owner is supported may be supported
 * Cost     O(schools · supports²)
 */
export function supportBoard(facts: SupportFacts): SupportBoard {
  const schools = facts.actors.filter(isOneSchool);
  const stated = statedSupports(facts);
  const ids = new Set(schools.map(({ id }) => id));
  const ofSchools = stated.filter(({ of }) => ids.has(of));
  const known = ofSchools.some(isFromOutside);
  const bySupported = inForceBySupported(stated, facts.year);
  const rows = schools.map((school) => rowOf(school, bySupported));
  const commonKinds = kindsOf(rows.flatMap(({ supports }) => supports)).filter((kind) =>
    isCommon(kind, rows),
  );
  const isConnected = connectionTest(facts);
  const supported = rows
    .map((row) => schoolOf(row, facts, { known, commonKinds, isConnected }))
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || byCodeUnit(a.name, b.name) || byId(a, b));
  return {
    territoryId: facts.territory.id,
    name: facts.territory.name,
    simulated: facts.territory.simulated,
    year: facts.year,
    known,
    kindsKnown: kindsOf(ofSchools),
    commonKinds,
    overload: facts.overload,
    schools: supported,
    supporters: supportersOf(rows),
    totals: totalsOf(supported),
  };
}

function inForceBySupported(stated: readonly StatedSupport[], year: number | null) {
  return Map.groupBy(
    stated.filter((support) => isInForceIn(support, year)),
    ({ of }) => of,
  );
}

function rowOf(school: Row['school'], bySupported: ReadonlyMap<string, StatedSupport[]>): Row {
  const owners = bySupported.get(school.sostenedorId ?? '') ?? [];
  return {
    school,
    supports: mergeSupports(bySupported.get(school.id) ?? []),
    throughOwner: mergeSupports(owners.filter(isFromOutside)).map(({ by }) => by),
  };
}

const kindsOf = (supports: readonly { kind: SupportKind }[]): SupportKind[] =>
  supportKinds.filter((kind) => supports.some((support) => support.kind === kind));

/** What is only `other` is no kind of its own: nobody can lack it or have it twice. */
const isCommon = (kind: SupportKind, rows: readonly Row[]): boolean =>
  kind !== 'other' && 2 * rows.filter((row) => hasKind(row.supports, kind)).length > rows.length;

const hasKind = (supports: readonly Support[], kind: SupportKind): boolean =>
  supports.some((support) => support.kind === kind);

type Judging = {
  known: boolean;
  commonKinds: readonly SupportKind[];
  isConnected: (a: string, b: string) => boolean;
};

function schoolOf(
  { school, supports, throughOwner }: Row,
  { isolation, comunaNames, overload }: SupportFacts,
  { known, commonKinds, isConnected }: Judging,
): SupportedSchool {
  const outside = supports.filter(isFromOutside);
  const gaps = commonKinds.filter((kind) => !hasKind(supports, kind));
  const unconnected = unconnectedPairs(supports, isConnected);
  const stands: Record<SupportNote, boolean> = {
    none: known && outside.length === 0 && throughOwner.length === 0,
    gap: gaps.length > 0,
    overload: outside.length >= overload,
    overlap: hasKindTwice(outside),
    unconnected: unconnected.length > 0,
  };
  return {
    id: school.id,
    name: school.name,
    rbd: school.rbd,
    comunaId: school.comunaId,
    comunaName: (school.comunaId === null ? null : comunaNames.get(school.comunaId)) ?? null,
    rural: school.rural,
    isolation: isolation.get(school.id) ?? null,
    supports,
    hours: sumOfKnown(supports.map(({ hours }) => hours)),
    notes: (Object.keys(stands) as SupportNote[]).filter((note) => stands[note]),
    gaps,
    unconnected,
    throughOwner,
  };
}

const hasKindTwice = (supports: readonly Support[]): boolean => {
  const kinds = supports.flatMap(({ kind }) => (kind === 'other' ? [] : [kind]));
  return new Set(kinds).size < kinds.length;
};

const isUnsupported = ({ notes }: SupportedSchool): boolean => notes.includes('none');

function urgencyOf(school: SupportedSchool): number {
  if (isUnsupported(school)) return isIsolated(school.isolation) ? 0 : 1;
  return isIsolated(school.isolation) ? 2 : 3;
}

function supportersOf(rows: readonly Row[]): SupportBoard['supporters'] {
  const all = rows.flatMap(({ supports }) => supports);
  return [...Map.groupBy(all, ({ by, kind }) => `${kind}\n${by.id}`).values()]
    .map((given) => ({ ...given[0]!.by, kind: given[0]!.kind, schools: given.length }))
    .toSorted(
      (a, b) =>
        supportKinds.indexOf(a.kind) - supportKinds.indexOf(b.kind) || b.schools - a.schools || byId(a, b),
    );
}

function totalsOf(schools: readonly SupportedSchool[]): SupportBoard['totals'] {
  const count = (isCounted: (school: SupportedSchool) => boolean) => schools.filter(isCounted).length;
  const withNote = (note: SupportNote) => count(({ notes }) => notes.includes(note));
  return {
    schools: schools.length,
    isolated: count(({ isolation }) => isIsolated(isolation)),
    unsupported: count(isUnsupported),
    isolatedAndUnsupported: count((school) => isUnsupported(school) && isIsolated(school.isolation)),
    overloaded: withNote('overload'),
    overlapping: withNote('overlap'),
    unconnected: withNote('unconnected'),
  };
}
