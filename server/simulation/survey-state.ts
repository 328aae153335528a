import type { ContentLayer } from './network-recipe.ts';

/** One person who answers for a school: who they are and of whom they are asked. */
export interface Voice {
  readonly member: number;
  readonly role: string;
  /** Members of the network at that time, without the own school. */
  readonly others: readonly number[];
}

export const layersAsked = [
  'knowledge',
  'joint-work',
  'trust',
  'leadership',
  'coordination',
  'tension',
] as const;

/** What the survey of one wave is about: the true ties of the wave and who answers. */
export interface RoundState {
  readonly networkId: string;
  readonly waveId: string;
  readonly wave: number;
  readonly ties: Record<ContentLayer, Uint8Array>;
  readonly tension: Uint8Array;
  readonly answers: readonly boolean[];
  /** By external: does it work with the member in this network? */
  readonly works: readonly Uint8Array[];
  /** Mean rating of the network by characteristic, before the shifts of what is planted. */
  readonly quality: Record<string, number>;
}
