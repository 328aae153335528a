import { newRecord } from '../../../contract/new-record.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { inKeyOrder } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { ActorsBeside } from './actors-beside.ts';
import { resolveActorIds } from './graph-actor-ids.ts';
import type { LimitedFindings } from './limited-findings.ts';
import { dropPersonalValues } from './drop-personal-values.ts';
import { mergeTies } from './merge-ties.ts';
import { parseActors } from './parse-graph-actors.ts';
import { parseMembers } from './parse-graph-members.ts';
import { parseTies } from './parse-graph-ties.ts';
import type { RawGraph } from './raw-graph.ts';
import { aboutGraph } from './refuse-file.ts';
import { refusePersons } from './refuse-persons.ts';
import { resolveModes } from './resolve-modes.ts';
import { resolveTieAttributes, tieFields } from './tie-attributes.ts';
import { directionOfGraph } from './tie-directions.ts';

export type GraphChoices = {
  id: string;
  name: string;
  /** `undefined`: as the file says, else undirected. */
  directed: boolean | undefined;
  /** The layer of ties that name none. */
  layer: string | undefined;
  /** The wave of ties that name none, and its date. */
  wave: { id: string; date: string | null } | undefined;
  /** The attribute that is a cost: of merged ties the smallest stands. */
  cost: string | undefined;
  beside: ActorsBeside | null;
};

/** What a graph file holds, with its ids; ties as they come in it. */
export type GraphFileData = Pick<
  NetworkData,
  'network' | 'actors' | 'members' | 'waves' | 'responses' | 'ties'
> & {
  /** Whether the file says that ties have a direction; `null`: it does not say. */
  stated: boolean | null;
  /** By actor, the fields that nobody gave a value. */
  assumed: ReadonlyMap<string, readonly string[]>;
  /** The attribute that is read as strength. */
  strength: string | null;
};

/**
 * The network that a graph file holds. Ids stand as the file has them. Self-ties are left out and parallel ties of a
 * layer, wave, period and reporter merged (largest strength; a negative sign if any has one), each with a finding; ties
 * that cannot stand are `refused`. Where some ties have a direction and others not, those without run both ways.
 */
export function graphData(raw: RawGraph, choices: GraphChoices, findings: LimitedFindings): GraphFileData {
  dropPlaces(raw);
  resolveActorIds(raw, findings);
  refusePersons(raw, choices.beside?.persons ?? new Set(), findings);
  const attributes = resolveTieAttributes(raw, choices.cost, findings);
  dropPersonalValues(raw, tieFields(attributes), findings);
  const stated = directionOfGraph(raw, attributes);
  const directed = choices.directed ?? stated ?? false;
  if (choices.directed === undefined && stated === null && raw.ties.length > 0) {
    const expected = 'whether ties have a direction: they are read as undirected';
    findings.report(aboutGraph('direction-assumed', 'undirected', expected));
  }
  resolveModes(raw, findings);
  const { actors, assumed } = parseActors(raw, choices.beside, findings);
  const listed = raw.listed || choices.beside !== null;
  const reading = { id: choices.id, directed, layer: choices.layer, waveId: choices.wave?.id, attributes };
  const parsed = parseTies(raw, actors, reading, findings);
  const ties = mergeTies(parsed, { directed, cost: choices.cost }, findings);
  reportPeriods(ties, findings);
  return {
    stated,
    assumed,
    strength: attributes.strength,
    network: networkOf(raw, choices, { listed, directed }),
    actors: inKeyOrder([...actors.values()]),
    members: listed ? inKeyOrder(parseMembers(raw, [...actors.keys()], choices.id)) : [],
    waves: wavesOf(raw, ties, choices),
    responses: responsesOf(raw, actors, choices.id),
    ties,
  };
}

/** Where Telar drew actors is no fact of theirs. */
function dropPlaces({ facts, actors }: RawGraph): void {
  if (facts?.hasPlaces !== true) return;
  for (const { values } of actors) for (const axis of ['x', 'y']) delete values[axis];
}

/** The network of a graph file, all its lists in the order of their keys. */
export function networkData(read: GraphFileData): NetworkData {
  const { network, actors, members, waves, responses, ties } = read;
  return newNetworkData({ network, actors, members, waves, responses, ties: inKeyOrder(ties) });
}

/** A file that Telar wrote knows its network; of any other there is what was chosen. */
function networkOf(
  { facts, simulated }: RawGraph,
  { id, name, directed: chosen }: GraphChoices,
  { listed, directed }: { listed: boolean; directed: boolean },
): RecordOf<'network'> {
  if (facts !== null) return { ...facts.network, id, ...(chosen === undefined ? {} : { directed: chosen }) };
  return newRecord('network', { id, name, rosterKnown: listed, directed, simulated });
}

/** Who answered, where the file knows. */
const responsesOf = (
  { facts }: RawGraph,
  actors: ReadonlyMap<string, unknown>,
  networkId: string,
): RecordOf<'response'>[] =>
  (facts?.responses ?? [])
    .filter(({ actorId }) => actors.has(actorId))
    .map((response) => ({ ...response, networkId }));

function wavesOf(
  { facts }: RawGraph,
  ties: readonly RecordOf<'tie'>[],
  { id: networkId, wave }: GraphChoices,
): RecordOf<'wave'>[] {
  const known = new Map((facts?.waves ?? []).map((each) => [each.waveId, { ...each, networkId }]));
  const ids = new Set(ties.map(({ waveId }) => waveId).filter((waveId) => waveId !== null));
  if (wave !== undefined) ids.add(wave.id);
  const all = [...new Set([...known.keys(), ...ids])].sort(byCodeUnit);
  return all.map((waveId, index) => {
    const date = waveId === wave?.id ? wave.date : null;
    return known.get(waveId) ?? newRecord('wave', { networkId, waveId, order: index + 1, date });
  });
}

/** Ties that held at different times were never all there at once. */
function reportPeriods(ties: readonly RecordOf<'tie'>[], findings: LimitedFindings): void {
  const periods = new Set(
    ties
      .filter(({ waveId }) => waveId === null)
      .map(({ validFrom, validTo }) => `${validFrom ?? '…'} – ${validTo ?? '…'}`),
  );
  if (periods.size < 2) return;
  const shown = [...periods].sort(byCodeUnit);
  const found = shown.length > 8 ? `${shown.slice(0, 8).join('; ')}; …` : shown.join('; ');
  const expected = 'ties of one moment: measures count ties of different periods together';
  findings.report(aboutGraph('several-periods', found, expected));
}
