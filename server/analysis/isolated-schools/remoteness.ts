import { PlaceGrid } from './place-grid.ts';

/** A school of the register, as far as remoteness reads it. */
export type RegisterSchool = {
  id: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
  rural: boolean | null;
  sostenedorId: string | null;
  working: boolean;
  /** MINEDUC codes of the kinds of teaching given (10 pre-school, 110 basic, 310 secondary…). */
  teaching: readonly number[];
};

/** The levels compared: a school is near another when both give the same level. */
const levels = ['pre-school', 'basic', 'secondary', 'special', 'adult'] as const;
export type Level = (typeof levels)[number];

export type Remoteness = {
  id: string;
  level: Level | null;
  /** The k nearest working schools of its level, nearest first, with who runs them. */
  nearest: { id: string; name: string; km: number; sostenedorId: string | null; sameOwner: boolean | null }[];
  /** Distance to the k-th nearest (or the farthest found), in a straight line; null when the place is not known. */
  km: number | null;
  /** Schools of its owner that are working, itself among them; 1 is a single-school sostenedor. */
  ownerSchools: number | null;
  singleSchoolOwner: boolean | null;
  rural: boolean | null;
  /** Why there is no distance. */
  unknown: 'no-coordinates' | 'no-level' | 'not-working' | 'no-other-school' | null;
};

/**
 * Remoteness: how far a school lies, in a straight line, from the k nearest working schools of its level, who runs those,
 * whether its sostenedor has no other school, and whether it is rural. This is geography and administration: it says
 * nothing of whether the school collaborates.
 *
 * Source   great-circle distance over a bucket grid; levels by MINEDUC's codes of teaching
 * Reads    schools of one register year; only working ones with coordinates can be near
 * Returns  one row a school, in the order given
 * @throws RangeError when k is not a whole number from 1
 * Cost     about O(n k); 12,000 schools in well under a second
 */
export function remoteness(schools: readonly RegisterSchool[], { k = 5 }: { k?: number } = {}): Remoteness[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k: expected a whole number from 1, found ${k}`);
  const located = schools.filter(isLocated);
  const ownerSchools = new Map<string, number>();
  for (const { sostenedorId, working } of schools)
    if (sostenedorId !== null && working)
      ownerSchools.set(sostenedorId, (ownerSchools.get(sostenedorId) ?? 0) + 1);
  const grids = new Map(
    levels.map((level) => [
      level,
      new PlaceGrid(located.filter((school) => school.working && levelOf(school) === level)),
    ]),
  );
  return schools.map((school) => {
    const level = levelOf(school);
    const unknown = whyUnknown(school, level);
    const nearest = unknown !== null || !isLocated(school) ? [] : grids.get(level!)!.nearest(school, k);
    const owned = school.sostenedorId === null ? null : (ownerSchools.get(school.sostenedorId) ?? 0);
    return {
      id: school.id,
      level,
      nearest: nearest.map(({ item, km }) => ({
        id: item.id,
        name: item.name,
        km,
        sostenedorId: item.sostenedorId,
        sameOwner:
          item.sostenedorId === null || school.sostenedorId === null
            ? null
            : item.sostenedorId === school.sostenedorId,
      })),
      km: nearest.at(-1)?.km ?? null,
      ownerSchools: owned,
      singleSchoolOwner: owned === null ? null : owned === 1,
      rural: school.rural,
      unknown: unknown ?? (nearest.length === 0 ? 'no-other-school' : null),
    };
  });
}

type Located = RegisterSchool & { latitude: number; longitude: number };

const isLocated = (school: RegisterSchool): school is Located =>
  school.latitude !== null && school.longitude !== null;

function whyUnknown(school: RegisterSchool, level: Level | null): Remoteness['unknown'] {
  if (!school.working) return 'not-working';
  if (level === null) return 'no-level';
  return isLocated(school) ? null : 'no-coordinates';
}

/**
 * The level a school is compared at: the first it gives of basic, secondary, special, pre-school, adult. Most schools
 * give several, and basic is what a child walks to.
 */
export function levelOf({ teaching }: Pick<RegisterSchool, 'teaching'>): Level | null {
  const gives = (from: number, to: number): boolean => teaching.some((code) => code >= from && code <= to);
  if (gives(110, 110)) return 'basic';
  if (teaching.some((code) => youngSecondary.has(code))) return 'secondary';
  if (gives(211, 299)) return 'special';
  if (gives(10, 10)) return 'pre-school';
  return teaching.length === 0 ? null : 'adult';
}

/** Secondary education for the young, general and technical; the neighbouring codes are for adults. */
const youngSecondary = new Set([310, 410, 510, 610, 710, 810, 910]);
