import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { proximityTies } from '../../analysis/layers/proximity.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { defaultScope } from '../register/default-scope.ts';
import { registerSources } from '../register/register-sources.ts';
import { registerYear } from '../register/register-year.ts';
import { drawGraph, tiesByLayer } from './draw-graph.ts';
import { largestSchools } from './largest-schools.ts';

export type TerritoryGraphQuery = {
  id: string;
  year?: number | undefined;
  layers: string[];
  scope?: 'public' | 'all' | undefined;
  limit: number;
  layout?: 'organic' | 'geographic';
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
  return cachedAnswer(telar, story, { input: query, signal }, async (allGone) => {
    const territory = await telar.store.findTerritory(query.id);
    if (territory === null) return null;
    const year = await registerYear(telar, query.year);
    const scope = query.scope ?? defaultScope(territory);
    const stored = await telar.store.loadTerritory({ id: query.id, year, scope });
    if (stored === null) return null;
    const { kept, leftOut } = largestSchools(stored, query.limit);
    const inside = new Set(kept.map((actor) => actor.id));
    const among = (await currentTies(telar, stored.ties)).filter(
      (tie) => inside.has(tie.from) && inside.has(tie.to),
    );
    const all = [...among, ...proximityTies(kept)];
    const shown = all.filter(({ layer }) => isShown(layer, query.layers));
    const drawing = {
      scope: {
        about: { kind: 'territory' as const, id: territory.id, name: territory.name },
        year: territory.simulated ? null : year,
        wave: null,
        layers: tiesByLayer(shown).map(({ layer }) => layer),
        layersAvailable: tiesByLayer(all),
        simulated: territory.simulated,
        citation: null,
        sources: registerSources(territory, year),
        rosterKnown: null,
        respondents: null,
        nonRespondents: null,
        leftOut,
        truncated: stored.truncated || leftOut.length > 0,
      },
      actors: kept,
      ties: shown,
      layoutTies: among,
      layout: query.layout ?? 'organic',
      seed: 1,
      comunaNames: new Map(territory.comunas.map((comuna) => [comuna.id, comuna.name])),
      roles: new Map<string, string>(),
      responded: new Map<string, boolean>(),
    };
    return drawGraph(telar, drawing, allGone);
  });
}

/** Nearness is drawn only when it is chosen: it is no collaboration. */
const isShown = (layer: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 ? layer !== 'proximity' : chosen.includes(layer);

/** Ties of the last wave of each network: a territory shows how its networks stand now, not all their waves at once. */
async function currentTies(
  { store }: Pick<Dependencies, 'store'>,
  ties: readonly RecordOf<'tie'>[],
): Promise<RecordOf<'tie'>[]> {
  const surveyed = new Set(
    ties.flatMap(({ networkId, waveId }) => (networkId === null || waveId === null ? [] : [networkId])),
  );
  const lastWaves = await store.lastWaves([...surveyed]);
  return ties.filter(
    ({ networkId, waveId }) => networkId === null || waveId === null || lastWaves.get(networkId) === waveId,
  );
}
