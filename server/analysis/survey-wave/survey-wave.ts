import { collaborationLayers, exchangeLayers, isCollaboration } from '../../../contract/layers.ts';
import type { HeldBack } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { EndingTie } from './ending-ties.ts';

/** Someone outside the schools that the network leans on: an adviser, a consultancy, a university, a public body. */
export type External = {
  readonly id: string;
  readonly name: string;
  /** What it is by its record; a school that is not a member is taken to be one where there is none. */
  readonly kind: RecordOf<'actor'>['kind'];
  /** Members tied to it in this wave, by position: named by them, or under contract. */
  readonly reach: Uint8Array;
  /** Members that are tied to it by what was answered, whatever the contracts say. */
  readonly named: Uint8Array;
  /** Members it has a contract with at the date of the wave (`assists`). */
  readonly contract: Uint8Array;
};

/** Members in groups by something known of them; −1 where it is not known. */
export type Grouping = {
  readonly by: 'group' | 'sostenedor' | 'comuna';
  readonly of: Int32Array;
  readonly labels: readonly string[];
};

/** Meetings a member could attend since the wave before, and those it attended; mandated ones apart. */
export type Meetings = {
  readonly held: Int32Array;
  readonly attended: Int32Array;
  readonly mandatedHeld: Int32Array;
  readonly mandatedAttended: Int32Array;
};

/** What was left out of the matrices, so that nothing disappears in silence. */
export type LeftOut = { selfTies: number; outsideRoster: number; repeated: number; fromSilent: number };

/**
 * One wave of one network as the patterns read it: members by position (in the order of their ids), one n × n matrix
 * of 0 and 1 a layer, row by row, and who answered. Only a row of a member that answered is known.
 *
 * `knowledge` runs from giver to receiver, as either end reports it; `joint-work` and all other layers run from the
 * one who reports to the one named. In an undirected network every matrix is symmetric.
 */
export interface SurveyWave {
  readonly network: RecordOf<'network'>;
  readonly wave: RecordOf<'wave'>;
  /** 0 for the first wave of the network. */
  readonly position: number;
  readonly n: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly actors: readonly (RecordOf<'actor'> | null)[];
  readonly rosterKnown: boolean;
  /** False: a period or a register, or nothing that anybody could have been asked about. */
  readonly asked: boolean;
  /** False: nobody recorded who answered, so those who name anybody are taken to have answered. */
  readonly answersKnown: boolean;
  readonly answered: Uint8Array;
  readonly respondents: number;
  readonly newcomer: Uint8Array;
  readonly remote: Uint8Array;
  readonly coordinators: readonly number[];
  readonly layersAsked: ReadonlySet<string>;
  readonly layers: ReadonlyMap<string, Uint8Array>;
  /** Depth of what the row reports of joint work with the column, n × n: 0 none, 1 informative, 2 beyond it. */
  readonly depths: Uint8Array;
  /** Members whose joint work has no depth reported. */
  readonly depthUnreported: Uint8Array;
  readonly depthReported: boolean;
  /** Reports of joint work with a depth by member, and those of collaborative or cooperative depth. */
  readonly depthCounts: { readonly jointWork: Int32Array; readonly deepWork: Int32Array };
  /** Pairs of which the row itself reports a tie of collaboration, whatever the column says. */
  readonly claims: Uint8Array;
  readonly externals: readonly External[];
  /** Ties and supports whose end has come since the wave before, or is near; null: nothing carries an end date. */
  readonly ending: readonly EndingTie[] | null;
  readonly groupings: readonly Grouping[];
  readonly meetings: Meetings | null;
  /** Members that answer for a commitment made since the wave before; commitments in all, and those without owner. */
  readonly commitments: { readonly owned: Int32Array; readonly all: number; readonly ownerless: number };
  /** Mean rating of each characteristic by the members that rated it, one value a member (its informants' mean). */
  readonly ratings: ReadonlyMap<string, readonly number[]>;
  /** Members whose answer is the whole roster, in some layer. */
  readonly namedEverybody: readonly number[];
  readonly leftOut: LeftOut;
  /** Layers and characteristics of the wave that are not given out, because too few answered. */
  readonly heldBack: readonly HeldBack[];
  /** The waves before this one, oldest first. */
  readonly earlier: readonly SurveyWave[];
}

const empty = new Map<number, Uint8Array>();

/** The matrix of a layer; all zeros when nothing was reported in it. */
export function matrixOf(survey: SurveyWave, layer: string): Uint8Array {
  const known = survey.layers.get(layer);
  if (known) return known;
  const size = survey.n * survey.n;
  if (!empty.has(size)) empty.set(size, new Uint8Array(size));
  return empty.get(size)!;
}

/** Positions of the members that answered. */
export function respondentsOf(survey: SurveyWave): number[] {
  const list: number[] = [];
  for (let i = 0; i < survey.n; i++) if (survey.answered[i]) list.push(i);
  return list;
}

export const someoneIsSilent = (survey: SurveyWave): boolean => survey.respondents < survey.n;

export const responseRate = (survey: SurveyWave): number =>
  survey.n === 0 ? 0 : survey.respondents / survey.n;

/** Layers of collaboration: knowledge and joint work where asked, else those that the network brings itself, and trust. */
export function contentLayers(survey: SurveyWave): string[] {
  const exchange = exchangeLayers.filter((layer) => survey.layersAsked.has(layer));
  return (exchange.length > 0 ? exchange : [...survey.layersAsked].filter(isCollaboration)).toSorted();
}

/** Layers of collaboration, and trust where it was asked. */
export function collaborationAndTrust(survey: SurveyWave): string[] {
  const known = collaborationLayers.filter((layer) => survey.layersAsked.has(layer));
  return [...new Set([...contentLayers(survey), ...known])].sort();
}

/** Every layer in which a tie speaks for two members getting on. */
export function positiveLayers(survey: SurveyWave): string[] {
  return [...survey.layersAsked].filter((layer) => layer === 'leadership' || isCollaboration(layer)).sort();
}

/** Whether two members are tied in some of the layers, whoever reports it; n × n, symmetric. */
export function tiedInAny(survey: SurveyWave, layers: readonly string[]): Uint8Array {
  const { n } = survey;
  const tied = new Uint8Array(n * n);
  for (const layer of layers) {
    const matrix = matrixOf(survey, layer);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (matrix[i * n + j]) {
          tied[i * n + j] = 1;
          tied[j * n + i] = 1;
        }
  }
  return tied;
}
