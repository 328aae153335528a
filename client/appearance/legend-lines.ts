import { actorKinds } from '../../contract/identifiers.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';
import type { Appearance } from './appearance.ts';
import { cividis, purpleGreen } from './palette.ts';
import { colourOfKind, shapeOfKind, type Shape } from './shapes.ts';

/** A legend as data: what an exported picture writes beside itself. */
export type LegendLine =
  | { type: 'title'; text: string }
  | { type: 'mark'; shape: Shape; colour: string; hollow: boolean; text: string }
  | { type: 'ramp'; colours: readonly string[]; low: string; high: string }
  | { type: 'size'; radius: number; text: string }
  | { type: 'note'; text: string };

export type LegendWords = {
  colourTitle: string;
  shapeTitle: string;
  sizeTitle: string;
  tiesTitle: string;
  kind: (kind: string) => string;
  value: (value: string) => string;
  others: (categories: number) => string;
  unknown: string;
  hollow: string;
  number: (value: number) => string;
  notes: readonly string[];
};

/** The legend of a picture, from the very scales that drew it. */
export function legendLines(
  visible: VisibleGraph,
  { colour, size }: Appearance,
  byKind: boolean,
  words: LegendWords,
): LegendLine[] {
  const lines: LegendLine[] = [];
  const mark = (text: string, fill: string, shape: Shape = 'circle', hollow = false) =>
    lines.push({ type: 'mark', shape, colour: fill, hollow, text });
  if (!byKind) {
    lines.push({ type: 'title', text: words.colourTitle });
    if (colour.type === 'categories') {
      for (const entry of colour.entries)
        mark(`${words.value(entry.value)} (${words.number(entry.count)})`, entry.colour);
      if (colour.others.count > 0) mark(words.others(colour.others.categories), '#9a9488');
    } else {
      const colours = colour.type === 'signed' ? purpleGreen : cividis;
      lines.push({ type: 'ramp', colours, low: words.number(colour.low), high: words.number(colour.high) });
    }
    if (colour.missing > 0)
      mark(`${words.unknown} (${words.number(colour.missing)})`, '#9a9488', 'circle', true);
  }
  lines.push({ type: 'title', text: words.shapeTitle });
  for (const kind of actorKinds) {
    const count = visible.actors.filter((actor) => actor.kind === kind).length;
    if (count > 0) {
      mark(
        `${words.kind(kind)} (${words.number(count)})`,
        byKind ? colourOfKind[kind] : '#9a9488',
        shapeOfKind[kind],
      );
    }
  }
  if (visible.actors.some(({ responded, isSet }) => responded === false || isSet)) {
    mark(words.hollow, '#9a9488', 'circle', true);
  }
  if (size.steps.length > 0) {
    lines.push({ type: 'title', text: words.sizeTitle });
    for (const { value, radius } of size.steps)
      lines.push({ type: 'size', radius, text: words.number(value) });
  }
  lines.push({ type: 'title', text: words.tiesTitle });
  for (const text of words.notes) lines.push({ type: 'note', text });
  return lines;
}
