import type { SchoolYearRecord } from '../contract/register-records.ts';
import type { z } from 'zod';

/** Dependencies of the schools that the State runs, through a municipality or a SLEP. */
export const publicDependencies: z.output<typeof SchoolYearRecord>['dependency'][] = [
  'municipal-corporation',
  'municipal-daem',
  'slep',
];
