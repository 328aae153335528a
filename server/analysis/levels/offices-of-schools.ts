import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';

type SchoolYear = Pick<RecordOf<'school-year'>, 'schoolId' | 'deprovId'>;
type Offices = { actors: RecordOf<'actor'>[]; ties: RecordOf<'tie'>[] };

/**
 * The provincial offices (DEPROV) in whose area the register places the schools, as the departments of the Ministry that
 * they are. The register says where a school belongs, not that anybody visited it.
 *
 * @param names of the territories of the offices by id
 */
export function officesOfSchools(
  years: readonly SchoolYear[],
  names: ReadonlyMap<string, string>,
  ministry: RecordOf<'actor'> | null,
): Offices {
  const placed = years.flatMap(({ schoolId, deprovId }) =>
    deprovId === null ? [] : [{ schoolId, deprovId }],
  );
  const offices = [...new Set(placed.map(({ deprovId }) => deprovId))].toSorted();
  const partOf = (office: string, whole: string) =>
    newRecord('tie', { layer: 'part-of', from: office, to: whole });
  return {
    actors: [
      ...offices.map((id) =>
        newRecord('actor', {
          id,
          kind: 'public-body',
          subKind: 'deprov',
          name: `DEPROV ${names.get(id) ?? id}`,
        }),
      ),
      ...(ministry === null || offices.length === 0 ? [] : [ministry]),
    ],
    ties: [
      ...(ministry === null ? [] : offices.map((office) => partOf(office, ministry.id))),
      ...placed.map(({ schoolId, deprovId }) =>
        newRecord('tie', { layer: 'jurisdiction', from: deprovId, to: schoolId }),
      ),
    ],
  };
}
