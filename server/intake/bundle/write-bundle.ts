import { byCodeUnit } from '../../../contract/text-order.ts';
import { stringify } from 'csv-stringify/sync';
import { codedProblem } from '../../../contract/problems.ts';
import { actorsNamedIn, type NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { ImportFile } from '../intake-result.ts';
import { bundleSheets } from './bundle-sheets.ts';
import type { SheetName } from './bundle-sheets.ts';
import { encodeAttribute, encodeText } from './cell-formats.ts';
import { ATTRIBUTE_PREFIX } from './sheet-columns.ts';
import type { CharacteristicId } from './vocabulary.ts';
import type { Attributes, Columns, Sheet } from './sheet.ts';
import { foldedWord } from './vocabulary.ts';
import {
  contractLines,
  evaluationLine,
  type Line,
  linesByActor,
  noSupport,
  resultLine,
  type SupportRecords,
} from './write-support.ts';

type Lines = { [S in SheetName]: Line<S>[] };

/** By which Excel knows that a file is UTF-8; readers leave it out. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes networks as a bundle of CSV files (UTF-8 with byte order mark, comma, `\n`): what `readBundle` reads back as
 * the same networks. The same networks give the same bytes. Sheets of what belongs to no network are there where `support`
 * has something for them.
 *
 * @throws TelarProblem `conflict` when two networks tell one actor differently
 */
export function writeBundle(
  networks: readonly NetworkData[],
  support: SupportRecords = noSupport,
): ImportFile[] {
  const lines = linesOf(
    networks.toSorted((a, b) => byCodeUnit(a.network.id, b.network.id)),
    support,
  );
  const ofNoNetwork = new Set<SheetName>(['contracts', 'evaluations', 'results']);
  const written = (Object.keys(bundleSheets) as SheetName[]).filter(
    (name) => !ofNoNetwork.has(name) || lines[name].length > 0,
  );
  return written.map((name) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(
      toCsv(bundleSheets[name] as Sheet<Columns>, lines[name] as Line<never>[]),
    ),
  }));
}

function linesOf(networks: readonly NetworkData[], support: SupportRecords): Lines {
  return {
    networks: networks.map(({ network }) => networkLine(network)),
    actors: actorLines(networks, support.actors),
    members: networks.flatMap(({ members }) => members.map(plain)),
    waves: networks.flatMap(({ waves }) => waves.map(plain)),
    responses: networks.flatMap(({ responses }) => responses.map(plain)),
    ties: networks.flatMap(({ ties }) => ties.map(tieLine)),
    ratings: networks.flatMap(({ ratings }) => ratings.map(ratingLine)),
    commitments: networks.flatMap(({ commitments }) => commitments.flatMap((record) => linesByActor(record))),
    activities: networks.flatMap(({ activities }) => activities.map(plain)),
    attendance: networks.flatMap(({ attendance }) => attendance.map(plain)),
    events: networks.flatMap(({ events }) => events.flatMap((record) => linesByActor(record))),
    contracts: support.contracts.flatMap(contractLines),
    evaluations: support.evaluations.map(evaluationLine),
    results: support.results.map(resultLine),
  };
}

/** A record whose fields are named like the columns of its sheet. */
const plain = <R extends { attributes: Attributes }>(record: R): { values: R; attributes: Attributes } => ({
  values: record,
  attributes: record.attributes,
});

const tieLine = (tie: RecordOf<'tie'>): Line<'ties'> => ({
  values: { ...tie, direction: null },
  attributes: tie.attributes,
});

const ratingLine = (rating: RecordOf<'rating'>): Line<'ratings'> => ({
  values: { ...rating, characteristic: rating.characteristic as CharacteristicId },
  attributes: rating.attributes,
});

const networkLine = (network: RecordOf<'network'>): Line<'networks'> => ({
  values: { ...network, territory: network.territoryId },
  attributes: network.attributes,
});

function actorLines(
  networks: readonly NetworkData[],
  others: readonly RecordOf<'actor'>[],
): Line<'actors'>[] {
  const lines = new Map<string, Line<'actors'>>();
  for (const data of networks) {
    const named = networks.length === 1 ? null : actorsNamedIn(data);
    for (const actor of data.actors) {
      const earlier = lines.get(actor.id);
      const line = actorLine(actor);
      if (
        earlier !== undefined &&
        JSON.stringify({ ...earlier.values, networks: null }) !== JSON.stringify(line.values)
      ) {
        throw codedProblem('actors-described-differently', { actor: actor.id });
      }
      const current = earlier ?? line;
      const unnamed = named !== null && !named.has(actor.id);
      const listed = unnamed
        ? [...(current.values.networks ?? []), data.network.id]
        : current.values.networks;
      lines.set(actor.id, { ...current, values: { ...current.values, networks: listed } });
    }
  }
  for (const actor of others) if (!lines.has(actor.id)) lines.set(actor.id, actorLine(actor));
  return [...lines.values()].sort((a, b) => byCodeUnit(a.values.id, b.values.id));
}

function actorLine(actor: RecordOf<'actor'>): Line<'actors'> {
  const { rut, ...attributes } = actor.attributes;
  return {
    attributes: typeof rut === 'string' ? attributes : actor.attributes,
    values: {
      ...actor,
      rut: typeof rut === 'string' ? rut : null,
      comuna: actor.comunaId,
      sostenedor: actor.sostenedorId,
      networks: null,
    },
  };
}

function toCsv(
  { columns, attributes: namedAttributes }: Sheet<Columns>,
  lines: readonly { values: Record<string, unknown>; attributes: Attributes }[],
): string {
  const fields = Object.entries(columns).filter(([, { written }]) => written);
  const known = new Set([
    ...Object.values(columns).flatMap(({ heading, also }) => [heading, ...also]),
    ...namedAttributes.keys(),
  ]);
  const names = [...new Set(lines.flatMap(({ attributes }) => Object.keys(attributes)))].sort(byCodeUnit);
  const heading = [
    ...fields.map(([, column]) => column.heading),
    ...names.map((name) => attributeHeading(name, known)),
  ];
  const rows = lines.map(({ values, attributes }) => [
    ...fields.map(([field, column]) => column.write(values[field])),
    ...names.map((name) => (Object.hasOwn(attributes, name) ? encodeAttribute(attributes[name]!) : '')),
  ]);
  return BYTE_ORDER_MARK + stringify([heading, ...rows], { record_delimiter: '\n' });
}

/** A name that would be taken for one of Telar's columns, or would not survive as it is, is marked as an attribute. */
function attributeHeading(name: string, known: ReadonlySet<string>): string {
  const plainName =
    encodeText(name) === name && !known.has(foldedWord(name)) && !name.startsWith(ATTRIBUTE_PREFIX);
  return plainName ? name : `${ATTRIBUTE_PREFIX}${encodeText(name)}`;
}
