import { isStrongEnough } from '../../../contract/network-view.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { mergeAccounts } from '../../analysis/graph/merge-accounts.ts';
import { boundsOf } from '../../analysis/graph/read-view.ts';
import { buildGraph } from '../../analysis/graph/network-graph.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';
import { coMemberships } from '../drawing/co-memberships.ts';
import { registerYear } from '../register/register-year.ts';
import { unknownId } from '../unknown-id.ts';
import { hashOfGraph } from '../../runtime/hash-of-graph.ts';
import type { GraphRequest, RequestedGraph } from './graph-request.ts';
import { layersBetween } from './layers-between.ts';

type Tie = RecordOf<'tie'>;
type Chosen = Pick<GraphRequest, 'layers' | 'kinds' | 'strength' | 'withoutTension'>;

/**
 * The graph of all that a territory holds in one year of the register: of every layer unless some are named.
 *
 * @throws TelarProblem `not-found` where there is no such territory; `invalid-request` for a year that the register
 *         does not hold
 */
export async function graphOfTerritory(
  { store }: Pick<Dependencies, 'store'>,
  request: GraphRequest,
): Promise<RequestedGraph> {
  const { territory: id = '', layers } = request;
  const year = await registerYear({ store }, request.year);
  const stored = await store.loadTerritory({ id, year, scope: 'all' });
  if (stored === null) throw unknownId('territory', id);
  const together = layers.includes('co-membership')
    ? await coMemberships({ store }, stored.actors, year)
    : [];
  const actors = actorsOf(stored, request);
  const ties = tiesOf([...stored.ties, ...together], actors, request);
  const graph = buildGraph({
    directed: request.directed ?? false,
    actors: actors.map((actor) => actor.id),
    ties: ties.map(({ from, to, strength, sign }) => ({ from, to, strength, sign })),
    attributes: {
      kind: actors.map(({ kind }) => kind),
      group: actors.map(({ group }) => group),
    },
  });
  const inside = new Set(graph.actors);
  return {
    graph,
    view: viewOf(ties, request),
    missing: null,
    hash: hashOfGraph(graph),
    outside: stored.actors.flatMap((actor) => (inside.has(actor.id) ? [] : [actor.id])),
    layersBetween: layersBetween(graph, ties),
  };
}

const actorsOf = ({ actors }: TerritoryGraph, { kinds = [] }: Chosen): TerritoryGraph['actors'] =>
  kinds.length === 0 ? actors : actors.filter(({ kind }) => kinds.includes(kind));

function tiesOf(all: readonly Tie[], actors: TerritoryGraph['actors'], chosen: Chosen): readonly Tie[] {
  const { layers, kinds = [], strength, withoutTension } = chosen;
  const inside = new Set(actors.map(({ id }) => id));
  const isRead = (tie: Tie): boolean =>
    (layers.length === 0 || layers.includes(tie.layer)) &&
    tie.from !== tie.to &&
    !(withoutTension === true && tie.sign === -1) &&
    (kinds.length === 0 || (inside.has(tie.from) && inside.has(tie.to)));
  const read = all.filter(isRead);
  if (strength === undefined) return read;
  const strong = mergeAccounts(read, true).filter(({ tie }) => isStrongEnough(tie.strength, strength));
  return strong.flatMap(({ accounts }) => accounts);
}

const viewOf = (ties: readonly Tie[], { layers, ...chosen }: Chosen): RequestedGraph['view'] => ({
  wave: null,
  layers: layers.length > 0 ? [...layers] : [...new Set(ties.map(({ layer }) => layer))].toSorted(byCodeUnit),
  ...boundsOf(chosen),
  mentions: ties.length,
});
