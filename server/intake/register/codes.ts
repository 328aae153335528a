import type { Dependency, LegalKind, SchoolState } from '../../../contract/register-records.ts';

type State = SchoolState;

/** ESTADO_ESTAB. Directories before 2015 have no such column and list working schools only. */
export const states: Record<string, State> = {
  1: 'working',
  2: 'recess',
  3: 'closed',
  4: 'authorised-without-enrolment',
};

/** COD_DEPE. Its grouped twin COD_DEPE2 numbers differently: there SLEP is 5, here it is 6. */
export const dependencies: Record<string, Dependency> = {
  1: 'municipal-corporation',
  2: 'municipal-daem',
  3: 'private-subsidised',
  4: 'private-paid',
  5: 'delegated-administration',
  6: 'slep',
};

/** The COD_DEPE2 that belongs to each COD_DEPE. */
export const groupedDependencies: Record<string, string> = { 1: '1', 2: '1', 3: '2', 4: '3', 5: '4', 6: '5' };

/** Legal kinds of owner that each dependency allows; a dependency that is not listed allows any. */
export const ownersOf: Partial<Record<Dependency, readonly LegalKind[]>> = {
  'municipal-corporation': ['municipal-corporation'],
  'municipal-daem': ['municipality'],
  slep: ['slep'],
  'private-subsidised': ['private', 'delegated-administration', 'natural-person'],
  'private-paid': ['private', 'delegated-administration', 'natural-person'],
  'delegated-administration': ['private', 'delegated-administration'],
};

/** COD_ENSE of the record layout, annex II. */
export const teachingCodes: ReadonlySet<number> = new Set([
  10, 110, 160, 161, 163, 165, 167, 211, 212, 213, 214, 215, 216, 217, 218, 219, 299, 310, 360, 361, 362, 363,
  410, 460, 461, 463, 510, 560, 561, 563, 610, 660, 661, 663, 710, 760, 761, 763, 810, 860, 863, 910, 963,
]);

const isAdult = (code: number): boolean =>
  [160, 161, 163, 165, 167].includes(code) || (code > 310 && code % 100 >= 60);
const isSpecial = (code: number): boolean => code >= 211 && code <= 299;

/**
 * What a school gives, in one word, from its kinds of teaching: `kindergarten` gives pre-school only, `special` and
 * `adult` give nothing else beside pre-school. `null` where no pupil was enrolled, so no teaching is on record.
 */
export function schoolLevel(teaching: readonly number[]): string | null {
  const taught = teaching.filter((code) => code !== 10);
  if (taught.length === 0) return teaching.length === 0 ? null : 'kindergarten';
  if (taught.every(isSpecial)) return 'special';
  if (taught.every(isAdult)) return 'adult';
  const basic = taught.includes(110);
  const secondary = taught.some((code) => code >= 310 && !isAdult(code));
  if (basic && secondary) return 'basic-and-secondary';
  if (secondary) return 'secondary';
  return basic ? 'basic' : 'mixed';
}
