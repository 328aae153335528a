import { addToList } from '../../../contract/add-to-list.ts';
import type { Place } from '../../../contract/great-circle.ts';
import { type Coordinates, isInChile, middleOf, readCoordinates, COMUNA_REACH } from './coordinates.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import type { PlaceText, SchoolRow } from './school-row.ts';

const SHARED_BY_MANY = 3;

type Located = { row: SchoolRow; text: PlaceText };

/** Gives every row its coordinates, judged against the other schools of its comuna in the same directory. */
export function placeSchools(rows: readonly SchoolRow[], findings: RegisterFindings): void {
  const located = rows.flatMap((row) => (row.placeText === null ? [] : [{ row, text: row.placeText }]));
  const middles = comunaMiddles(located);
  const sharing = new Map<string, Located[]>();
  for (const { row, text } of located) {
    const read = readCoordinates(text.latitude, text.longitude, middles.get(comunaKey(row)) ?? null);
    row.point = read.point;
    if (read.kind !== 'good')
      findings.add(row.file, { row: row.line, about: row.id, ...findingFor(read, text) });
    if (read.point === null) continue;
    const key = `${String(row.year)} ${String(read.point.latitude)} ${String(read.point.longitude)}`;
    addToList(sharing, key, { row, text });
  }
  for (const same of sharing.values()) if (same.length >= SHARED_BY_MANY) reportShared(same, findings);
}

/** A school is judged by its own year only, so that the order in which years are imported makes no difference. */
const comunaKey = (row: SchoolRow): string => `${String(row.year)} ${String(row.comunaCode)}`;

function comunaMiddles(located: readonly Located[]): Map<string, Place | null> {
  const points = new Map<string, Place[]>();
  for (const { row, text } of located) {
    const { point } = readCoordinates(text.latitude, text.longitude, null);
    if (point !== null && isInChile(point)) addToList(points, comunaKey(row), point);
  }
  return new Map([...points].map(([comuna, known]) => [comuna, middleOf(known)]));
}

function findingFor(read: Coordinates, text: PlaceText): Omit<FindingDetails, 'row'> {
  const both = `${text.latitude} / ${text.longitude}`;
  const reach = `${String(COMUNA_REACH)} km`;
  switch (read.kind) {
    case 'missing':
      return {
        column: read.column,
        found: null,
        expected: 'coordinates of the school; none are shown',
        code: 'missing-coordinates',
        outcome: 'kept',
      };
    case 'unreadable':
      return {
        column: read.column,
        found: read.column === 'LATITUD' ? text.latitude : text.longitude,
        expected: 'decimal degrees; no coordinates are shown',
        code: 'unreadable-coordinates',
        outcome: 'kept',
      };
    case 'foreign':
      return {
        column: read.column,
        found: both,
        expected: 'a place in Chile; no coordinates are shown',
        code: 'foreign-coordinates',
        outcome: 'kept',
      };
    case 'out-of-place':
      return {
        column: read.column,
        found: both,
        expected: `a place in Chile; swapped they lie over ${reach} from the comuna, so none are shown`,
        code: 'foreign-coordinates',
        outcome: 'kept',
      };
    case 'swapped':
      return {
        column: 'LATITUD',
        found: both,
        expected: `${text.longitude} / ${text.latitude}: latitude and longitude stood in each other's place`,
        code: 'swapped-coordinates',
        outcome: 'corrected',
      };
    case 'remote':
      return {
        column: 'LATITUD',
        found: both,
        expected: `within ${reach} of the middle of the comuna's schools; a remote place can be right`,
        code: 'remote-coordinates',
        outcome: 'kept',
      };
    case 'imprecise':
    case 'good':
      return {
        column: 'LATITUD',
        found: both,
        expected: 'two decimals at least (about 1 km)',
        code: 'imprecise-coordinates',
        outcome: 'kept',
      };
  }
}

/** Several schools on one spot were placed by their comuna, not by their door: distances among them say nothing. */
function reportShared(same: readonly Located[], findings: RegisterFindings): void {
  for (const { row, text } of same)
    findings.add(row.file, {
      row: row.line,
      about: row.id,
      column: 'LATITUD',
      found: `${text.latitude} / ${text.longitude}`,
      expected: `a place of its own; ${String(same.length)} schools have this one`,
      code: 'shared-coordinates',
      outcome: 'kept',
    });
}
