import { z } from 'zod';
import { NetworkRecord, ResponseRecord, WaveRecord } from '../../../contract/network-records.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkFacts } from './raw-graph.ts';

/** The name under which Telar's graph files carry what they know of the network itself. */
export const factsName = 'telar';

const Facts = z.object({
  network: NetworkRecord,
  waves: z.array(WaveRecord),
  responses: z.array(ResponseRecord).default([]),
});

export const networkFacts = ({ network, waves, responses }: NetworkData): NetworkFacts => ({
  network,
  waves,
  responses,
});
export const encodeFacts = (data: NetworkData): string => JSON.stringify(networkFacts(data));

/** What a file says of its network in Telar's own form; `null` where it does not. */
export function decodeFacts(found: unknown): NetworkFacts | null {
  try {
    const value: unknown = typeof found === 'string' ? JSON.parse(found) : found;
    return Facts.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
