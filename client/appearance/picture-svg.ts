import { actorNamesSvg, actorsSvg } from './actors-svg.ts';
import type { BasemapShape } from './basemap.ts';
import { emphasised, type Focus } from './emphasis.ts';
import { legendSvg } from './legend-svg.ts';
import type { SvgPicture } from './svg-picture.ts';
import { escaped, rounded, wrap } from './svg-text.ts';
import { tiesSvg } from './ties-svg.ts';
import type { Tokens } from './tokens.ts';

type Point = { x: number; y: number };
/** From the layout to the paper: one scale for both directions; y of the layout grows upwards, that of the paper downwards. */
type Place = (point: Point) => Point;

/** All in CSS pixels. */
const width = 1240;
const legendWidth = 320;
const drawnBox = { left: 40, top: 70, width: width - legendWidth - 100, height: 720 };

/** The corner up to which names may reach. */
const nameRoom = {
  width: drawnBox.left + drawnBox.width + 40,
  height: drawnBox.top + drawnBox.height + 20,
};

const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

/** The picture as a drawing that stands alone: title, basemap, ties, actors, names, legend, caption. Text of an SVG 1.1 file. */
export function pictureSvg(picture: SvgPicture): string {
  const place = placer(picture.viewport);
  const { tokens } = picture;
  const legend = legendSvg(picture.legend, tokens);
  const captionLines = wrap(picture.caption, 170);
  const bottom = Math.max(drawnBox.top + drawnBox.height, drawnBox.top + legend.height);
  const height = bottom + 30 + captionLines.length * 18 + 16;
  const { focus = noFocus } = picture;
  const near = nearOf(picture);
  const actors = actorsSvg(picture, focus, near, place);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Helvetica,Arial,sans-serif">`,
    `<title>${escaped(picture.title)}</title><desc>${escaped(picture.caption)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${tokens.paper}"/>`,
    `<text x="${drawnBox.left}" y="42" font-size="22" font-weight="650" fill="${tokens.ink}">${escaped(picture.title)}</text>`,
    `<g id="basemap" fill="${tokens.basemap}" stroke="${tokens.basemapLine}">${basemapParts(picture, place)}</g>`,
    `<g id="ties">${tiesSvg(picture, focus, near, place)}</g>`,
    `<g id="rings">${actors.rings}</g>`,
    `<g id="actors">${actors.actors}</g>`,
    `<g id="marks">${actors.marks}</g>`,
    `<g id="names" font-size="13" fill="${tokens.ink}" stroke="${tokens.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${actorNamesSvg(picture, focus, near, place, nameRoom)}</g>`,
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
function basemapParts({ basemap = [], tokens }: SvgPicture, place: Place): string {
  if (basemap.length === 0) return '';
  const { left, top, width: wide, height: high } = drawnBox;
  const room = `<clipPath id="room"><rect x="${left - 30}" y="${top - 10}" width="${wide + 60}" height="${high + 20}"/></clipPath>`;
  const land = basemap.filter(({ kind }) => kind === 'land').map((shape) => outlineOf(shape, place));
  // A comuna of islands is no area of the sea.
  const clip = land.length === 0 ? '' : `<clipPath id="land"><path d="${land.join('')}"/></clipPath>`;
  const inland = land.length === 0 ? '' : ' clip-path="url(#land)"';
  const drawn = (isComuna: boolean) =>
    basemap
      .filter(({ kind }) => (kind === 'comuna') === isComuna)
      .map((shape) => shapeSvg(shape, outlineOf(shape, place), tokens))
      .join('');
  return `${room}${clip}<g clip-path="url(#room)">${drawn(false)}<g${inland}>${drawn(true)}</g></g>`;
}

function outlineOf({ kind, corners }: BasemapShape, place: Place): string {
  return `M${corners.map((corner) => at(place(corner))).join('L')}${kind === 'border' ? '' : 'Z'}`;
}

/** A comuna is dotted and a region's border broken, so that neither looks like a tie. */
function shapeSvg({ kind }: BasemapShape, outline: string, { tie }: Tokens): string {
  if (kind === 'land') return `<path d="${outline}"/>`;
  if (kind === 'comuna') return `<path d="${outline}" fill="none" stroke-dasharray="1 4"/>`;
  return `<path d="${outline}" fill="none" stroke="${tie}" stroke-dasharray="6 4"/>`;
}
