import type { GraphAnswer } from '../../contract/graphs.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { TerritoryGraph } from '../store/network-store.ts';
import { proximityTies } from '../analysis/layers/proximity.ts';
import { registerYear } from './browse-territories.ts';
import { compare, drawGraph, tiesByLayer } from './draw-graph.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';

export type TerritoryGraphQuestion = {
  id: string;
  year?: number | undefined;
  layers: string[];
  scope?: 'public' | 'all' | undefined;
  limit: number;
};

/**
 * The schools of a territory in one year of the register, who runs them, and the ties among them. A SLEP shows its
 * public schools unless all are asked for: they are the ones it answers for.
 */
export async function showTerritoryGraph(
  telar: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: TerritoryGraphQuestion,
): Promise<GraphAnswer | null> {
  const territory = await telar.store.findTerritory(question.id);
  if (territory === null) return null;
  const year = await registerYear(telar, question.year);
  const scope = question.scope ?? (territory.kind === 'slep' && !territory.simulated ? 'public' : 'all');
  const found = await telar.store.loadTerritory({ id: question.id, year, scope });
  if (found === null) return null;

  const { kept, leftOut } = largestSchools(found, question.limit);
  const inside = new Set(kept.map((actor) => actor.id));
  const lastWaves = await lastWaveOfEach(telar, found.ties);
  const among = found.ties.filter(
    (tie) => inside.has(tie.from) && inside.has(tie.to) && isOfNow(tie, lastWaves),
  );
  const all = [...among, ...proximityTies(kept)];
  // Nearness is drawn only when asked for: it is no collaboration.
  const asked = (layer: string) =>
    question.layers.length === 0 ? layer !== 'proximity' : question.layers.includes(layer);
  const shown = all.filter((tie) => asked(tie.layer));

  return drawGraph(telar, {
    scope: {
      about: { kind: 'territory', id: territory.id, name: territory.name },
      year: territory.simulated ? null : year,
      wave: null,
      layers: tiesByLayer(shown).map(({ layer }) => layer),
      layersAvailable: tiesByLayer(all),
      simulated: territory.simulated,
      citation: null,
      sources: territory.simulated
        ? []
        : [`MINEDUC, Directorio oficial de establecimientos educacionales ${String(year)}`],
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut,
      truncated: found.truncated || leftOut.length > 0,
    },
    actors: kept,
    ties: shown,
    layoutTies: among,
    seed: 1,
    comunaNames: new Map(territory.comunas.map((comuna) => [comuna.id, comuna.name])),
    roles: new Map(),
    responded: new Map(),
  });
}

/** By network, the last round of asking: a territory shows how its networks stand now, not all their rounds at once. */
function lastWaveOfEach(
  { store, memory }: Pick<Dependencies, 'store' | 'memory'>,
  ties: TerritoryGraph['ties'],
): Promise<Map<string, string>> {
  const asked = new Set(
    ties.flatMap((tie) => (tie.networkId === null || tie.waveId === null ? [] : [tie.networkId])),
  );
  return memory.recall(`last waves ${datasetHash([...asked].sort())}`, async () => {
    const networks = await Promise.all([...asked].map((id) => store.findNetwork(id)));
    return new Map(
      networks.flatMap((network) => {
        const last = network?.rounds.toSorted((a, b) => b.order - a.order)[0];
        return network === null || last === undefined ? [] : [[network.id, last.waveId] as const];
      }),
    );
  });
}

const isOfNow = (tie: TerritoryGraph['ties'][number], lastWaves: ReadonlyMap<string, string>): boolean =>
  tie.networkId === null || tie.waveId === null || lastWaves.get(tie.networkId) === tie.waveId;

/** Above the limit the schools with most pupils stay, and the owners and partners of those that stay. */
function largestSchools(found: TerritoryGraph, limit: number) {
  const schools = found.actors.filter((actor) => actor.kind === 'school');
  const others = found.actors.filter((actor) => actor.kind !== 'school');
  if (found.actors.length <= limit) return { kept: found.actors, leftOut: [] };
  const bySize = schools.toSorted((a, b) => (b.enrolment ?? -1) - (a.enrolment ?? -1) || compare(a.id, b.id));
  const first = bySize.slice(0, Math.ceil(limit / 2));
  const partners = tiedTo(found.ties, new Set(first.map((school) => school.id)));
  const room = limit - first.length;
  const kept: RecordOf<'actor'>[] = [
    ...first,
    ...others.filter((actor) => partners.has(actor.id)).slice(0, room),
  ];
  const inside = new Set(kept.map((actor) => actor.id));
  const lostTies = found.ties.filter((tie) => !inside.has(tie.from) || !inside.has(tie.to)).length;
  return { kept, leftOut: [{ reason: 'limit', actors: found.actors.length - kept.length, ties: lostTies }] };
}

function tiedTo(ties: TerritoryGraph['ties'], ids: ReadonlySet<string>): Set<string> {
  const tied = new Set<string>();
  for (const tie of ties) {
    if (ids.has(tie.from)) tied.add(tie.to);
    if (ids.has(tie.to)) tied.add(tie.from);
  }
  return tied;
}
