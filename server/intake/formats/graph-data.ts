import type { NetworkData } from '../../../contract/network-data.ts';
import { Depth } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorKindWords, fold } from '../bundle/vocabulary.ts';
import { expectedStrength } from '../bundle/cell-formats.ts';
import { isPersonalHeading, isPersonalId, isPersonalRut } from '../bundle/personal-number.ts';
import { bareActor } from '../bundle/tell-actors.ts';
import { PLAIN_LAYER, signOf } from '../bundle/tell-records.ts';
import { inKeyOrder } from '../bundle/told.ts';
import type { ActorsBeside } from './actors-beside.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawActor, RawGraph, RawTie, RawValues } from './raw-graph.ts';
import { expectedSign, readAmount, readSign } from './tie-amounts.ts';

export type GraphChoices = {
  id: string;
  /** `undefined`: as the file says, else undirected. */
  directed: boolean | undefined;
  /** The layer of ties that name none. */
  layer: string | undefined;
  /** The attribute that is a cost: of merged ties the smallest stands. */
  cost: string | undefined;
  beside: ActorsBeside | null;
};

/**
 * The network that a graph file tells. Ids stand as the file has them. Self-ties are left out and parallel ties of a
 * layer and wave merged (largest strength; a negative sign if any has one), each with a finding; ties that cannot
 * stand are `refused`.
 */
export function graphData(raw: RawGraph, choices: GraphChoices, findings: LimitedFindings): NetworkData {
  const directed = choices.directed ?? raw.directed ?? false;
  const actors = tellActors(raw, choices.beside, findings);
  const listed = raw.listed || choices.beside !== null;
  const ties = mergeTies(
    tellTies(raw, actors, { ...choices, directed, listed }, findings),
    { directed, cost: choices.cost },
    findings,
  );
  const waveIds = [...new Set(ties.map(({ waveId }) => waveId).filter((waveId) => waveId !== null))].sort();
  return {
    network: {
      type: 'network',
      id: choices.id,
      name: raw.name ?? choices.id,
      kind: null,
      mandate: null,
      purpose: null,
      territoryId: null,
      validFrom: null,
      validTo: null,
      simulated: false,
      rosterKnown: listed,
      directed,
      citation: null,
      description: null,
      attributes: {},
    },
    actors: inKeyOrder([...actors.values()]),
    members: listed ? inKeyOrder([...actors.keys()].map((actorId) => member(choices.id, actorId))) : [],
    waves: waveIds.map((waveId, index) => wave(choices.id, waveId, index + 1)),
    responses: [],
    ties: inKeyOrder(ties),
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
  };
}

const member = (networkId: string, actorId: string): RecordOf<'membership'> => ({
  type: 'membership',
  networkId,
  actorId,
  role: 'member',
  validFrom: null,
  validTo: null,
  attributes: {},
});

const wave = (networkId: string, waveId: string, order: number): RecordOf<'wave'> => ({
  type: 'wave',
  networkId,
  waveId,
  order,
  date: null,
  instrument: null,
  layersAsked: null,
  maxNominations: null,
  attributes: {},
});

function tellActors(raw: RawGraph, beside: ActorsBeside | null, findings: LimitedFindings) {
  const actors = new Map<string, RecordOf<'actor'>>();
  for (const each of raw.actors) {
    if (actors.has(each.id)) {
      const expected = 'every actor listed once: the first stands';
      findings.say({
        row: each.line,
        column: 'id',
        found: each.id,
        expected,
        code: 'duplicate-actor',
        outcome: 'refused',
      });
    } else if (isPersonalId(each.id)) sayPersonal(each, findings);
    else actors.set(each.id, tellActor(each));
  }
  for (const actor of beside?.actors ?? []) actors.set(actor.id, actor);
  if (raw.listed || beside !== null) return actors;
  for (const { from, to } of raw.ties) {
    for (const id of [from, to])
      if (id !== '' && !actors.has(id) && !isPersonalId(id)) actors.set(id, bareActor(id, false));
  }
  return actors;
}

const sayPersonal = ({ line }: { line: number | null }, findings: LimitedFindings): void =>
  findings.say({
    row: line,
    column: 'id',
    found: '…',
    expected: 'an id that is not the number of a natural person',
    code: 'personal-number',
    outcome: 'refused',
  });

function tellActor({ id, values }: RawActor): RecordOf<'actor'> {
  const rest = new Map(Object.entries(values).filter(([name, value]) => isPublic(name, value)));
  const take = (...names: string[]) => {
    const name = [...rest.keys()].find((each) => names.includes(fold(each)));
    const value = name === undefined ? null : (rest.get(name) ?? null);
    if (name !== undefined) rest.delete(name);
    return value;
  };
  const textOf = (value: unknown): string | null => (value === null || value === '' ? null : String(value));
  const numberOf = (value: unknown, limit: number): number | null =>
    typeof value === 'number' && Math.abs(value) <= limit ? value : null;
  const bare = bareActor(id, false);
  const kind = textOf(take('kind', 'tipo'));
  const label = textOf(take('name', 'nombre'));
  const labelToo = textOf(take('label'));
  return {
    ...bare,
    kind: (kind === null ? undefined : actorKindWords.get(fold(kind))) ?? bare.kind,
    subKind: textOf(take('sub_kind', 'subkind')),
    name: label ?? labelToo ?? id,
    group: textOf(take('group', 'grupo')),
    latitude: numberOf(take('latitude', 'lat', 'latitud'), 90),
    longitude: numberOf(take('longitude', 'lng', 'lon', 'longitud'), 180),
    isSet: take('is_set', 'isset') === true,
    simulated: take('simulated') === true,
    attributes: Object.fromEntries(rest),
  };
}

const isPublic = (name: string, value: unknown): boolean =>
  !isPersonalHeading(fold(name)) && !(typeof value === 'string' && isPersonalRut(value));

type Reading = GraphChoices & { directed: boolean; listed: boolean };

function tellTies(
  raw: RawGraph,
  actors: ReadonlyMap<string, unknown>,
  reading: Reading,
  findings: LimitedFindings,
): RecordOf<'tie'>[] {
  const ties: RecordOf<'tie'>[] = [];
  for (const each of raw.ties) {
    const tie = tellTie(each, actors, reading, findings);
    if (tie === null) continue;
    ties.push(tie);
    const bothWays = reading.directed && !(each.directed ?? raw.directed ?? true);
    if (bothWays) ties.push({ ...tie, from: tie.to, to: tie.from });
  }
  return ties;
}

/** Values of a tie under the names they are known by; whatever is left is kept as its attributes. */
function tellTie(
  { from, to, values, line }: RawTie,
  actors: ReadonlyMap<string, unknown>,
  reading: Reading,
  findings: LimitedFindings,
): RecordOf<'tie'> | null {
  const say = (
    column: string,
    found: string,
    expected: string,
    code: string,
    outcome: 'refused' | 'corrected' = 'refused',
  ) => {
    findings.say({ row: line, column, found, expected, code, outcome });
    return null;
  };
  for (const [column, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (id === '') return say(column, '', 'the id of an actor', 'empty-cell');
    if (isPersonalId(id))
      return say(column, '…', 'an id that is not the number of a natural person', 'personal-number');
    if (!actors.has(id)) return say(column, id, 'the id of an actor that the file lists', 'unknown-actor');
  }
  if (from === to) return say('to', to, 'two different actors', 'self-tie', 'corrected');
  const { strength: found, sign: foundSign, layer, wave: waveId, depth, ...rest } = named(values);
  const strength = found === undefined || found === null || found === '' ? null : readAmount(String(found));
  if (strength === null && found !== undefined && found !== null && found !== '') {
    return say('strength', String(found), `${expectedStrength}; signs stand in a column sign`, 'bad-amount');
  }
  const layerId = layer === undefined || layer === null ? (reading.layer ?? PLAIN_LAYER) : String(layer);
  const sign = foundSign === undefined || foundSign === null ? signOf(layerId) : readSign(String(foundSign));
  if (sign === null) return say('sign', String(foundSign), expectedSign, 'bad-sign');
  const known = Depth.safeParse(depth);
  return {
    type: 'tie',
    networkId: reading.id,
    waveId: waveId === undefined || waveId === null ? null : String(waveId),
    layer: layerId,
    from,
    to,
    strength,
    sign,
    depth: known.success ? known.data : null,
    reporter: null,
    reporterRole: null,
    validFrom: null,
    validTo: null,
    attributes: Object.fromEntries(Object.entries(rest).filter(([name, value]) => isPublic(name, value))),
  };
}

/** `weight` of the XML formats and `fuerza`, `capa`… under the names of a tie. */
function named(values: RawValues): RawValues {
  const result: RawValues = { ...values };
  if (!('strength' in result) && 'weight' in result) {
    result['strength'] = result['weight']!;
    delete result['weight'];
  }
  return result;
}

/** One tie between the same two actors in a layer and wave; either direction when undirected. */
function mergeTies(
  ties: readonly RecordOf<'tie'>[],
  { directed, cost }: { directed: boolean; cost: string | undefined },
  findings: LimitedFindings,
): RecordOf<'tie'>[] {
  const merged = new Map<string, RecordOf<'tie'>>();
  for (const tie of ties) {
    const [low, high] = directed || tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const key = JSON.stringify([tie.layer, tie.waveId, low, high]);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? tie : both(earlier, tie, cost));
  }
  if (merged.size < ties.length) {
    findings.say({
      row: null,
      column: null,
      found: String(ties.length - merged.size),
      expected: 'one tie between two actors in a layer: the largest strength stands',
      code: 'parallel-ties',
      outcome: 'corrected',
    });
  }
  return [...merged.values()];
}

function both(a: RecordOf<'tie'>, b: RecordOf<'tie'>, cost: string | undefined): RecordOf<'tie'> {
  const attributes = { ...b.attributes, ...a.attributes };
  const [costA, costB] = cost === undefined ? [] : [a.attributes[cost], b.attributes[cost]];
  if (typeof costA === 'number' && typeof costB === 'number') attributes[cost!] = Math.min(costA, costB);
  return {
    ...a,
    strength:
      a.strength === null || b.strength === null
        ? (a.strength ?? b.strength)
        : Math.max(a.strength, b.strength),
    sign: a.sign === -1 || b.sign === -1 ? -1 : 1,
    attributes,
  };
}
