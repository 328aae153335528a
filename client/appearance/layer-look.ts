import { layerById, layers, namedLayers } from '../../contract/layers.ts';
import type { Tokens } from './tokens.ts';

/**
 * How a line is broken, in CSS pixels of line and gap by turns; empty: whole. `double`: two thin lines side by side, so
 * that a line is told from another without its colour.
 */
export type Stroke = { dash: readonly number[]; double: boolean };
export type LayerLook = { colour: string; stroke: Stroke };

export const whole: Stroke = { dash: [], double: false };
const double: Stroke = { dash: [], double: true };
const longDash: Stroke = { dash: [11, 4, 11, 4], double: false };
const dots: Stroke = { dash: [2, 4, 2, 4], double: false };
const dashDot: Stroke = { dash: [9, 4, 2, 4], double: false };

/** Kept for what is tension, in whichever layer it is reported. */
const tensionStrokes: readonly Stroke[] = [
  { dash: [6, 4, 6, 4], double: false },
  { dash: [4, 3, 4, 3], double: false },
  { dash: [8, 3, 3, 3], double: false },
];

const strokes: readonly Stroke[] = [whole, double, longDash, dots, dashDot];

/** Place in the palette of layers and stroke, of the layers that most networks have; they differ in both. */
const chosen: Readonly<Record<string, { place: number; stroke: Stroke }>> = {
  knowledge: { place: 0, stroke: whole },
  'joint-work': { place: 1, stroke: double },
  trust: { place: 2, stroke: longDash },
  leadership: { place: 3, stroke: dots },
  coordination: { place: 4, stroke: dashDot },
  administers: { place: 8, stroke: whole },
  assists: { place: 6, stroke: longDash },
  attendance: { place: 7, stroke: dots },
  'co-membership': { place: 7, stroke: whole },
  'co-attendance': { place: 4, stroke: dots },
  'same-sostenedor': { place: 6, stroke: whole },
  proximity: { place: 5, stroke: dots },
  'same-slep': { place: 3, stroke: whole },
};

const paletteSize = 8;
const combinations = paletteSize * strokes.length;
/** The combination of that number: one beside another differs in colour and in stroke. */
const combination = (at: number) => ({
  place: at % paletteSize,
  stroke: strokes[(at + Math.floor(at / paletteSize)) % strokes.length]!,
});

const documented = new Map(namedLayers.slice(layers.length).map(({ id }, at) => [id, combination(at)]));

/** Combinations of the layers that networks bring themselves: no two of them alike while there are any left. */
const own = new Map<string, number>();

function combinationOfOwn(layer: string) {
  const known = own.get(layer);
  if (known !== undefined) return combination(known);
  const taken = new Set(own.values());
  const start = hash(layer) % combinations;
  const free = Array.from({ length: combinations }, (_, step) => (start + step) % combinations);
  const at = free.find((place) => !taken.has(place)) ?? start;
  own.set(layer, at);
  return combination(at);
}

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** Colour and stroke of the ties of a layer, the same in picture, legend, matrix and exported file. */
export function layerLook(layer: string, tokens: Tokens, sign: 1 | -1 = layerById(layer).sign): LayerLook {
  if (sign === -1) {
    const stroke = layer === 'tension' ? 0 : hash(layer) % tensionStrokes.length;
    return { colour: tokens.negative, stroke: tensionStrokes[stroke]! };
  }
  const { place, stroke } = chosen[layer] ?? documented.get(layer) ?? combinationOfOwn(layer);
  return { colour: tokens.layers[place]!, stroke };
}

export const layerColour = (layer: string, tokens: Tokens, sign?: 1 | -1): string =>
  layerLook(layer, tokens, sign).colour;
