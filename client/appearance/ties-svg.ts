import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import { actorLook } from './actor-look.ts';
import { emphasisOfActor, emphasisOfTie, type Focus, type TieEmphasis } from './emphasis.ts';
import { countOnLine } from './joined-tie.ts';
import type { SvgPicture } from './svg-picture.ts';
import { rounded } from './svg-text.ts';
import { controlOf, isBent, onCurve, tieLanes } from './tie-lanes.ts';
import { arrowHead, headLength, manyTies, tieLook, type TieLook } from './tie-look.ts';
import type { Tokens } from './tokens.ts';

type Point = { x: number; y: number };
type Near = ReadonlySet<string> | null;
type DrawnTie = { tie: GraphTie; from: GraphActor; to: GraphActor; emphasis: TieEmphasis; look: TieLook };

const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

/** The ties of a picture as parts of an SVG group, those that step back and tension first. */
export function tiesSvg(
  picture: SvgPicture,
  focus: Focus,
  near: Near,
  place: (point: Point) => Point,
): string {
  return drawnTies(picture, focus, near)
    .map((drawn) => {
      const target = actorLook(
        drawn.to,
        picture.appearance,
        picture.tokens,
        emphasisOfActor(drawn.to.id, focus, null),
      );
      const [from, to] = [place(drawn.from), place(drawn.to)];
      const line = tieSvg(drawn.look, from, to, target.radius, picture.tokens);
      return line + countSvg(drawn, from, to, picture.tokens);
    })
    .join('');
}

function drawnTies({ visible, tokens, changes }: SvgPicture, focus: Focus, near: Near): DrawnTie[] {
  const actors = new Map(visible.actors.map((actor) => [actor.id, actor]));
  const crowded = visible.ties.length > manyTies;
  const lanes = crowded ? null : tieLanes(visible.ties);
  return visible.ties
    .flatMap((tie): DrawnTie[] => {
      const [from, to] = [actors.get(tie.from), actors.get(tie.to)];
      if (!from || !to || from === to) return [];
      const emphasis = emphasisOfTie(tie, focus, near);
      const change = changes?.get(tie.id);
      const look = tieLook(tie, tokens, { crowded, emphasis, change, lane: lanes?.get(tie.id) });
      return [{ tie, from, to, emphasis, look }];
    })
    .sort((a, b) => heightOf(a) - heightOf(b));
}

const heightOf = ({ emphasis, look }: DrawnTie): number =>
  (look.beneath ? 0 : 1) + (emphasis === 'lit' ? 2 : emphasis === 'chosen' ? 4 : 0);

function countSvg({ tie, look }: DrawnTie, from: Point, to: Point, { ink, paper }: Tokens): string {
  const count = countOnLine(tie);
  if (count === null) return '';
  const { x, y } = onCurve(from, controlOf(from, to, look.lane), to, 0.5);
  return `<text x="${rounded(x)}" y="${rounded(y + 4)}" text-anchor="middle" font-size="12" fill="${ink}" stroke="${paper}" stroke-width="3.5" paint-order="stroke">${count}</text>`;
}

/** One line with its arrow head; `radius`: of the actor it ends at. */
export function tieSvg(look: TieLook, from: Point, to: Point, radius: number, tokens: Tokens): string {
  const control = controlOf(from, to, look.lane);
  const speed = 2 * Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const tip = look.arrow ? Math.max(0, 1 - radius / speed) : 1;
  const base = look.arrow ? Math.max(0, tip - headLength(look.width) / speed) : 1;
  const line = isBent(look.lane)
    ? curveTo(from, control, to, base)
    : `M${at(from)}L${at(onCurve(from, control, to, base))}`;
  const dash = look.stroke.dash.length === 0 ? '' : ` stroke-dasharray="${look.stroke.dash.join(' ')}"`;
  const stroke = `<path d="${line}" fill="none" stroke="${look.colour}" stroke-width="${rounded(look.width)}"${dash}/>`;
  const inner = look.stroke.double
    ? `<path d="${line}" fill="none" stroke="${tokens.paper}" stroke-width="${rounded(look.width * 0.36)}"/>`
    : '';
  return (
    stroke +
    inner +
    (look.arrow ? headSvg(look, onCurve(from, control, to, tip), onCurve(from, control, to, base)) : '')
  );
}

/** The part of a quadratic curve up to `share` of its way (de Casteljau). */
function curveTo(from: Point, control: Point, to: Point, share: number): string {
  const between = { x: from.x + (control.x - from.x) * share, y: from.y + (control.y - from.y) * share };
  return `M${at(from)}Q${at(between)} ${at(onCurve(from, control, to, share))}`;
}

function headSvg({ colour, width }: TieLook, tip: Point, foot: Point): string {
  const length = Math.hypot(tip.x - foot.x, tip.y - foot.y) || 1;
  const half = (headLength(width) * arrowHead.width) / arrowHead.length / 2;
  const aside = { x: (-(tip.y - foot.y) / length) * half, y: ((tip.x - foot.x) / length) * half };
  const corner = (side: number) => at({ x: foot.x + side * aside.x, y: foot.y + side * aside.y });
  return `<path d="M${at(tip)}L${corner(1)}L${corner(-1)}Z" fill="${colour}"/>`;
}
