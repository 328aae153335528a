import { z } from 'zod';
import { NetworkRecord, ResponseRecord, WaveRecord } from '../../../contract/network-records.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { WrittenView } from '../written-view.ts';
import type { NetworkFacts } from './raw-graph.ts';

/** The name under which Telar's graph files carry what they know of the network itself. */
export const factsName = 'telar';

const Facts = z.object({
  network: NetworkRecord,
  waves: z.array(WaveRecord),
  responses: z.array(ResponseRecord).default([]),
  view: WrittenView.optional(),
  hasPlaces: z.boolean().optional(),
});

type Written = { view?: WrittenView | undefined; places?: unknown };

export const networkFacts = (
  { network, waves, responses }: NetworkData,
  { view, places }: Written = {},
): NetworkFacts => ({
  network,
  waves,
  responses,
  ...(view === undefined ? {} : { view }),
  ...(places === undefined ? {} : { hasPlaces: true }),
});
export const encodeFacts = (data: NetworkData, written?: Written): string =>
  JSON.stringify(networkFacts(data, written));

/** What a file says of its network in Telar's own form; `null` where it does not. */
export function decodeFacts(found: unknown): NetworkFacts | null {
  try {
    const value: unknown = typeof found === 'string' ? JSON.parse(found) : found;
    return Facts.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
