import type { GraphActor } from '../../contract/graphs.ts';
import { actorLook, ringSize } from './actor-look.ts';
import { emphasisOfActor, namesInOrder, type ActorEmphasis, type Focus } from './emphasis.ts';
import { isGroup } from './group-actor.ts';
import { namesSvg } from './names-svg.ts';
import { inkOn } from './palette.ts';
import type { SvgPicture } from './svg-picture.ts';
import { pinPath } from './pin-path.ts';
import { corners, shapePath, type Shape } from './shapes.ts';
import { escaped, rounded } from './svg-text.ts';
import type { Tokens } from './tokens.ts';

type Point = { x: number; y: number };
type Place = (point: Point) => Point;
type Near = ReadonlySet<string> | null;

const rank: Record<ActorEmphasis, number> = { faded: 0, pale: 0, plain: 1, selected: 2, chosen: 3 };

type Drawn = { actor: GraphActor; place: Point; look: ReturnType<typeof actorLook> };

/** The actors of a picture as parts of three SVG groups: rings beneath them, the actors, and what is marked upon them. */
export function actorsSvg(
  { visible, appearance, tokens, pinned }: SvgPicture,
  focus: Focus,
  near: Near,
  placeOf: Place,
): { rings: string; actors: string; marks: string } {
  const drawn = visible.actors
    .map((actor) => ({ actor, emphasis: emphasisOfActor(actor.id, focus, near) }))
    .sort((a, b) => rank[a.emphasis] - rank[b.emphasis])
    .map(({ actor, emphasis }): Drawn => {
      const look = actorLook(actor, appearance, tokens, emphasis, focus.marked?.has(actor.id) === true);
      return { actor, place: placeOf(actor), look };
    });
  return {
    rings: drawn.map((each) => ringSvg(each, tokens)).join(''),
    actors: drawn.map(actorSvg).join(''),
    marks: drawn
      .map((each) => countSvg(each) + (pinned?.has(each.actor.id) ? pinSvg(each, tokens) : ''))
      .join(''),
  };
}

function actorSvg({ actor, place: { x, y }, look: { shape, radius, rim, rimWidth, fill } }: Drawn): string {
  const path = shapePath(shape, x, y, Math.max(0.1, radius - insetOf(shape, rimWidth)));
  return `<path d="${path}" fill="${fill}" stroke="${rim}" stroke-width="${rimWidth}"><title>${escaped(actor.name)}</title></path>`;
}

/** A stroke lies half outside its path, a rim does not. */
function insetOf(shape: Shape, rimWidth: number): number {
  const { count, reach } = corners[shape];
  return rimWidth / 2 / (count === 0 ? 1 : reach * Math.cos(Math.PI / count));
}

function ringSvg({ place: { x, y }, look: { shape, radius, ring } }: Drawn, { paper }: Tokens): string {
  if (ring === null) return '';
  const middle = radius + insetOf(shape, 2 * ringSize.gap + ringSize.width);
  return `<path d="${shapePath(shape, x, y, middle)}" fill="${paper}" stroke="${ring}" stroke-width="${ringSize.width}"/>`;
}

function countSvg({ actor, place: { x, y }, look: { fill } }: Drawn): string {
  if (!isGroup(actor)) return '';
  return `<text x="${rounded(x)}" y="${rounded(y + 4)}" text-anchor="middle" font-size="12" font-weight="650" fill="${inkOn(fill)}">${String(actor.members)}</text>`;
}

const pinSvg = ({ place, look: { radius } }: Drawn, { ink, paper }: Tokens) =>
  `<path d="${pinPath({ ...place, radius })}" fill="${ink}" stroke="${paper}" stroke-width="2.5" paint-order="stroke"/>`;

/** The names of a picture, the most important first, each where it hides nothing. */
export function actorNamesSvg(
  { visible, appearance, tokens }: SvgPicture,
  focus: Focus,
  near: Near,
  place: Place,
  room: { width: number; height: number },
): string {
  const discOf = (actor: GraphActor) => ({
    ...place(actor),
    radius: actorLook(actor, appearance, tokens).radius,
  });
  const byId = new Map(visible.actors.map((actor) => [actor.id, actor]));
  const named = namesInOrder(appearance.labelled, focus, near).flatMap((id) => byId.get(id) ?? []);
  return namesSvg(
    named.map((actor) => ({
      ...discOf(actor),
      text: appearance.nameOf(actor),
      strong: focus.marked?.has(actor.id) === true || actor.id === focus.selected,
    })),
    visible.actors.map(discOf),
    room,
  );
}
