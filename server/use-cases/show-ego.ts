import type { GraphAnswer } from '../../contract/graphs.ts';
import { registerYear } from './browse-territories.ts';
import type { Dependencies } from './dependencies.ts';
import { drawGraph, tiesByLayer } from './draw-graph.ts';

export type EgoQuestion = {
  id: string;
  depth: number;
  layers: string[];
  year?: number | undefined;
  limit: number;
};

/** An actor and whoever is within `depth` ties of it. */
export async function showEgo(
  telar: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: EgoQuestion,
): Promise<GraphAnswer | null> {
  const actor = await telar.store.findActor(question.id);
  if (actor === null) return null;
  const year = await registerYear(telar, question.year);
  const found = await telar.store.loadEgo({ ...question, year });
  if (found === null) return null;
  const comunas = await namesOfComunas(telar, found.actors);
  return drawGraph(telar, {
    scope: {
      about: { kind: 'ego', id: actor.id, name: actor.name },
      year: actor.simulated ? null : year,
      wave: null,
      layers: tiesByLayer(found.ties).map(({ layer }) => layer),
      layersAvailable: tiesByLayer(found.ties),
      simulated: found.actors.some((other) => other.simulated),
      citation: null,
      sources: actor.simulated
        ? []
        : [`MINEDUC, Directorio oficial de establecimientos educacionales ${String(year)}`],
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut: found.truncated ? [{ reason: 'limit', actors: 0, ties: 0 }] : [],
      truncated: found.truncated,
    },
    actors: found.actors,
    ties: found.ties,
    layoutTies: found.ties,
    seed: 1,
    comunaNames: comunas,
    roles: new Map(),
    responded: new Map(),
  });
}

async function namesOfComunas(
  { store }: Pick<Dependencies, 'store'>,
  actors: readonly { comunaId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(actors.flatMap(({ comunaId }) => (comunaId === null ? [] : [comunaId])))];
  const found = await Promise.all(ids.map((id) => store.findTerritory(id)));
  return new Map(found.flatMap((comuna) => (comuna === null ? [] : [[comuna.id, comuna.name] as const])));
}
