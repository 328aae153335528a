import type { Aftermath } from '../../../contract/aftermath.ts';
import { before } from '../survey-wave/partial-dates.ts';
import type { Fate } from './dated-fates.ts';
import type { SupportPeriod } from './period.ts';

/** How many ties among schools had each fate. */
type SchoolFates = (fate: Fate) => number;

/** Whether a support has ended, as far as the data and the day of today tell. */
export const hasEnded = ({ to }: SupportPeriod, today: string): boolean => before(to, today);

/**
 * The state of what a support that ended left among the schools. Ties of which it is not known whether they went on are
 * taken both ways: only what holds either way is said.
 *
 * @param isKnown whether anything dated after the support, or an end with it, is known; and whether the ties among
 *   schools during it are
 */
export function stateAfterwards(schools: SchoolFates, isKnown: boolean): Aftermath['state'] {
  if (!isKnown) return 'cannot-tell';
  const [outlived, unknown, added] = [schools('outlived'), schools('unknown'), schools('new')];
  const all = outlived + unknown + schools('ended');
  const atMost = outlived + unknown;
  if (all > 0 && outlived * 2 >= all) return 'persisted';
  if (outlived > 0) return atMost * 2 < all ? 'thinned' : 'cannot-tell';
  if (atMost > 0) return 'cannot-tell';
  if (added > 0) return 'rebuilt';
  if (schools('not-comparable') > 0) return 'cannot-tell';
  return all === 0 && schools('ended-earlier') === 0 ? 'no-school-ties' : 'collapsed';
}
