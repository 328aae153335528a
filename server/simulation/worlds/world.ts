import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Chance } from './chance.ts';

/** Layers that a world draws by itself, and those in which members are named. */
export const tieLayers = ['knowledge', 'joint-work', 'trust'] as const;
export type TieLayer = (typeof tieLayers)[number];
export const worldLayers = [...tieLayers, 'leadership', 'coordination', 'tension'] as const;
export type WorldLayer = (typeof worldLayers)[number];

/** Which questions the survey had: all; one of the layers of collaboration; all but who leads and who coordinates. */
export const surveys = ['all', 'one', 'no-leadership'] as const;

/** What may be asked of any world. */
export interface WorldOptions {
  readonly seed: string;
  /** Member schools, 5–40. */
  readonly n: number;
  readonly asked: (typeof surveys)[number];
  /** Standard deviation of activity and popularity on the log-odds scale, where the world has such differences. */
  readonly sigma: number;
  /** Expected share of ordered pairs with a knowledge tie. */
  readonly density: number;
  /** Share of members that answer a wave. */
  readonly response: number;
  readonly waves: number;
}

export interface School {
  readonly id: string;
  readonly name: string;
  /** Kilometres east and north of the middle; null: its place is not on record. */
  place: { readonly east: number; readonly north: number } | null;
  comuna: number;
  owner: number;
  level: number;
  /** The group that the network itself declares; null: it declares none. */
  group: number | null;
}

/** Somebody outside: by contract with some schools, and named by them with a chance. */
export interface Adviser {
  readonly id: string;
  readonly name: string;
  readonly kind: 'organisation' | 'university' | 'public-body' | 'sostenedor';
  contract: boolean[];
  naming: number;
}

/** How members answer. Of a tie, the end that gives and the end that receives (or is named) may recall it differently. */
export interface Voice {
  recall: number;
  recallReceived: number;
  /** Chance of naming somebody to whom there is no tie: given, and received. */
  falseClaims: number;
  falseReceived: number;
  /** By member: how many of its ties it cares to name, as a factor of recall. */
  generosity: number[];
  cap: number | null;
  informants: 1 | 2 | 3;
}

/** What is true in each wave, n × n matrices of 0 and 1 row by row, in the direction in which the records run. */
export type Truth = Record<WorldLayer, Uint8Array>;

/** A network before anybody is asked: what a plant changes. */
export interface Draft {
  readonly options: WorldOptions;
  readonly schools: School[];
  readonly advisers: Adviser[];
  readonly waves: Truth[];
  /** By member: chance to attend a meeting, and chance that a joint work it reports goes beyond informing. */
  readonly attendance: number[];
  readonly deep: number[];
  /** Share of meetings that are mandated. */
  mandated: number;
  /** Those who hold the office of coordinator. */
  readonly heads: Set<number>;
  /** Those whom something planted is about: another plant chooses others. */
  readonly chosen: Set<number>;
  /** Who answers, by wave and member. */
  readonly answers: boolean[][];
  readonly voice: Voice;
}

/**
 * Where ordinary ties come from: a mechanism that knows nothing of patterns or of their tests. In none of these networks
 * is anything wrong: a flag is false.
 */
export interface World {
  readonly id: string;
  readonly name: Bilingual;
  draw(options: WorldOptions, chance: Chance): Draft;
}
