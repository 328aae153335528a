import type { Place } from '../../../contract/great-circle.ts';
import { type Coordinates, isInChile, middleOf, readCoordinates, COMUNA_REACH } from './coordinates.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import type { SchoolRow } from './school-row.ts';

const SHARED_BY_MANY = 3;

/** Gives every row its coordinates, judged against the other schools of its comuna over all years at hand. */
export function placeSchools(rows: readonly SchoolRow[], findings: RegisterFindings): void {
  const middles = comunaMiddles(rows);
  const sharing = new Map<string, SchoolRow[]>();
  for (const row of rows) {
    const read = readCoordinates(row.latitudeText, row.longitudeText, middles.get(row.comunaCode) ?? null);
    row.point = read.point;
    if (read.kind !== 'good')
      findings.add(row.file, { row: row.line, about: row.id, ...findingFor(read, row) });
    if (read.point === null) continue;
    const key = `${String(row.year)} ${String(read.point.latitude)} ${String(read.point.longitude)}`;
    const same = sharing.get(key);
    if (same === undefined) sharing.set(key, [row]);
    else same.push(row);
  }
  for (const same of sharing.values()) if (same.length >= SHARED_BY_MANY) reportShared(same, findings);
}

function comunaMiddles(rows: readonly SchoolRow[]): Map<number, Place | null> {
  const points = new Map<number, Place[]>();
  for (const row of rows) {
    const { point } = readCoordinates(row.latitudeText, row.longitudeText, null);
    if (point === null || !isInChile(point)) continue;
    const known = points.get(row.comunaCode);
    if (known === undefined) points.set(row.comunaCode, [point]);
    else known.push(point);
  }
  return new Map([...points].map(([comuna, known]) => [comuna, middleOf(known)]));
}

function findingFor(read: Coordinates, row: SchoolRow): Omit<FindingDetails, 'row'> {
  const both = `${row.latitudeText} / ${row.longitudeText}`;
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
        found: read.column === 'LATITUD' ? row.latitudeText : row.longitudeText,
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
        expected: `${row.longitudeText} / ${row.latitudeText}: latitude and longitude stood in each other's place`,
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
function reportShared(same: readonly SchoolRow[], findings: RegisterFindings): void {
  for (const row of same)
    findings.add(row.file, {
      row: row.line,
      about: row.id,
      column: 'LATITUD',
      found: `${row.latitudeText} / ${row.longitudeText}`,
      expected: `a place of its own; ${String(same.length)} schools have this one`,
      code: 'shared-coordinates',
      outcome: 'kept',
    });
}
