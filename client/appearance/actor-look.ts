import type { GraphActor } from '../../contract/graphs.ts';
import type { Appearance } from './appearance.ts';
import type { ActorEmphasis } from './emphasis.ts';
import { contrast, mix } from './palette.ts';
import type { Tokens } from './tokens.ts';

/** Radius and width of the rim in CSS pixels; the rim lies inside the outline. */
type ActorLook = { fill: string; rim: string; rimWidth: number; radius: number };

/** How an actor is drawn, on the screen and in an exported picture alike. */
export function actorLook(
  actor: GraphActor,
  { colour, size }: Appearance,
  tokens: Tokens,
  emphasis: ActorEmphasis = 'plain',
): ActorLook {
  const faded = emphasis === 'faded';
  const held = emphasis === 'chosen' || emphasis === 'selected';
  const fill = faded ? tokens.actorFaint : colour.colourOf(actor);
  const hollow = isHollow(actor);
  const rim = faded ? mix(fill, tokens.ink, 0.22) : rimOf(fill, tokens);
  return {
    fill: hollow ? tokens.paper : fill,
    // An actor without a value has the colour of paper: hollow, it would vanish.
    rim: held
      ? emphasis === 'chosen'
        ? tokens.ink
        : tokens.accent
      : hollow && contrast(fill, tokens.paper) >= vanishing
        ? fill
        : rim,
    rimWidth: held ? 3 : hollow ? 2.5 : 1,
    radius: size.radiusOf(actor) * (held ? 1.25 : 1),
  };
}

/** Contrast (WCAG) below which a rim and the background look alike. */
const vanishing = 1.15;

/** Hollow: it did not answer, or it stands for several actors of whom no more is known. */
export const isHollow = ({ responded, isSet }: GraphActor): boolean => responded === false || isSet;

/** A pale fill gets a darker rim, so that every actor stands out from the paper (3:1). */
export function rimOf(fill: string, tokens: Tokens): string {
  // Colours are few and actors many: each rim is worked out once a theme.
  const key = `${fill} ${tokens.paper}`;
  const known = rims.get(key);
  if (known !== undefined) return known;
  const rim = contrast(fill, tokens.paper) >= 3 ? mix(fill, tokens.paper, 0.25) : mix(fill, tokens.ink, 0.55);
  if (rims.size >= mostRims) rims.clear();
  rims.set(key, rim);
  return rim;
}

const rims = new Map<string, string>();
const mostRims = 5000;
