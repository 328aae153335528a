import type { GraphTie } from '../../contract/graphs.ts';
import type { TieEmphasis } from './emphasis.ts';
import type { Tokens } from './tokens.ts';

/** More ties than this are drawn as hairlines, without arrow heads. */
export const manyTies = 5000;

/** Width in CSS pixels. */
export type TieLook = { form: 'line' | 'arrow' | 'dashed'; colour: string; width: number };

const hairline = 1;

/** How a tie is drawn, on the screen and in an exported picture alike. */
export function tieLook(
  tie: GraphTie,
  tokens: Tokens,
  { crowded, emphasis = 'plain' }: { crowded: boolean; emphasis?: TieEmphasis },
): TieLook {
  return {
    form: formOf(tie, crowded),
    colour: colourOf(tie, tokens, emphasis),
    width: crowded ? hairline : widthOf(tie.strength) * (emphasis === 'lit' ? 1.3 : 1),
  };
}

/** Tension is dashed; the register's ties need no arrow (a sostenedor runs a school, never the reverse). */
function formOf({ sign, directed, layer }: GraphTie, crowded: boolean): TieLook['form'] {
  if (crowded) return 'line';
  if (sign === -1) return 'dashed';
  return directed && layer !== 'administers' ? 'arrow' : 'line';
}

function colourOf({ sign }: GraphTie, tokens: Tokens, emphasis: TieEmphasis): string {
  if (emphasis === 'faded') return tokens.tieFaint;
  if (sign === -1) return tokens.negative;
  return emphasis === 'lit' ? tokens.tieStrong : tokens.tie;
}

/** Strength widens a tie, gently: scales of different instruments are not alike. */
const widthOf = (strength: number | null): number =>
  strength === null ? 1.5 : Math.min(4, 1 + 0.5 * Math.log2(1 + strength));

/** Length and width of an arrow head, in widths of its tie, as the screen has them. */
export const arrowHead = { length: 2.5, width: 2 } as const;

/** The screen feathers the sides of plain lines, so that they look this much thinner than they are, in CSS pixels. */
export const feather = 0.5;
