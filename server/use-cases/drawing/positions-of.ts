import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { buildGraph } from '../../analysis/graph/network-graph.ts';
import { bandLayout } from '../../analysis/layout/band-layout.ts';
import { geographicLayout } from '../../analysis/layout/geographic-layout.ts';
import type { Position } from '../../analysis/layout/layout-graph.ts';
import { levelOf } from '../../analysis/levels/level-of.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfGraph } from '../../runtime/hash-of-graph.ts';
import type { Drawing } from './drawing.ts';

/**
 * Where each actor stands, in the order of the actors. An organic layout is kept by its ties: an import that does
 * not touch them leaves everybody in place, and costs no new layout.
 */
export async function positionsOf(
  { pools, cache }: Pick<Dependencies, 'pools' | 'cache'>,
  {
    actors,
    layoutTies,
    layout = 'organic',
    seed,
  }: Pick<Drawing, 'actors' | 'layoutTies' | 'layout' | 'seed'>,
  signal: AbortSignal,
): Promise<Position[]> {
  const ids = actors.map((actor) => actor.id);
  const ties = simplePairs(layoutTies, new Set(ids));
  // A country has many of them: others are answered in between.
  await yieldToOthers();
  const graph = buildGraph({ directed: false, actors: ids, ties });
  await yieldToOthers();
  if (layout === 'geographic') return geographicLayout(actors, graph);
  if (layout === 'levels')
    return bandLayout(
      graph,
      actors.map((actor) => levels.indexOf(levelOf(actor))),
    );
  return cache.getOrCompute(
    `layout ${hashOfGraph(graph)} ${String(seed)}`,
    (allGone) => pools.pictures.run('layout', { graph, seed }, allGone),
    signal,
  );
}

/** One tie a pair, whatever its layers and directions: what pulls two actors together in the picture. */
function simplePairs(
  ties: readonly RecordOf<'tie'>[],
  known: ReadonlySet<string>,
): { from: string; to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const tie of ties) {
    if (tie.sign < 0 || tie.from === tie.to || !known.has(tie.from) || !known.has(tie.to)) continue;
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    pairs.set(`${from}\n${to}`, { from, to });
  }
  return [...pairs.values()].toSorted((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}
