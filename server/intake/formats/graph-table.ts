import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { WrittenView } from '../written-view.ts';
import { marked } from './kept-attributes.ts';
import { roleSeparator } from './parse-graph-members.ts';

export type ColumnType = 'string' | 'double' | 'boolean';
export type GraphColumn = { name: string; type: ColumnType };
type Values = Record<string, AttributeValue>;

/** A network as the graph formats have it: nodes and edges with named, typed values; `null` values are left out. */
export type GraphTable = {
  directed: boolean;
  nodes: { id: string; label: string; values: Values }[];
  edges: { id: string; from: string; to: string; values: Values }[];
  nodeColumns: GraphColumn[];
  edgeColumns: GraphColumn[];
};

/** How many accounts there are of a tie that is written once, and who gave them. */
export type TieAccounts = { mentions: number; reporters: readonly string[] };

export type GraphWriteOptions = {
  /** Unless given: as the network says, else directed if any of its layers is. */
  directed?: boolean;
  /** The view that the network is; not there: all of it. */
  view?: WrittenView;
  /** Where actors stand in the picture. */
  places?: ReadonlyMap<string, { x: number; y: number }>;
  /** Of ties that are written once, however many people told of them. */
  accounts?: ReadonlyMap<RecordOf<'tie'>, TieAccounts>;
};

export function graphTable(data: NetworkData, options: GraphWriteOptions = {}): GraphTable {
  const members = Map.groupBy(data.members, ({ actorId }) => actorId);
  const nodes = data.actors.map((actor) => ({
    id: actor.id,
    label: actor.name,
    values: withAttributes(
      { ...actorValues(actor, members.get(actor.id) ?? []), ...options.places?.get(actor.id) },
      actor.attributes,
    ),
  }));
  const known = new Set(nodes.map(({ id }) => id));
  const others = new Set(data.ties.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)));
  for (const id of others) nodes.push({ id, label: id, values: {} });
  const hasStrengths = data.ties.some(({ strength }) => strength !== null);
  const edges = data.ties.map((tie, index) => ({
    id: `t${index + 1}`,
    from: tie.from,
    to: tie.to,
    values: withAttributes(
      { ...tieValues(tie, hasStrengths), ...accountValues(options.accounts?.get(tie)) },
      tie.attributes,
    ),
  }));
  return {
    directed: options.directed ?? data.network.directed ?? data.ties.some(({ layer }) => isDirected(layer)),
    nodes,
    edges,
    nodeColumns: columnsOf(nodes),
    edgeColumns: columnsOf(edges),
  };
}

const isDirected = (id: string): boolean => layerById(id).directed;

const actorValues = (actor: RecordOf<'actor'>, memberships: readonly RecordOf<'membership'>[]): Values => ({
  name: actor.name,
  kind: actor.kind,
  sub_kind: actor.subKind,
  group: actor.group,
  role: joined(memberships.map(({ role }) => role)),
  member_from: joined(memberships.map(({ validFrom }) => validFrom)),
  member_to: joined(memberships.map(({ validTo }) => validTo)),
  rbd: actor.rbd,
  legal_kind: actor.legalKind,
  comuna: actor.comunaId,
  latitude: actor.latitude,
  longitude: actor.longitude,
  rural: actor.rural,
  enrolment: actor.enrolment,
  state: actor.state,
  dependency: actor.dependency,
  sostenedor: actor.sostenedorId,
  is_set: actor.isSet,
  set_size: actor.setSize,
  simulated: actor.simulated,
});

/** One value a membership, in the same order for role and dates; `null` where none is known. */
const joined = (parts: readonly (string | null)[]): string | null =>
  parts.some((part) => part !== null) ? parts.map((part) => part ?? '').join(roleSeparator) : null;

/**
 * The strength stands under `weight` too, which is what other programs take for one; there a tie of unknown strength
 * counts 1, as they count it.
 */
const tieValues = (tie: RecordOf<'tie'>, hasStrengths: boolean): Values => ({
  layer: tie.layer,
  sign: tie.sign,
  strength: tie.strength,
  weight: hasStrengths ? (tie.strength ?? 1) : null,
  wave: tie.waveId,
  depth: tie.depth,
  reporter: tie.reporter,
  reporter_role: tie.reporterRole,
  valid_from: tie.validFrom,
  valid_to: tie.validTo,
});

const accountValues = (accounts: TieAccounts | undefined): Values =>
  accounts === undefined
    ? {}
    : { mentions: accounts.mentions, reporters: accounts.reporters.join(roleSeparator) || null };

/** Attributes beside Telar's own values; one of the same name is marked, so that neither hides the other. */
function withAttributes(values: Values, attributes: Values): Values {
  const all = Object.entries(attributes).map(([name, value]) => [
    name in values || name.startsWith(marked('')) ? marked(name) : name,
    value,
  ]);
  return { ...values, ...(Object.fromEntries(all) as Values) };
}

function columnsOf(rows: readonly { values: Values }[]): GraphColumn[] {
  const types = new Map<string, ColumnType>();
  for (const { values } of rows) {
    for (const [name, value] of Object.entries(values)) {
      if (value === null) continue;
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      const earlier = types.get(name);
      types.set(name, earlier === undefined || earlier === type ? type : 'string');
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}
