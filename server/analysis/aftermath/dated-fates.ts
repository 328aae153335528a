import type { NetworkData } from '../../../contract/network-data.ts';
import { before } from '../survey-wave/partial-dates.ts';
import type { SupportPeriod } from './period.ts';

/**
 * What became of a tie when a support ended.
 *
 * over           it had ended before the support began
 * ended-earlier  it ended while the support still ran
 * ended          it ended with the support
 * outlived       it went on
 * unknown        it was there, or may have been, and nothing tells whether it went on
 * new            it began after the support
 * not-comparable it is there after the support, and nothing tells whether it was there before
 */
export type Fate = 'over' | 'ended-earlier' | 'ended' | 'outlived' | 'unknown' | 'new' | 'not-comparable';

type Dates = Pick<NetworkData['ties'][number], 'validFrom' | 'validTo'>;

/** The fate of a tie that stands on record with its dates, for a support whose end is known. */
export function fateByDates({ validFrom, validTo }: Dates, { from, to }: SupportPeriod): Fate {
  if (before(to, validFrom)) return 'new';
  if (before(validTo, from)) return 'over';
  if (validTo === null) return 'unknown';
  if (before(to, validTo)) return 'outlived';
  return before(validTo, to) ? 'ended-earlier' : 'ended';
}

/** What the accounts of one tie say together: that it went on counts more than that one of them ended. */
const strongest: readonly Fate[] = ['outlived', 'unknown', 'ended', 'ended-earlier', 'over'];

/** The fate of a tie by several spells of it; one that was taken up again afterwards has ended, and is new besides. */
export function fatesOfSpells(fates: readonly Fate[]): Fate[] {
  const once = strongest.find((fate) => fates.includes(fate));
  const again = fates.includes('new') && once !== 'outlived' && once !== 'unknown';
  return [...(once === undefined ? [] : [once]), ...(again ? (['new'] as const) : [])];
}
