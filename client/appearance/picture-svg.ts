import type { VisibleGraph } from '../state/visible-graph.ts';
import type { Appearance } from './appearance.ts';
import type { LegendLine } from './legend-lines.ts';
import { contrast, mix } from './palette.ts';
import { shapeOfKind, shapePath } from './shapes.ts';
import { shortLabel } from './short-label.ts';
import type { Tokens } from './tokens.ts';

export type SvgPicture = {
  visible: VisibleGraph;
  appearance: Appearance;
  tokens: Tokens;
  frame: { x: readonly [number, number]; y: readonly [number, number] };
  title: string;
  caption: string;
  legend: readonly LegendLine[];
};

/** All in CSS pixels. */
const width = 1240;
const legendWidth = 320;
const drawn = { left: 40, top: 70, width: width - legendWidth - 100, height: 720 };
const lineHeight = 20;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const at = (value: number) => String(Math.round(value * 100) / 100);

/** The picture as a drawing that stands alone: title, actors, ties, legend, caption. Text of an SVG 1.1 file. */
export function pictureSvg(picture: SvgPicture): string {
  const place = placer(picture.frame);
  const legend = legendParts(picture.legend, picture.tokens);
  const captionLines = wrap(picture.caption, 170);
  const bottom = Math.max(drawn.top + drawn.height, drawn.top + legend.height);
  const height = bottom + 30 + captionLines.length * 18 + 16;
  const { paper, ink, muted } = picture.tokens;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Helvetica,Arial,sans-serif">`,
    `<title>${escaped(picture.title)}</title><desc>${escaped(picture.caption)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<text x="${drawn.left}" y="42" font-size="22" font-weight="650" fill="${ink}">${escaped(picture.title)}</text>`,
    `<g id="ties">${tieParts(picture, place)}</g>`,
    `<g id="actors">${actorParts(picture, place)}</g>`,
    `<g id="names" font-size="13" fill="${ink}" stroke="${paper}" stroke-width="3.5" paint-order="stroke">${nameParts(picture, place)}</g>`,
    `<g id="legend" font-size="14" fill="${ink}" transform="translate(${width - legendWidth - 10} ${drawn.top})">${legend.parts}</g>`,
    `<g id="caption" font-size="13" fill="${muted}">`,
    ...captionLines.map(
      (line, row) => `<text x="${drawn.left}" y="${bottom + 30 + row * 18}">${escaped(line)}</text>`,
    ),
    '</g></svg>',
  ].join('\n');
}

type Place = (actor: { x: number; y: number }) => { x: number; y: number };

/** Layout units to pixels, one scale for both directions; y of the layout grows upwards. */
function placer({ x, y }: SvgPicture['frame']): Place {
  const wide = Math.max(1e-9, x[1] - x[0]);
  const high = Math.max(1e-9, y[1] - y[0]);
  const scale = Math.min(drawn.width / wide, drawn.height / high);
  const left = drawn.left + (drawn.width - wide * scale) / 2;
  const top = drawn.top + (drawn.height - high * scale) / 2;
  return (actor) => ({ x: left + (actor.x - x[0]) * scale, y: top + (y[1] - actor.y) * scale });
}

function tieParts({ visible, appearance, tokens }: SvgPicture, place: Place): string {
  const actors = new Map(visible.actors.map((actor) => [actor.id, actor]));
  return visible.ties
    .map((tie) => {
      const from = actors.get(tie.from);
      const to = actors.get(tie.to);
      if (!from || !to || from === to) return '';
      const a = place(from);
      const b = place(to);
      const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const stop = appearance.size.radiusOf(to) + 2;
      const end = { x: b.x - ((b.x - a.x) / far) * stop, y: b.y - ((b.y - a.y) / far) * stop };
      const colour = tie.sign === -1 ? tokens.negative : tokens.tie;
      const dash = tie.sign === -1 ? ' stroke-dasharray="5 4"' : '';
      const line = `<path d="M${at(a.x)} ${at(a.y)}L${at(end.x)} ${at(end.y)}" stroke="${colour}" stroke-width="1.4"${dash}/>`;
      return tie.directed && tie.layer !== 'administers' ? line + arrow(a, end, colour) : line;
    })
    .join('');
}

function arrow(from: { x: number; y: number }, tip: { x: number; y: number }, colour: string): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number) =>
    `${at(tip.x - 7 * Math.cos(angle + turn))} ${at(tip.y - 7 * Math.sin(angle + turn))}`;
  return `<path d="M${at(tip.x)} ${at(tip.y)}L${corner(0.4)}L${corner(-0.4)}Z" fill="${colour}"/>`;
}

function actorParts({ visible, appearance, tokens }: SvgPicture, place: Place): string {
  return visible.actors
    .map((actor) => {
      const { x, y } = place(actor);
      const radius = appearance.size.radiusOf(actor);
      const fill = appearance.colour.colourOf(actor);
      const hollow = actor.responded === false || actor.isSet;
      const rim = hollow
        ? fill
        : contrast(fill, tokens.paper) >= 3
          ? mix(fill, tokens.paper, 0.25)
          : mix(fill, tokens.ink, 0.55);
      return `<path d="${shapePath(shapeOfKind[actor.kind], x, y, radius)}" fill="${hollow ? tokens.paper : fill}" stroke="${rim}" stroke-width="${hollow ? 2.5 : 1}"><title>${escaped(actor.name)}</title></path>`;
    })
    .join('');
}

function nameParts({ visible, appearance }: SvgPicture, place: Place): string {
  const taken: Box[] = [];
  return visible.actors
    .filter(({ id }) => appearance.labelled.has(id))
    .sort((a, b) => appearance.size.radiusOf(b) - appearance.size.radiusOf(a))
    .map((actor) => {
      const { x, y } = place(actor);
      const text = shortLabel(actor.name, 34);
      const beside = appearance.size.radiusOf(actor) + 5;
      const sides = x < drawn.left + drawn.width * 0.75 ? [1, -1] : [-1, 1];
      const side = sides.find((way) => {
        const box = nameBox(x + way * beside, y, way, text.length);
        return !taken.some((other) => overlap(box, other)) && taken.push(box);
      });
      if (side === undefined) return '';
      return `<text x="${at(x + side * beside)}" y="${at(y + 4)}" text-anchor="${side === 1 ? 'start' : 'end'}">${escaped(text)}</text>`;
    })
    .join('');
}

type Box = { left: number; right: number; y: number };
const letterWidth = 6.8;
const nameHeight = 16;

/** About where a name lies: fonts of a stand-alone file are not known beforehand. */
function nameBox(x: number, y: number, side: number, letters: number): Box {
  const length = letters * letterWidth;
  return side === 1 ? { left: x, right: x + length, y } : { left: x - length, right: x, y };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < nameHeight;

function legendParts(lines: readonly LegendLine[], tokens: Tokens): { parts: string; height: number } {
  const parts: string[] = [];
  let y = 0;
  for (const [index, line] of lines.entries()) {
    if (line.type === 'title') {
      y += index === 0 ? lineHeight : lineHeight * 1.7;
      parts.push(`<text x="0" y="${at(y)}" font-weight="650">${escaped(shortLabel(line.text, 42))}</text>`);
    } else if (line.type === 'mark') {
      y += lineHeight;
      const { colour, hollow } = line;
      const [first = '', ...more] = wrap(line.text, 42);
      parts.push(
        `<path d="${shapePath(line.shape, 8, y - 5, 6)}" fill="${hollow ? tokens.paper : colour}" stroke="${hollow ? colour : tokens.muted}" stroke-width="${hollow ? 2 : 0.8}"/>`,
        `<text x="22" y="${at(y)}">${escaped(first)}</text>`,
      );
      for (const row of more) {
        y += lineHeight - 2;
        parts.push(`<text x="22" y="${at(y)}">${escaped(row)}</text>`);
      }
    } else if (line.type === 'ramp') {
      const step = 200 / line.colours.length;
      y += lineHeight;
      for (const [place, colour] of line.colours.entries()) {
        parts.push(
          `<rect x="${at(place * step)}" y="${at(y - 12)}" width="${at(step + 0.5)}" height="12" fill="${colour}"/>`,
        );
      }
      y += lineHeight - 2;
      parts.push(
        `<text x="0" y="${at(y)}">${escaped(line.low)}</text><text x="200" y="${at(y)}" text-anchor="end">${escaped(line.high)}</text>`,
      );
    } else if (line.type === 'size') {
      y += Math.max(lineHeight, 2 * line.radius + 4);
      parts.push(
        `<circle cx="24" cy="${at(y - 5)}" r="${at(line.radius)}" fill="none" stroke="${tokens.muted}" stroke-width="1.5"/>`,
        `<text x="56" y="${at(y)}">${escaped(line.text)}</text>`,
      );
    } else {
      for (const row of wrap(line.text, 48)) {
        y += lineHeight - 2;
        parts.push(`<text x="0" y="${at(y)}" font-size="12.5" fill="${tokens.muted}">${escaped(row)}</text>`);
      }
    }
  }
  return { parts: parts.join(''), height: y };
}

/** Breaks a text between words into lines of at most `most` characters. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
