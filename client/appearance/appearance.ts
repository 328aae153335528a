import type { GraphActor } from '../../contract/graphs.ts';
import { byCodeUnit } from '../../contract/text-order.ts';
import {
  isOwnAttribute,
  isWordAttribute,
  readAttribute,
  readWord,
  typeOfAttribute,
  visibleTieCounts,
} from './attributes.ts';
import { colourScale, type ColourScale, type ReadValue } from './colour-scale.ts';
import { shortNames } from './short-names.ts';
import { sizeScale, type SizeScale } from './size-scale.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible-graph.ts';

/** Metric values by metric id and then actor id, and the community of each actor, where they were requested. */
export type ActorValues = ReadonlyMap<string, ReadonlyMap<string, number>>;
export type Appearance = {
  colour: ColourScale;
  size: SizeScale;
  /** Whose names are shown, the largest first. */
  labelled: ReadonlySet<string>;
  /** The name as the picture writes it. */
  nameOf: (actor: GraphActor) => string;
};

/** How to read what a name stands for: a word or number of the actor, its visible ties, a metric, a community. */
function readerOf(
  name: string,
  visible: VisibleGraph,
  values: ActorValues,
  communities: ReadonlyMap<string, string>,
): ReadValue | null {
  if (isWordAttribute(name)) return readWord(name);
  if (name === 'enrolment') return (actor) => actor.enrolment;
  if (name === 'community') return (actor) => communities.get(actor.id) ?? null;
  if (name === 'ties') {
    const counts = visibleTieCounts(visible.ties);
    return (actor) => counts.get(actor.id) ?? 0;
  }
  const metric = values.get(name);
  if (metric !== undefined) return (actor) => metric.get(actor.id) ?? null;
  return isOwnAttribute(name) && typeOfAttribute(name, visible.actors) !== null ? readAttribute(name) : null;
}

/** One appearance for picture, legend and export: whatever the legend says is what was drawn. */
export function appearanceOf(
  visible: VisibleGraph,
  wanted: { colour: string; size: string; labels: number },
  values: ActorValues,
  communities: ReadonlyMap<string, string>,
  tokens: Tokens,
): Appearance {
  const { actors } = visible;
  const read = (name: string) => readerOf(name, visible, values, communities);
  const size = sizeScale(actors, read(wanted.size));
  return {
    colour: colourScale(actors, read(wanted.colour) ?? readWord('kind'), tokens),
    size,
    labelled: topLabels(actors, wanted.labels, size, visible),
    nameOf: shortNames(actors),
  };
}

/** The actors whose names are shown: the largest first, then those with most visible ties, then by id. */
function topLabels(actors: readonly GraphActor[], most: number, size: SizeScale, visible: VisibleGraph) {
  const ties = visibleTieCounts(visible.ties);
  const ranked = [...actors].sort(
    (a, b) =>
      size.radiusOf(b) - size.radiusOf(a) ||
      (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0) ||
      byCodeUnit(a.id, b.id),
  );
  return new Set(ranked.slice(0, most).map(({ id }) => id));
}
