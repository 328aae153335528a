import { actorKinds } from '../../contract/identifiers.ts';
import { withoutGroups } from './group-actor.ts';
import { isHollow, rimOf } from './actor-look.ts';
import type { Appearance } from './appearance.ts';
import type { Stroke } from './layer-look.ts';
import { lineEntries, type LineEntry } from './line-entries.ts';
import { cividis, purpleGreen } from './palette.ts';
import { colourOfKind, shapeOfKind, type Shape } from './shapes.ts';
import type { TieChange } from './tie-look.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible-graph.ts';

/** A legend as data: what an exported picture writes beside itself. */
export type LegendLine =
  | { type: 'title'; text: string }
  | { type: 'symbol'; shape: Shape; fill: string; rim: string; rimWidth: number; text: string }
  | { type: 'ramp'; colours: readonly string[]; low: string; high: string }
  | { type: 'size'; radius: number; text: string }
  | { type: 'line'; colour: string; stroke: Stroke; arrow: boolean; text: string }
  | { type: 'ring'; text: string }
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
  /** "5 comunas", where groups are drawn. */
  groups: readonly string[];
  /** What the double ring is, where somebody has it. */
  marked: string | null;
  line: (entry: LineEntry) => string;
  number: (value: number) => string;
  notes: readonly string[];
};

/** The legend of a picture, from the very scales that drew it. */
export function legendLines(
  { visible, changes }: { visible: VisibleGraph; changes?: ReadonlyMap<string, TieChange> },
  { colour: scale, size }: Appearance,
  byKind: boolean,
  words: LegendWords,
  tokens: Tokens,
): LegendLine[] {
  const lines: LegendLine[] = [];
  const own = withoutGroups(visible.actors);
  const symbol = (text: string, fill: string, shape: Shape = 'circle') =>
    lines.push({ type: 'symbol', shape, fill, rim: rimOf(fill, tokens), rimWidth: 1, text });
  if (!byKind) {
    lines.push({ type: 'title', text: words.colourTitle });
    if (scale.type === 'categories') {
      for (const entry of scale.entries)
        symbol(`${words.value(entry.value)} (${words.number(entry.count)})`, entry.colour);
      if (scale.others.count > 0)
        symbol(
          `${words.others(scale.others.categories)} (${words.number(scale.others.count)})`,
          tokens.other,
        );
    } else {
      const colours = scale.type === 'signed' ? purpleGreen : cividis;
      lines.push({ type: 'ramp', colours, low: words.number(scale.low), high: words.number(scale.high) });
    }
    if (scale.missing > 0) symbol(`${words.unknown} (${words.number(scale.missing)})`, tokens.missing);
  }
  lines.push({ type: 'title', text: words.shapeTitle });
  for (const kind of actorKinds) {
    const count = own.filter((actor) => actor.kind === kind).length;
    if (count > 0) {
      symbol(
        `${words.kind(kind)} (${words.number(count)})`,
        byKind ? colourOfKind[kind] : tokens.other,
        shapeOfKind[kind],
      );
    }
  }
  for (const text of words.groups) symbol(text, tokens.other, 'group');
  if (words.marked !== null) lines.push({ type: 'ring', text: words.marked });
  if (visible.actors.some(isHollow)) {
    const text = words.hollow;
    lines.push({
      type: 'symbol',
      shape: 'circle',
      fill: tokens.paper,
      rim: tokens.muted,
      rimWidth: 2.5,
      text,
    });
  }
  if (size.steps.length > 0) {
    lines.push({ type: 'title', text: words.sizeTitle });
    for (const { value, radius } of size.steps)
      lines.push({ type: 'size', radius, text: words.number(value) });
  }
  lines.push({ type: 'title', text: words.tiesTitle });
  for (const entry of lineEntries(visible.ties, tokens, changes)) {
    const { colour, stroke, arrow } = entry;
    lines.push({ type: 'line', colour, stroke, arrow, text: words.line(entry) });
  }
  for (const text of words.notes) lines.push({ type: 'note', text });
  return lines;
}
