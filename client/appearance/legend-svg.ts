import type { LegendLine } from './legend-lines.ts';
import { shapePath } from './shapes.ts';
import { escaped, rounded, wrap } from './svg-text.ts';
import { straight } from './tie-lanes.ts';
import { tieSvg } from './ties-svg.ts';
import type { Tokens } from './tokens.ts';

const lineHeight = 20;
const noteHeight = lineHeight - 2;
const rampWidth = 200;

type Part = { svg: string; height: number };
type Line<Type extends LegendLine['type']> = Extract<LegendLine, { type: Type }>;

/** The legend as the parts of an SVG group whose origin is its upper left corner, and its height in CSS pixels. */
export function legendSvg(lines: readonly LegendLine[], tokens: Tokens): { parts: string; height: number } {
  const parts: string[] = [];
  let top = 0;
  for (const [index, line] of lines.entries()) {
    if (line.type === 'title' && index > 0) top += lineHeight * 0.7;
    const { svg, height } = partOf(line, top, tokens);
    parts.push(svg);
    top += height;
  }
  return { parts: parts.join(''), height: top };
}

function partOf(line: LegendLine, top: number, tokens: Tokens): Part {
  switch (line.type) {
    case 'title':
      return titlePart(line, top);
    case 'symbol':
      return symbolPart(line, top);
    case 'ramp':
      return rampPart(line, top);
    case 'size':
      return sizePart(line, top, tokens);
    case 'line':
      return linePart(line, top, tokens);
    case 'ring':
      return ringPart(line, top, tokens);
    case 'note':
      return notePart(line, top, tokens);
  }
}

function titlePart({ text }: Line<'title'>, top: number): Part {
  const rows = wrap(text, 40);
  const svg = rows.map(
    (row, at) =>
      `<text x="0" y="${rounded(top + (at + 1) * lineHeight)}" font-weight="650">${escaped(row)}</text>`,
  );
  return { svg: svg.join(''), height: rows.length * lineHeight };
}

/** A piece of line as the picture has it. Its words stand farther in than those of a symbol: the piece is longer. */
function linePart({ colour, stroke, arrow, text }: Line<'line'>, top: number, tokens: Tokens): Part {
  const y = top + lineHeight - 5;
  const look = {
    colour,
    stroke,
    arrow,
    width: stroke.double ? 4.4 : 2.4,
    hairline: false,
    beneath: false,
    lane: straight,
  };
  const sample = tieSvg(look, { x: 0, y }, { x: 44, y }, 0, tokens);
  const rows = wrap(text, 38);
  const words = rows.map((row, at) => textAt(54, top + lineHeight + at * noteHeight, row));
  return { svg: `<g>${sample}</g>` + words.join(''), height: lineHeight + (rows.length - 1) * noteHeight };
}

function ringPart({ text }: Line<'ring'>, top: number, { negative, paper }: Tokens): Part {
  const y = rounded(top + lineHeight - 5);
  const ring = (radius: number) =>
    `<circle cx="8" cy="${y}" r="${radius}" fill="${paper}" stroke="${negative}" stroke-width="1.8"/>`;
  return { svg: ring(7) + ring(3.6) + textAt(22, top + lineHeight, text), height: lineHeight };
}

function symbolPart({ shape, fill, rim, rimWidth, text }: Line<'symbol'>, top: number): Part {
  const rows = wrap(text, 42);
  const symbol = `<path d="${shapePath(shape, 8, top + lineHeight - 5, 6)}" fill="${fill}" stroke="${rim}" stroke-width="${rimWidth}"/>`;
  const words = rows.map((row, at) => textAt(22, top + lineHeight + at * noteHeight, row));
  return { svg: symbol + words.join(''), height: lineHeight + (rows.length - 1) * noteHeight };
}

function rampPart({ colours, low, high }: Line<'ramp'>, top: number): Part {
  const stops = colours.map(
    (colour, at) => `<stop offset="${rounded(at / (colours.length - 1))}" stop-color="${colour}"/>`,
  );
  const y = top + lineHeight + noteHeight;
  return {
    svg:
      `<linearGradient id="ramp">${stops.join('')}</linearGradient>` +
      `<rect x="0" y="${rounded(top + lineHeight - 12)}" width="${rampWidth}" height="12" fill="url(#ramp)"/>` +
      `${textAt(0, y, low)}<text x="${rampWidth}" y="${rounded(y)}" text-anchor="end">${escaped(high)}</text>`,
    height: lineHeight + noteHeight,
  };
}

function sizePart({ radius, text }: Line<'size'>, top: number, tokens: Tokens): Part {
  const height = Math.max(lineHeight, 2 * radius + 4);
  const y = top + height;
  return {
    svg: `<circle cx="24" cy="${rounded(y - 5)}" r="${rounded(radius)}" fill="none" stroke="${tokens.muted}" stroke-width="1.5"/>${textAt(56, y, text)}`,
    height,
  };
}

function notePart({ text }: Line<'note'>, top: number, tokens: Tokens): Part {
  const rows = wrap(text, 48);
  const lines = rows.map(
    (row, at) =>
      `<text x="0" y="${rounded(top + (at + 1) * noteHeight)}" font-size="12.5" fill="${tokens.muted}">${escaped(row)}</text>`,
  );
  return { svg: lines.join(''), height: rows.length * noteHeight };
}

const textAt = (x: number, y: number, text: string) =>
  `<text x="${x}" y="${rounded(y)}">${escaped(text)}</text>`;
