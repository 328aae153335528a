import { append } from '../../../contract/extremes.ts';
import { isOwnActor } from '../../../contract/local-ids.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkDetail, NetworkSummary } from '../../../contract/networks.ts';
import type { HeldBack } from '../../../contract/protection.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import { type Disclosure, disclosedNetwork, heldBackTest } from '../../access/disclosure.ts';
import type { HeldTies } from '../../store/in-database.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { StoredGraph } from '../../store/ports/graph-reader.ts';
import type { RecordCount } from '../../store/ports/network-reader.ts';
import { paginate } from '../networks/paginate.ts';
import { broughtIn, searchGiven } from './given-actors.ts';
import { givenExamples } from './given-examples.ts';
import { type HeldPart, type HeldParts, heldParts, idsWithAnswers } from './held-parts.ts';
import { perVersion } from './per-version.ts';
import { recentReading } from './recent-reading.ts';
import { withinReach } from './within-reach.ts';

/**
 * A store that gives out no answer of a few: everything that an answer, an export, a picture or a job is made of is read
 * through it, so all of them hold back the same. What is written, and the copy of the whole store, pass unchanged.
 *
 * @param minimum schools that must have answered
 * @param disclosure for what: for what is sensitive unless said
 */
export function protectedStore(
  store: NetworkStore,
  minimum: number,
  disclosure: Disclosure = {},
): NetworkStore {
  // A page asks for a dozen things of one network at once, and to know what it holds back is to read it too.
  const wholeNetwork = recentReading(store, (id: string) => store.loadNetwork(id));
  const held = heldParts({ ...store, loadNetworks: oneAtATime(store, wholeNetwork) }, minimum, disclosure);
  const heldOf = perVersion(store, async (networkId: string) => {
    const network = await store.findNetwork(networkId);
    return network === null ? undefined : (await held(idsWithAnswers([network]))).get(networkId);
  });
  const allHeld = perVersion(store, () => everythingHeld(store, held));
  const isAnythingHeld = async () => (await allHeld()).length > 0;
  const hiddenActors = async () => new Set((await allHeld()).flatMap(({ ownActors }) => ownActors));
  const heldEnds = perVersion(store, async () => {
    const ties = (await allHeld()).flatMap((part) => part.ties);
    return new Set(ties.flatMap(({ from, to }) => [from, to]));
  });
  const heldTies = perVersion(store, async () => cellsOf((await allHeld()).flatMap((part) => part.ties)));
  const hiddenAmong = async (ids: readonly string[]) =>
    ids.some(isOwnActor) ? hiddenActors() : new Set<string>();
  const loadNetwork = recentReading(store, async (id: string) => {
    const data = await wholeNetwork(id);
    return data && disclosedNetwork(data, minimum, disclosure);
  });
  const countsOf = perVersion(store, (networkId: string) => store.countTies({ networkId }));
  const countTies: NetworkStore['countTies'] = async (query) => {
    if (!('networkId' in query)) return store.countTies(query);
    const counts = await countsOf(query.networkId);
    const part = await heldOf(query.networkId);
    if (part === undefined) return counts;
    return { actors: counts.actors - part.actors.length, ties: counts.ties - part.ties.length };
  };
  /** Where nobody kept a list of members, whoever is named belongs to the network. */
  const withWhoeverIsTied = async <Network extends NetworkSummary>(network: Network): Promise<Network> => {
    if (network.members > 0 || network.ties === 0) return network;
    return { ...network, members: (await countTies({ networkId: network.id })).actors };
  };
  const { science } = store;
  return {
    ...store,
    async listNetworks(query) {
      const page = await store.listNetworks(query);
      const parts = await held(idsWithAnswers(page.items));
      const items = page.items.map((item) => withoutCounts(item, parts.get(item.id)));
      return { ...page, items: await Promise.all(items.map(withWhoeverIsTied)) };
    },
    async findNetwork(id) {
      const detail = await store.findNetwork(id);
      if (detail === null) return null;
      return withWhoeverIsTied(withoutDetails(detail, (await held(idsWithAnswers([detail]))).get(id)));
    },
    loadNetwork,
    async loadNetworks(query) {
      return (await store.loadNetworks(query)).map((data) => disclosedNetwork(data, minimum, disclosure));
    },
    searchActors(query) {
      return searchGiven((one) => store.searchActors(one), query, hiddenActors);
    },
    async listActorNames(except = []) {
      return store.listActorNames([...except, ...(await hiddenActors())]);
    },
    async findActor(id) {
      return (await hiddenAmong([id])).has(id) ? null : store.findActor(id);
    },
    async listActorsById(ids) {
      const hidden = await hiddenAmong(ids);
      return (await store.listActorsById(ids)).filter(({ id }) => !hidden.has(id));
    },
    async loadTerritory(query) {
      const graph = await store.loadTerritory(query);
      if (graph === null) return null;
      const ties = await givenTies(graph, held);
      return { ...graph, actors: broughtIn(graph, ties), ties };
    },
    async loadEgo(query) {
      if ((await hiddenAmong([query.id])).has(query.id)) return null;
      const graph = await store.loadEgo(query);
      if (graph === null) return null;
      // Who stands in a cut picture depends on every tie of theirs: where one is held back, it is cut again without it.
      const ends = graph.truncated ? await heldEnds() : new Set();
      const isCutAgain = graph.actors.some(({ id }) => ends.has(id));
      const whole = isCutAgain ? ((await store.loadEgo({ ...query, limit: wholeEgo })) ?? graph) : graph;
      const ties = await givenTies(whole, held);
      return ties.length === whole.ties.length ? graph : withinReach({ ...whole, ties }, query);
    },
    countTies,
    async countRecords(networkId) {
      const counts = await store.countRecords(networkId);
      const part = await heldOf(networkId);
      return part === undefined ? counts : counts.filter((count) => !isHeldCount(part, count));
    },
    async compareImport(draft, records, mostExamples) {
      const { changes, examples } = await store.compareImport(draft, records, mostExamples);
      return { changes, examples: await givenExamples(examples, held) };
    },
    async listRevisions(query) {
      const page = await store.listRevisions(query);
      return (await isAnythingHeld()) ? { ...page, items: page.items.map(withoutTotals) } : page;
    },
    async undoRevision(...given) {
      const revision = await store.undoRevision(...given);
      return revision && (await isAnythingHeld()) ? withoutTotals(revision) : revision;
    },
    ...(science === undefined
      ? {}
      : { science: { ...science, measure: measureGiven(science.measure, heldTies) } }),
  };
}

/** Networks that are read at once to know what they hold back. */
const networksAtOnce = 50;

/** More actors than anybody has around. */
const wholeEgo = 100_000;

/** Several networks are read together; one alone is read as whoever asks for it reads it. */
function oneAtATime(
  store: NetworkStore,
  read: (id: string) => Promise<NetworkData | null>,
): NetworkStore['loadNetworks'] {
  return async (query) => {
    if (!('ids' in query) || query.ids.length !== 1) return store.loadNetworks(query);
    const data = await read(query.ids[0]!);
    return data === null ? [] : [data];
  };
}

type Measure = NonNullable<NetworkStore['science']>['measure'];

async function everythingHeld(store: NetworkStore, held: HeldParts): Promise<HeldPart[]> {
  const ids: string[] = [];
  for await (const network of paginate((page) => store.listNetworks({ ...page, simulated: false })))
    append(ids, idsWithAnswers([network]));
  const parts: HeldPart[] = [];
  for (const some of slicesOf(ids, networksAtOnce)) append(parts, (await held(some)).values());
  return parts;
}

/** How many ties and ratings an import brought: less what is given of them, that is how many are held back. */
const total = /tie|rating|record|mention/i;

function withoutTotals(revision: Revision): Revision {
  const others = (counts: Revision['counts']) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => !total.test(name)));
  return { ...revision, counts: others(revision.counts), changes: others(revision.changes) };
}

/** The database reads what is stored: it is given what to leave out. */
function measureGiven(measure: Measure, heldTies: () => Promise<HeldTies[]>): Measure {
  return (scope, ...rest) => measure({ ...scope, heldBack: heldTies }, ...rest);
}

/** The layers and waves of networks that ties are of. */
function cellsOf(ties: readonly RecordOf<'tie'>[]): HeldTies[] {
  const cells = ties.flatMap(({ networkId, layer, waveId }) =>
    networkId === null ? [] : [{ networkId, layer, waveId }],
  );
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
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
      layersAsked:
        wave.layersAsked?.filter(
          (layer) => !isHeldIn(part, { kind: 'layer', id: layer, waveId: wave.waveId }),
        ) ?? null,
      ties: part.givenIn.get(wave.waveId) ?? 0,
    })),
    layers: network.layers
      .map(({ layer, ties }) => ({ layer, ties: ties - countOf((tie) => tie.layer === layer) }))
      .filter(({ ties }) => ties > 0),
  };
}

const isHeldIn = ({ heldBack }: HeldPart, { kind, id, waveId }: Omit<HeldBack, 'minimum'>): boolean =>
  heldBack.some((held) => held.kind === kind && held.id === id && held.waveId === waveId);

/** Whether a count is of ties or ratings that are held back. */
const isHeldCount = (held: HeldPart, { type, waveId, part }: RecordCount): boolean =>
  part !== null && isHeldIn(held, { kind: type === 'tie' ? 'layer' : 'rating', id: part, waveId });

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
