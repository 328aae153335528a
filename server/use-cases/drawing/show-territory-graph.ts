import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { proximitySteps } from '../../analysis/layers/proximity.ts';
import { runInTurns } from '../../runtime/run-in-turns.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import { currentTies } from './current-ties.ts';
import { coMemberships } from './co-memberships.ts';
import { drawGraph, isShownLayer } from './draw-graph.ts';
import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { largestSchools } from './largest-schools.ts';
import { territoryDrawing } from './territory-drawing.ts';

export type TerritoryGraphQuery = {
  id: string;
  year?: number | undefined;
  layers: string[];
  scope?: 'public' | 'all' | undefined;
  limit: number;
  layout?: 'organic' | 'geographic' | 'levels';
};

/**
 * The schools of a territory in one year of the register, who runs them, and the ties among them. A SLEP shows its
 * public schools unless the scope is `all`: they are the ones it answers for. `null`: no such territory.
 */
export async function showTerritoryGraph(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: TerritoryGraphQuery,
  signal?: AbortSignal,
): Promise<GraphAnswer | null> {
  const story = 'territory-graph';
  const isLarge = isLargeTerritory(query.id);
  return cachedAnswer(telar, story, { input: query, signal, isLarge }, async (allGone) => {
    const found = await territoryInYear(telar, query);
    if (found === null) return null;
    const { territory, year, stored } = found;
    const { kept, leftOut } = largestSchools(stored, query.limit);
    const inside = new Set(kept.map((actor) => actor.id));
    const shownYear = territory.simulated ? null : year;
    const among = (await currentTies(telar, stored.ties, shownYear)).filter(
      (tie) => inside.has(tie.from) && inside.has(tie.to),
    );
    const together = await coMemberships(telar, kept, query.year ?? shownYear);
    await yieldToOthers();
    const near = await runInTurns(proximitySteps(kept));
    await yieldToOthers();
    const all = [...among, ...together, ...near];
    const drawing = territoryDrawing(territory, {
      year,
      actors: kept,
      available: all,
      isShown: ({ layer }) => isShownLayer(layer, query.layers),
      layoutTies: among,
      layout: query.layout ?? 'organic',
      leftOut,
      truncated: stored.truncated,
    });
    await yieldToOthers();
    return drawGraph(telar, drawing, allGone);
  });
}
