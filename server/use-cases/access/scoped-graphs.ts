import type { RecordOf } from '../../../contract/records.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { GraphReader, StoredGraph } from '../../store/ports/graph-reader.ts';
import { broughtIn } from '../protection/given-actors.ts';
import { withinReach } from '../protection/within-reach.ts';
import type { VisibleRows } from './visible-rows.ts';

/** More actors than anybody has around. */
const wholeEgo = 100_000;

/**
 * Graphs that no network bounds, of the ties that a scope is given: those of its networks, who runs whom, and other
 * ties that stand in no network where an end is in its territories.
 */
export function scopedGraphs(store: NetworkStore, rows: VisibleRows): GraphReader {
  const givenTies = async (ties: RecordOf<'tie'>[]) => {
    const [networks, placed] = [await rows.networks(), await rows.placedActors()];
    return ties.filter(({ networkId, layer, from, to }) =>
      networkId === null
        ? layer === 'administers' || placed.has(from) || placed.has(to)
        : networks.has(networkId),
    );
  };
  const withoutHidden = async <Graph extends Pick<StoredGraph, 'actors' | 'ties'>>(graph: Graph) => {
    const ids = graph.actors.map(({ id }) => id);
    const hidden = await rows.hiddenAmong(ids);
    return {
      ...graph,
      actors: await givenActors(rows, graph.actors),
      ties: graph.ties.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
    };
  };
  const loadTerritory: GraphReader['loadTerritory'] = async (query) => {
    const graph = await store.loadTerritory(query);
    if (graph === null) return null;
    const ties = await givenTies(graph.ties);
    return withoutHidden({ ...graph, ties, actors: broughtIn(graph, ties) });
  };
  return {
    loadTerritory,
    async loadEgo(query) {
      if ((await rows.hiddenAmong([query.id])).has(query.id)) return null;
      // Who stands in a cut picture depends on every tie: it is read whole, and cut when all that is not given is gone.
      const graph = await store.loadEgo({ ...query, limit: wholeEgo });
      if (graph === null) return null;
      return withinReach(await withoutHidden({ ...graph, ties: await givenTies(graph.ties) }), query);
    },
    async countTies(query) {
      if ('networkId' in query)
        return (await rows.networks()).has(query.networkId) ? store.countTies(query) : { actors: 0, ties: 0 };
      const graph = await loadTerritory({ ...query, id: query.territoryId });
      return { actors: graph?.actors.length ?? 0, ties: graph?.ties.length ?? 0 };
    },
  };
}

/** Actors that are given, without what somebody else added to them. */
export async function givenActors(
  rows: VisibleRows,
  actors: readonly RecordOf<'actor'>[],
): Promise<RecordOf<'actor'>[]> {
  const ids = actors.map(({ id }) => id);
  const [hidden, addedTo] = [await rows.hiddenAmong(ids), await rows.addedToAmong(ids)];
  return actors
    .filter(({ id }) => !hidden.has(id))
    .map((actor) => (addedTo.has(actor.id) ? { ...actor, group: null, attributes: {} } : actor));
}
