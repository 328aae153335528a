import type { GraphAnswer } from '../../../contract/graphs.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { registerSources } from '../register/register-sources.ts';
import { registerYear } from '../register/register-year.ts';
import { drawGraph, tiesByLayer } from './draw-graph.ts';

export type EgoQuery = {
  id: string;
  depth: number;
  layers: string[];
  year?: number | undefined;
  limit: number;
};

/** An actor and whoever is within `depth` ties of it. `null`: no such actor. */
export async function showEgo(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: EgoQuery,
  signal?: AbortSignal,
): Promise<GraphAnswer | null> {
  return cachedAnswer(telar, 'ego', { input: query, signal }, async (allGone) => {
    const actor = await telar.store.findActor(query.id);
    if (actor === null) return null;
    const year = await registerYear(telar, query.year);
    const stored = await telar.store.loadEgo({ ...query, year });
    if (stored === null) return null;
    const comunaIds = stored.actors.flatMap(({ comunaId }) => (comunaId === null ? [] : [comunaId]));
    const drawing = {
      scope: {
        about: { kind: 'ego' as const, id: actor.id, name: actor.name },
        year: actor.simulated ? null : year,
        wave: null,
        layers: tiesByLayer(stored.ties).map(({ layer }) => layer),
        layersAvailable: tiesByLayer(stored.ties),
        simulated: stored.actors.some((other) => other.simulated),
        citation: null,
        sources: registerSources(actor, year),
        rosterKnown: null,
        respondents: null,
        nonRespondents: null,
        leftOut: stored.truncated ? [{ reason: 'limit', actors: 0, ties: 0 }] : [],
        truncated: stored.truncated,
      },
      actors: stored.actors,
      ties: stored.ties,
      layoutTies: stored.ties,
      seed: 1,
      comunaNames: await telar.store.namesOfTerritories([...new Set(comunaIds)]),
      roles: new Map<string, string>(),
      responded: new Map<string, boolean>(),
    };
    return drawGraph(telar, drawing, allGone);
  });
}
