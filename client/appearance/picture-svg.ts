import type { GraphActor } from '../../contract/graphs.ts';
import { actorLook } from './actor-look.ts';
import type { Appearance } from './appearance.ts';
import type { Basemap } from './basemap.ts';
import {
  emphasisOfActor,
  emphasisOfTie,
  isNamed,
  emphasised,
  type Focus,
  type TieEmphasis,
} from './emphasis.ts';
import type { LegendLine } from './legend-lines.ts';
import { legendSvg } from './legend-svg.ts';
import { namesSvg } from './names-svg.ts';
import { corners, shapeOfKind, shapePath } from './shapes.ts';
import { escaped, rounded, wrap } from './svg-text.ts';
import { arrowHead, feather, manyTies, tieLook, type TieLook } from './tie-look.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible-graph.ts';

export type SvgPicture = {
  visible: VisibleGraph;
  appearance: Appearance;
  tokens: Tokens;
  viewport: { x: readonly [number, number]; y: readonly [number, number] };
  /** Shapes under the actors, in layout units. */
  basemap?: Basemap;
  /** What stands out, if anything does. */
  focus?: Focus;
  title: string;
  caption: string;
  legend: readonly LegendLine[];
};

type Point = { x: number; y: number };
/** From the layout to the paper: one scale for both directions; y of the layout grows upwards, that of the paper downwards. */
type Place = (point: Point) => Point;

/** All in CSS pixels. */
const width = 1240;
const legendWidth = 320;
const drawnBox = { left: 40, top: 70, width: width - legendWidth - 100, height: 720 };

const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

/** The picture as a drawing that stands alone: title, basemap, ties, actors, names, legend, caption. Text of an SVG 1.1 file. */
export function pictureSvg(picture: SvgPicture): string {
  const place = placer(picture.viewport);
  const { tokens } = picture;
  const legend = legendSvg(picture.legend, tokens);
  const captionLines = wrap(picture.caption, 170);
  const bottom = Math.max(drawnBox.top + drawnBox.height, drawnBox.top + legend.height);
  const height = bottom + 30 + captionLines.length * 18 + 16;
  const near = nearOf(picture);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Helvetica,Arial,sans-serif">`,
    `<title>${escaped(picture.title)}</title><desc>${escaped(picture.caption)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${tokens.paper}"/>`,
    `<text x="${drawnBox.left}" y="42" font-size="22" font-weight="650" fill="${tokens.ink}">${escaped(picture.title)}</text>`,
    `<g id="basemap" fill="${tokens.basemap}" stroke="${tokens.basemapLine}">${basemapParts(picture, place)}</g>`,
    `<g id="ties">${tieParts(picture, near, place)}</g>`,
    `<g id="actors">${actorParts(picture, near, place)}</g>`,
    `<g id="names" font-size="13" fill="${tokens.ink}" stroke="${tokens.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${nameParts(picture, near, place)}</g>`,
    `<g id="legend" font-size="14" fill="${tokens.ink}" transform="translate(${width - legendWidth - 10} ${drawnBox.top})">${legend.parts}</g>`,
    `<g id="caption" font-size="13" fill="${tokens.muted}">`,
    ...captionLines.map(
      (line, row) => `<text x="${drawnBox.left}" y="${bottom + 30 + row * 18}">${escaped(line)}</text>`,
    ),
    '</g></svg>',
  ].join('\n');
}

function placer({ x, y }: SvgPicture['viewport']): Place {
  const wide = Math.max(1e-9, x[1] - x[0]);
  const high = Math.max(1e-9, y[1] - y[0]);
  const scale = Math.min(drawnBox.width / wide, drawnBox.height / high);
  const left = drawnBox.left + (drawnBox.width - wide * scale) / 2;
  const top = drawnBox.top + (drawnBox.height - high * scale) / 2;
  return (point) => ({ x: left + (point.x - x[0]) * scale, y: top + (y[1] - point.y) * scale });
}

const noFocus: Focus = { selected: null, hovered: null, route: new Set() };

/** Who stands out, as on the screen; `null`: all stand alike. */
function nearOf({ visible, focus = noFocus }: SvgPicture): ReadonlySet<string> | null {
  const shown = new Set(visible.actors.map(({ id }) => id));
  const neighboursOf = (id: string) =>
    visible.ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return emphasised(focus, (id) => (shown.has(id) ? neighboursOf(id) : null));
}

/** The country reaches beyond the picture: what lies outside the drawn box is cut off. */
function basemapParts({ basemap = [] }: SvgPicture, place: Place): string {
  if (basemap.length === 0) return '';
  const { left, top, width: wide, height: high } = drawnBox;
  const room = `<clipPath id="room"><rect x="${left - 30}" y="${top - 10}" width="${wide + 60}" height="${high + 20}"/></clipPath>`;
  const paths = basemap.map(({ kind, corners: line }) => {
    const shape = `M${line.map((corner) => at(place(corner))).join('L')}`;
    if (kind === 'border') return `<path d="${shape}" fill="none" stroke-dasharray="6 4"/>`;
    return `<path d="${shape}Z"${kind === 'comuna' ? ' fill="none"' : ''}/>`;
  });
  return `${room}<g clip-path="url(#room)">${paths.join('')}</g>`;
}

type Near = ReadonlySet<string> | null;

function tieParts(picture: SvgPicture, near: Near, place: Place): string {
  const { visible, focus = noFocus } = picture;
  const actors = new Map(visible.actors.map((actor) => [actor.id, actor]));
  const crowded = visible.ties.length > manyTies;
  return visible.ties
    .flatMap((tie): DrawnTie[] => {
      const [from, to] = [actors.get(tie.from), actors.get(tie.to)];
      if (!from || !to || from === to) return [];
      const emphasis = emphasisOfTie(tie, focus, near);
      return [{ from, to, emphasis, look: tieLook(tie, picture.tokens, { crowded, emphasis }) }];
    })
    .sort((a, b) => layerOf(a) - layerOf(b))
    .map((drawn) => tiePart(picture, drawn, place))
    .join('');
}

/** What stands out lies above what steps back, tension above what would hide it. */
const layerOf = ({ emphasis, look }: DrawnTie): number =>
  ['line', 'arrow', 'dashed'].indexOf(look.form) + (emphasis === 'lit' ? 3 : 0);

type DrawnTie = { from: GraphActor; to: GraphActor; emphasis: TieEmphasis; look: TieLook };

function tiePart({ appearance, tokens, focus = noFocus }: SvgPicture, drawn: DrawnTie, place: Place): string {
  const { from, to, look } = drawn;
  const { form, colour, width: thick } = look;
  const [a, b] = [place(from), place(to)];
  const dash = form === 'dashed' ? ' stroke-dasharray="6 4"' : '';
  const seen = form === 'dashed' ? thick : Math.max(feather, thick - feather);
  const stroke = `stroke="${colour}" stroke-width="${rounded(seen)}"${dash}`;
  if (form === 'line') return `<path d="M${at(a)}L${at(b)}" ${stroke}/>`;
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const before = (pixels: number, aside = 0) => ({
    x: b.x - ((b.x - a.x) * pixels + (b.y - a.y) * aside) / length,
    y: b.y - ((b.y - a.y) * pixels - (b.x - a.x) * aside) / length,
  });
  const tip = actorLook(to, appearance, tokens, emphasisOfActor(to.id, focus, null)).radius;
  const base = tip + arrowHead.length * thick;
  const half = (arrowHead.width * thick) / 2;
  const head = `<path d="M${at(before(tip))}L${at(before(base, half))}L${at(before(base, -half))}Z" fill="${colour}"/>`;
  return `<path d="M${at(a)}L${at(before(base))}" ${stroke}/>${head}`;
}

function actorParts(
  { visible, appearance, tokens, focus = noFocus }: SvgPicture,
  near: Near,
  place: Place,
): string {
  const rank = { faded: 0, plain: 1, selected: 2, chosen: 3 } as const;
  return visible.actors
    .map((actor) => ({ actor, emphasis: emphasisOfActor(actor.id, focus, near) }))
    .sort((a, b) => rank[a.emphasis] - rank[b.emphasis])
    .map(({ actor, emphasis }) => {
      const { x, y } = place(actor);
      const shape = shapeOfKind[actor.kind];
      const { fill, rim, rimWidth, radius } = actorLook(actor, appearance, tokens, emphasis);
      // A stroke lies half outside its path, a rim does not.
      const { count, reach } = corners[shape];
      const inner = radius - rimWidth / 2 / (count === 0 ? 1 : reach * Math.cos(Math.PI / count));
      return `<path d="${shapePath(shape, x, y, Math.max(0.1, inner))}" fill="${fill}" stroke="${rim}" stroke-width="${rimWidth}"><title>${escaped(actor.name)}</title></path>`;
    })
    .join('');
}

function nameParts({ visible, appearance, focus = noFocus }: SvgPicture, near: Near, place: Place): string {
  const nodeOf = (actor: GraphActor) => ({ ...place(actor), radius: appearance.size.radiusOf(actor) });
  const named = visible.actors.filter(({ id }) => isNamed(id, appearance.labelled, focus, near));
  return namesSvg(
    named.map((actor) => ({ ...nodeOf(actor), text: actor.name })),
    visible.actors.map(nodeOf),
    { width: drawnBox.left + drawnBox.width + 40, height: drawnBox.top + drawnBox.height + 20 },
  );
}
