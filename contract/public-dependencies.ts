import type { Dependency } from './register-records.ts';

/** Dependencies of the schools that the State runs, through a municipality or a SLEP. */
export const publicDependencies: Dependency[] = ['municipal-corporation', 'municipal-daem', 'slep'];
