import type { Chance } from '../chance.ts';
import type { Draft, TieLayer } from '../world.ts';

/** What is planted, and how strongly: over 0, and 1 as clear as the pattern is defined to be. */
export interface Plant {
  readonly pattern: string;
  readonly strength: number;
  /** Plant it in this layer of collaboration alone, where the pattern allows it. */
  readonly layer?: TieLayer;
}

/** What was planted, as an assessment may name it. */
export interface Planted {
  readonly pattern: string;
  /** Ids that a reading is right to name; none where it is about the network as a whole. */
  readonly subjects: readonly string[];
}

/** Changes a healthy draw, in every wave. */
export type PlantInto = (draft: Draft, plant: Plant, chance: Chance) => Planted;

/** Strengths of the tables. */
export const strengths = { weak: 0.45, medium: 0.75, full: 1 } as const;

export const membersOf = ({ options: { n } }: Draft): number[] => Array.from({ length: n }, (_, i) => i);
