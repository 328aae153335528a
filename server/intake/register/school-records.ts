import type { SourcedRecord } from '../../../contract/records.ts';
import { schoolLevel } from './codes.ts';
import type { SchoolHistory } from './school-histories.ts';
import { comunaId, deprovId, type SchoolRow } from './school-row.ts';

/** A school as last known: what its newest row says, and where it stood when last located in the same comuna. */
export function schoolRecord(history: SchoolHistory, newestYear: number): SourcedRecord {
  const last = history.at(-1)!;
  const point = history.findLast((row) => row.point !== null && row.comunaCode === last.comunaCode)?.point;
  return {
    file: last.file,
    row: last.line,
    record: {
      type: 'actor',
      id: last.id,
      kind: 'school',
      subKind: schoolLevel(history.findLast((row) => row.teaching.length > 0)?.teaching ?? []),
      name: last.name,
      rbd: last.rbd,
      legalKind: null,
      comunaId: comunaId(last.comunaCode),
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      rural: last.rural,
      enrolment: last.enrolment,
      state: last.state,
      dependency: last.dependency,
      sostenedorId: last.owner?.id ?? null,
      group: null,
      isSet: false,
      setSize: null,
      simulated: false,
      attributes:
        last.year === newestYear ? last.attributes : { ...last.attributes, lastRegisterYear: last.year },
    },
  };
}

/** What the directory of one year says of a school. */
export function schoolYearRecord(row: SchoolRow): SourcedRecord {
  return {
    file: row.file,
    row: row.line,
    record: {
      type: 'school-year',
      schoolId: row.id,
      year: row.year,
      name: row.name,
      state: row.state,
      dependency: row.dependency,
      sostenedorId: row.owner?.id ?? null,
      comunaId: comunaId(row.comunaCode),
      deprovId: row.deprovCode === null || row.deprovCode === 0 ? null : deprovId(row.deprovCode),
      rural: row.rural,
      hasEnrolment: row.hasEnrolment,
      enrolment: row.enrolment,
      teaching: row.teaching,
      latitude: row.point?.latitude ?? null,
      longitude: row.point?.longitude ?? null,
    },
  };
}

/**
 * Who ran the school: one tie for each run of register years with the same owner. `validFrom` and `validTo` are the
 * first and last register year that say so; `validTo` is `null` when the newest one still does.
 */
export function administrationTies(history: SchoolHistory, years: readonly number[]): SourcedRecord[] {
  const runs: { first: SchoolRow; last: SchoolRow }[] = [];
  for (const row of history) {
    const run = runs.at(-1);
    const follows = run !== undefined && years.indexOf(row.year) - years.indexOf(run.last.year) === 1;
    if (follows && run.last.owner?.id === row.owner?.id) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs
    .filter((run) => run.first.owner !== null)
    .map(({ first, last }) => ({
      file: last.file,
      row: last.line,
      record: {
        type: 'tie',
        networkId: null,
        waveId: null,
        layer: 'administers',
        from: first.owner!.id,
        to: first.id,
        strength: null,
        sign: 1,
        depth: null,
        reporter: null,
        reporterRole: null,
        validFrom: String(first.year),
        validTo: last.year === years.at(-1) ? null : String(last.year),
        attributes: {},
      },
    }));
}
