import { z } from 'zod';
import { number, text } from '../row-values.ts';

/**
 * How did the schools of a territory stand in each year of the register?
 *
 * $id       territory id
 * $public   the dependencies that count as public
 * Columns   year, schools (rows of the register), working, publicWorking, enrolment (pupils of the working schools
 *           whose enrolment is known), rural (working), and ownSchools, ownEnrolment, ownRural: the same of the working
 *           schools whose dependency is a SLEP; oldest year first
 * Index     territory_inside(outerId), school_year_by_comuna, school_year_by_deprov
 */
export const territoryYears = {
  name: 'territories/territory-years',
  parameters: z.object({ id: text, public: z.array(text) }),
  row: z.object({
    year: number,
    schools: number,
    working: number,
    publicWorking: number,
    enrolment: number,
    rural: number,
    ownSchools: number,
    ownEnrolment: number,
    ownRural: number,
  }),
};
