import type { GraphActor } from '../../contract/graphs.ts';
import type { Appearance } from './appearance.ts';
import type { ActorEmphasis } from './emphasis.ts';
import { isGroup } from './group-actor.ts';
import { contrast, mix } from './palette.ts';
import { shapeOfKind, type Shape } from './shapes.ts';
import type { Tokens } from './tokens.ts';

/** Radius and width of the rim in CSS pixels; the rim lies inside the outline. */
type ActorLook = {
  fill: string;
  rim: string;
  rimWidth: number;
  radius: number;
  shape: Shape;
  /** A second ring outside, with paper between: whom a finding is about. `null`: none. */
  ring: string | null;
};

/** Of the ring outside, in CSS pixels: the paper before it, and its own width. */
export const ringSize = { gap: 2.5, width: 2.5 } as const;

/** How an actor is drawn, on the screen and in an exported picture alike. */
export function actorLook(
  actor: GraphActor,
  { colour, size }: Appearance,
  tokens: Tokens,
  emphasis: ActorEmphasis = 'plain',
  marked = false,
): ActorLook {
  const held = emphasis === 'chosen' || emphasis === 'selected';
  const fill = fillOf(colour.colourOf(actor), tokens, emphasis);
  const hollow = isHollow(actor);
  return {
    fill: hollow ? tokens.paper : fill,
    rim: rimOfActor(fill, tokens, { emphasis, marked, hollow }),
    rimWidth: held ? 3 : hollow || marked ? 2.5 : 1,
    radius: size.radiusOf(actor) * (held ? 1.25 : 1),
    shape: isGroup(actor) ? 'group' : shapeOfKind[actor.kind],
    ring: marked ? tokens.negative : null,
  };
}

function fillOf(colour: string, tokens: Tokens, emphasis: ActorEmphasis): string {
  if (emphasis === 'faded') return tokens.actorFaint;
  return emphasis === 'pale' ? mix(colour, tokens.paper, 0.6) : colour;
}

type RimState = { emphasis: ActorEmphasis; marked: boolean; hollow: boolean };

function rimOfActor(fill: string, tokens: Tokens, { emphasis, marked, hollow }: RimState): string {
  if (emphasis === 'chosen') return tokens.ink;
  if (emphasis === 'selected') return tokens.accent;
  if (marked) return tokens.negative;
  // An actor without a value has the colour of paper: hollow, it would vanish.
  if (hollow && contrast(fill, tokens.paper) >= vanishing) return fill;
  return emphasis === 'faded' ? mix(fill, tokens.ink, 0.22) : rimOf(fill, tokens);
}

/** Contrast (WCAG) below which a rim and the background look alike. */
const vanishing = 1.15;

/** Hollow: it did not answer, or it stands for several actors of whom no more is known. A group has a mark of its own. */
export const isHollow = (actor: GraphActor): boolean =>
  !isGroup(actor) && (actor.responded === false || actor.isSet);

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
