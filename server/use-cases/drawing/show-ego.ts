import type { ActorDetail } from '../../../contract/actors.ts';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { StoredGraph } from '../../store/ports/graph-reader.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { registerSources } from '../register/register-sources.ts';
import { registerYear } from '../register/register-year.ts';
import { withinReach } from '../protection/within-reach.ts';
import { coMemberships, withCoMembers } from './co-memberships.ts';
import { currentTies } from './current-ties.ts';
import { mergeAccounts, type AccountedTie } from '../../analysis/graph/merge-accounts.ts';
import { drawGraph, isShownLayer } from './draw-graph.ts';
import type { Drawing } from './drawing.ts';
import { defaultLayersOf, layersOf, tiesByLayer } from './layer-counts.ts';
import { networkEgo } from './show-network-ego.ts';

export type EgoQuery = {
  id: string;
  depth: number;
  layers: string[];
  year?: number | undefined;
  /** The ego in one view of this network; the register and the last waves of all networks unless given. */
  network?: string | undefined;
  /** Of that network: the last unless given. */
  wave?: string | undefined;
  limit: number;
};

/** An actor and whoever is within `depth` ties of it in the year, or in one view of a network. `null`: no such actor. */
export async function showEgo(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: EgoQuery,
  signal?: AbortSignal,
): Promise<GraphAnswer | null> {
  return cachedAnswer(telar, 'ego', { input: query, signal }, async (allGone) => {
    const { network } = query;
    if (network !== undefined) return networkEgo(telar, { ...query, network }, allGone);
    const actor = await telar.store.findActor(query.id);
    if (actor === null) return null;
    const year = await registerYear(telar, query.year);
    const shownYear = yearShown(actor, query.year, year);
    const around = await telar.store.loadEgo({ ...query, year });
    if (around === null) return null;
    const ties = await currentTies(telar, around.ties, shownYear);
    const reached = ties.length === around.ties.length ? around : withinReach({ ...around, ties }, query);
    const stored = await withCoMembers(telar, reached, { ...query, year: shownYear });
    const all = [...stored.ties, ...(await coMemberships(telar, stored.actors, shownYear))];
    const available = mergeAccounts(all, true, { byPeriod: true });
    const shown = available.filter(({ tie }) => isShownLayer(tie.layer, query.layers));
    const comunaIds = stored.actors.flatMap(({ comunaId }) => comunaId ?? []);
    const comunaNames = await telar.store.namesOfTerritories([...new Set(comunaIds)]);
    const drawing = egoDrawing(actor, stored, { year: shownYear, shown, available, comunaNames });
    return drawGraph(telar, drawing, allGone);
  });
}

type Shown = Pick<Drawing, 'comunaNames'> & {
  year: number | null;
  shown: AccountedTie[];
  /** Ties that may be chosen, those shown among them. */
  available: readonly AccountedTie[];
};

function egoDrawing(
  actor: ActorDetail,
  { actors, truncated }: StoredGraph,
  { year, shown, available, comunaNames }: Shown,
): Drawing {
  return {
    scope: {
      about: { kind: 'ego', id: actor.id, name: actor.name },
      year,
      wave: null,
      sliceKind: null,
      layers: layersOf(shown),
      layersAvailable: tiesByLayer(available),
      defaultLayers: defaultLayersOf(available),
      simulated: actors.some((other) => other.simulated),
      citation: null,
      sources: year === null ? [] : registerSources(actor, year),
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut: truncated ? [{ reason: 'limit', actors: 0, ties: 0 }] : [],
      truncated,
    },
    actors,
    ties: shown,
    layoutTies: shown.map(({ tie }) => tie),
    seed: 1,
    comunaNames,
    roles: new Map(),
    answers: new Map(),
  };
}

/**
 * The register has a year of schools and of those who run them. Of another actor all years are shown, each tie with its
 * dates, unless a year is asked for.
 */
function yearShown(
  { simulated, kind }: { simulated: boolean; kind: string },
  chosen: number | undefined,
  registered: number,
): number | null {
  if (simulated) return null;
  return kind === 'school' || kind === 'sostenedor' ? registered : (chosen ?? null);
}
