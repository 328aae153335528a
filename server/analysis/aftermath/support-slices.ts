import type { NetworkData } from '../../../contract/network-data.ts';
import { before } from '../survey-wave/partial-dates.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import type { SupportPeriod } from './period.ts';

type Wave = NetworkData['waves'][number];

export type SupportSlices = {
  readonly before: Wave | null;
  readonly during: Wave | null;
  readonly after: Wave | null;
};

/**
 * The slices of a network that stand nearest to a support: the last one before it, the last one while it ran, and the first
 * one after it. The one during it is the last, because what stood when the support ended is what it could leave behind.
 * A slice without a date is none of them.
 */
export function supportSlices({ waves }: NetworkData, { from, to }: SupportPeriod): SupportSlices {
  const dated = wavesInOrder(waves).filter(({ date }) => date !== null);
  const isEarlier = ({ date }: Wave): boolean => before(date, from);
  const isLater = ({ date }: Wave): boolean => before(to, date);
  return {
    before: dated.filter(isEarlier).at(-1) ?? null,
    during: dated.filter((wave) => !isEarlier(wave) && !isLater(wave)).at(-1) ?? null,
    after: dated.find(isLater) ?? null,
  };
}
