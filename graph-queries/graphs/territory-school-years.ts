import { z } from 'zod';
import { schoolYearRow } from '../record-rows.ts';
import { number, text } from '../row-values.ts';

/**
 * Which schools were working in a territory in one year of the register, and how did they stand?
 *
 * $id            territory id
 * $year          calendar year
 * $dependencies  keep only schools of these dependencies (null: all)
 * Columns        SchoolYearRecord with its source, ordered by schoolId
 * Index          territory_inside(outerId), school_year_by_comuna, school_year_by_deprov
 */
export const territorySchoolYears = {
  name: 'graphs/territory-school-years',
  parameters: z.object({ id: text, year: number, dependencies: z.array(text).nullable() }),
  row: schoolYearRow,
};
