import type { NetworkDetail, NetworkSummary } from '../../../contract/networks.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { disclosedNetwork, heldBackTest } from '../../access/disclosure.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { StoredGraph } from '../../store/ports/graph-reader.ts';
import { paginate } from '../networks/paginate.ts';
import { givenExamples } from './given-examples.ts';
import { type HeldPart, type HeldParts, heldParts, idsWithAnswers } from './held-parts.ts';
import { withinReach } from './within-reach.ts';

/**
 * A store that gives out no answer of a few: everything that an answer, an export, a picture or a job is made of is read
 * through it, so all of them hold back the same. What is written, and the copy of the whole store, pass unchanged.
 *
 * @param minimum schools that must have answered
 */
export function protectedStore(store: NetworkStore, minimum: number): NetworkStore {
  const held = heldParts(store, minimum);
  const { science } = store;
  return {
    ...store,
    async listNetworks(query) {
      const page = await store.listNetworks(query);
      const parts = await held(idsWithAnswers(page.items));
      return { ...page, items: page.items.map((item) => withoutCounts(item, parts.get(item.id))) };
    },
    async findNetwork(id) {
      const detail = await store.findNetwork(id);
      if (detail === null) return null;
      return withoutDetails(detail, (await held(idsWithAnswers([detail]))).get(id));
    },
    async loadNetwork(id) {
      const data = await store.loadNetwork(id);
      return data && disclosedNetwork(data, minimum);
    },
    async loadNetworks(query) {
      return (await store.loadNetworks(query)).map((data) => disclosedNetwork(data, minimum));
    },
    async loadTerritory(query) {
      const graph = await store.loadTerritory(query);
      return graph && { ...graph, ties: await givenTies(graph, held) };
    },
    async loadEgo(query) {
      const graph = await store.loadEgo(query);
      if (graph === null) return null;
      const ties = await givenTies(graph, held);
      return ties.length === graph.ties.length ? graph : withinReach({ ...graph, ties }, query);
    },
    async countTies(query) {
      const counts = await store.countTies(query);
      if (!('networkId' in query)) return counts;
      const part = (await held([query.networkId])).get(query.networkId);
      return { ...counts, ties: counts.ties - (part?.ties.length ?? 0) };
    },
    async compareImport(draft, records, mostExamples) {
      const { changes, examples } = await store.compareImport(draft, records, mostExamples);
      return { changes, examples: await givenExamples(examples, held) };
    },
    async listRevisions(query) {
      const page = await store.listRevisions(query);
      return (await anythingHeld(store, held)) ? { ...page, items: page.items.map(withoutTotals) } : page;
    },
    async undoRevision(number) {
      const revision = await store.undoRevision(number);
      return revision && (await anythingHeld(store, held)) ? withoutTotals(revision) : revision;
    },
    ...(science === undefined
      ? {}
      : { science: { ...science, measure: measureIfNothingIsHeld(store, held) } }),
  };
}

type Measure = NonNullable<NetworkStore['science']>['measure'];

async function anythingHeld(store: NetworkStore, held: HeldParts): Promise<boolean> {
  for await (const network of paginate((page) => store.listNetworks({ ...page, simulated: false })))
    if ((await held(idsWithAnswers([network]))).size > 0) return true;
  return false;
}

/** How many ties and ratings an import brought: less what is given of them, that is how many are held back. */
const total = /tie|rating|record|mention/i;

function withoutTotals(revision: Revision): Revision {
  const others = (counts: Revision['counts']) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => !total.test(name)));
  return { ...revision, counts: others(revision.counts), changes: others(revision.changes) };
}

/** The database reads all that is stored: it can measure where nothing is held back. */
function measureIfNothingIsHeld(store: NetworkStore, held: HeldParts): Measure {
  return async (...request) => {
    if (await anythingHeld(store, held))
      throw new TelarProblem(
        'conflict',
        'Some answers are held back because too few schools gave them, and the database would count them: let Telar measure.',
        { field: 'engine', code: 'answers-held-back' },
      );
    return store.science!.measure(...request);
  };
}

function withoutCounts<Network extends NetworkSummary>(
  network: Network,
  part: HeldPart | undefined,
): Network {
  return part === undefined ? network : { ...network, ties: network.ties - part.ties.length };
}

function withoutDetails(network: NetworkDetail, part: HeldPart | undefined): NetworkDetail {
  if (part === undefined) return network;
  const countOf = (isIn: (tie: RecordOf<'tie'>) => boolean) => part.ties.filter(isIn).length;
  return {
    ...withoutCounts(network, part),
    heldBack: [...part.heldBack],
    waves: network.waves.map((wave) => ({
      ...wave,
      layersAsked: wave.layersAsked?.filter((layer) => !isHeldIn(part, wave.waveId, layer)) ?? null,
      ties: wave.ties - countOf(({ waveId }) => waveId === wave.waveId),
    })),
    layers: network.layers
      .map(({ layer, ties }) => ({ layer, ties: ties - countOf((tie) => tie.layer === layer) }))
      .filter(({ ties }) => ties > 0),
  };
}

const isHeldIn = ({ heldBack }: HeldPart, waveId: string, layer: string): boolean =>
  heldBack.some((held) => held.kind === 'layer' && held.id === layer && held.waveId === waveId);

/** Ties of a graph that no network bounds, without those that one of its networks holds back. */
async function givenTies({ actors, ties }: StoredGraph, held: HeldParts): Promise<RecordOf<'tie'>[]> {
  const simulated = new Set(actors.flatMap((actor) => (actor.simulated ? [actor.id] : [])));
  const networks = new Set(
    ties.flatMap(({ networkId, from }) => (networkId === null || simulated.has(from) ? [] : [networkId])),
  );
  const parts = await held([...networks]);
  if (parts.size === 0) return ties;
  const tests = new Map([...parts].map(([id, { heldBack }]) => [id, heldBackTest(heldBack)]));
  return ties.filter((tie) => tie.networkId === null || tests.get(tie.networkId)?.(tie) !== true);
}
