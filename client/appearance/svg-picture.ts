import type { Appearance } from './appearance.ts';
import type { Basemap } from './basemap.ts';
import type { Focus } from './emphasis.ts';
import type { LegendLine } from './legend-lines.ts';
import type { TieChange } from './tie-look.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible-graph.ts';

/** All that a picture as a file is drawn from. */
export type SvgPicture = {
  visible: VisibleGraph;
  appearance: Appearance;
  tokens: Tokens;
  viewport: { x: readonly [number, number]; y: readonly [number, number] };
  /** Shapes under the actors, in layout units. */
  basemap?: Basemap;
  /** What stands out, if anything does. */
  focus?: Focus;
  /** What became of each tie between two waves, where two are compared. */
  changes?: ReadonlyMap<string, TieChange>;
  /** Who was put in place by hand. */
  pinned?: ReadonlySet<string>;
  title: string;
  caption: string;
  legend: readonly LegendLine[];
};
