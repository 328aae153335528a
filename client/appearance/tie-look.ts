import type { GraphTie } from '../../contract/graphs.ts';
import type { TieChanges } from '../../contract/tie-changes.ts';
import type { TieEmphasis } from './emphasis.ts';
import { layerLook, whole, type Stroke } from './layer-look.ts';
import { mix } from './palette.ts';
import { straight, type Lane } from './tie-lanes.ts';
import type { Tokens } from './tokens.ts';

/** More ties than this are drawn as straight hairlines, without arrow heads. */
export const manyTies = 5000;

/** What became of a tie between two waves. */
export type TieChange = TieChanges['changes'][number]['change'];

/** Widths and lengths in CSS pixels. */
export type TieLook = {
  colour: string;
  width: number;
  stroke: Stroke;
  arrow: boolean;
  /** One pixel wide, whatever else is said: there are too many. */
  hairline: boolean;
  /** Under the others: tension, and what steps back. */
  beneath: boolean;
  lane: Lane;
};

const changeStrokes: Record<TieChange, Stroke> = {
  kept: whole,
  gained: whole,
  lost: { dash: [8, 5, 8, 5], double: false },
  unknown: { dash: [2, 4, 2, 4], double: false },
};

/** Colour and stroke of a comparison: the layer is left to the filter, what became of a tie is what is asked. */
export const changeLook = (change: TieChange, tokens: Tokens) => ({
  colour: {
    kept: tokens.tie,
    gained: tokens.accent,
    lost: tokens.negative,
    unknown: tokens.muted,
  }[change],
  stroke: changeStrokes[change],
});

type TieState = {
  crowded: boolean;
  emphasis?: TieEmphasis;
  change?: TieChange | undefined;
  lane?: Lane | undefined;
};

/** How a tie is drawn, on the screen and in an exported picture alike. */
export function tieLook(
  tie: GraphTie,
  tokens: Tokens,
  { crowded, emphasis = 'plain', change, lane = straight }: TieState,
): TieLook {
  const { colour, stroke } =
    change === undefined ? layerLook(tie.layer, tokens, tie.sign) : changeLook(change, tokens);
  const wider = emphasis === 'chosen' ? 2 : emphasis === 'lit' ? 1.3 : 1;
  return {
    colour: emphasis === 'faded' ? mix(colour, tokens.paper, 0.78) : colour,
    width: crowded ? 1 : widthOf(tie) * wider + (stroke.double ? doubleExtra : 0),
    stroke: crowded ? whole : stroke,
    arrow: !crowded && hasArrow(tie),
    hairline: crowded,
    beneath: tie.sign === -1 || emphasis === 'faded',
    lane: crowded ? straight : lane,
  };
}

/** A double line is this much wider, so that both of its lines show. */
const doubleExtra = 2.2;

/** The register's ties need no arrow: a sostenedor runs a school, never the reverse. */
export const hasArrow = ({ directed, layer }: GraphTie) => directed && layer !== 'administers';

/** Strength widens a tie, gently: scales of different instruments are not alike. Tension is thin: it is no bond. */
function widthOf({ strength, sign }: GraphTie): number {
  if (sign === -1) return 1.6;
  return strength === null ? 1.8 : Math.min(4, 1.3 + 0.5 * Math.log2(1 + strength));
}

/** Length and width of an arrow head, in widths of its tie, as the screen has them. */
export const arrowHead = { length: 3, width: 2.4, least: 7 } as const;

export const headLength = (width: number): number => Math.max(arrowHead.least, arrowHead.length * width);
