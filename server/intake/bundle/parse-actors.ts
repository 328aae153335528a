import { idInFile, isGlobalId } from '../../../contract/local-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { isNatural, naturalFacts, naturalName } from '../natural-person.ts';
import { isNaturalKind } from './named-persons.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import { actorKinds } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorReferences, mayNameNetwork, networkIdIn, referringRecords } from './actor-references.ts';
import type { ActorReference } from './actor-references.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, SheetRows } from './bundle-rows.ts';
import { rbd, valueOf } from './cell-formats.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { isPersonalWhereRut } from './personal-number.ts';
import { nameOfParty } from './support-formats.ts';
import type { Attributes } from './sheet.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';
import { actorKindWords, foldedWord, subKindWords } from './vocabulary.ts';

/**
 * The actors of the `actors` sheet, and those that other lines name: all of them when there is no such sheet, else
 * only those whose own line could not be read, and those of contracts, results and events of no network whose id means
 * the same everywhere. The end of a tie that may point at a network names one of `networkIds` only where no line names an
 * actor of that id.
 *
 * @param scope `names`: what other sheets call some of them, by id
 */
export function parseActors(
  sheet: SheetRows<'actors'>,
  parsed: Omit<ParsedBundle, 'networks' | 'actors'>,
  { simulated, networkIds, names }: ActorScope,
  log: FindingLog,
): Parsed<'actor'>[] {
  const actors = sheet.rows.flatMap((row) => parseActor(row, simulated, log));
  const known = new Set(actors.map(({ record }) => record.id));
  const unread = new Set([...sheet.unread.map(({ id }) => id), ...sheet.rows.map((row) => row.values.id)]);
  for (const { record, row } of referringRecords(parsed)) {
    for (const reference of actorReferences(record)) {
      const { id } = reference;
      const isNetwork = networkIds.has(id) && mayNameNetwork(record, reference);
      const isOutside = networkIdIn(record) === null && isGlobalId(id);
      const derive = sheet.present ? unread.has(id) || isOutside : !isNetwork;
      if (!derive || known.has(id)) continue;
      known.add(id);
      actors.push({ row, ...derivedActor(reference, simulated, names.get(id) ?? null) });
    }
  }
  if (!sheet.present) {
    log.aboutFile('actors', {
      code: 'no-actors-sheet',
      expected: 'a sheet actors: the actors are the ids that the other sheets name',
      outcome: 'info',
    });
  }
  return actors;
}

type ActorScope = {
  simulated: boolean;
  networkIds: ReadonlySet<string>;
  names: ReadonlyMap<string, string>;
};

/** What is known of an actor that no line of its own describes. */
function derivedActor({ id, kind }: ActorReference, simulated: boolean, name: string | null) {
  const bare = bareActor(id, simulated);
  const assumed = assumedOf(id);
  if (isNatural(id)) {
    const record = { ...bare, ...naturalFacts(id) };
    return { record, assumed: assumed.filter((field) => field !== 'name') };
  }
  // The id of a party may have been made of its name.
  const called = kind === undefined || isGlobalId(id) ? id : nameOfParty(id);
  const record = { ...bare, kind: kindOfId(id) ?? kind ?? bare.kind, name: name ?? called };
  return { record, assumed: name === null ? assumed : assumed.filter((field) => field !== 'name') };
}

/** What an id alone says: its kind by prefix, and the RBD of `school:<RBD>`. */
export function bareActor(id: string, simulated: boolean): RecordOf<'actor'> {
  return newRecord('actor', { id, kind: kindOfId(id) ?? 'school', name: id, rbd: rbdOfId(id), simulated });
}

/** The fields of `bareActor` that the id does not say. */
const assumedOf = (id: string): string[] => [
  'name',
  ...(kindOfId(id) === null ? ['kind'] : []),
  'isSet',
  'simulated',
];

const kindOfId = (id: string): ActorKind | null => {
  const prefix = id.split(':')[0];
  return id.includes(':') ? (actorKinds.find((kind) => kind === prefix) ?? null) : null;
};

function rbdOfId(id: string): number | null {
  const code = /^school:(.+)$/.exec(id)?.[1];
  return code === undefined ? null : valueOf(rbd.read(code));
}

function parseActor(row: BundleRow<'actors'>, simulated: boolean, log: FindingLog): Parsed<'actor'>[] {
  const { values } = row;
  const problem = contradiction(row);
  if (problem !== null) {
    log.aboutRow(row, { ...problem, outcome: 'refused', about: values.id });
    return [];
  }
  const natural = values.legalKind === 'natural-person' || isNatural(values.id) || isNaturalKind(values.kind);
  const bare = bareActor(values.id, simulated);
  const kind = kindOf(row, bare.kind, log);
  const given: Partial<Record<string, boolean>> = {
    name: natural || ![null, values.id, idInFile(values.id)].includes(values.name),
    kind: kind.isGiven,
    isSet: values.isSet !== null,
    simulated: values.simulated !== null,
  };
  return [
    {
      row,
      assumed: assumedOf(values.id).filter((field) => given[field] !== true),
      record: {
        ...bare,
        kind: kind.kind,
        subKind: values.subKind ?? kind.subKind,
        name: natural ? hiddenName(row, log) : (values.name ?? values.id),
        rbd: values.rbd ?? bare.rbd,
        legalKind: natural ? naturalFacts(values.id).legalKind : values.legalKind,
        comunaId: values.comuna,
        latitude: values.latitude,
        longitude: values.longitude,
        rural: values.rural,
        enrolment: values.enrolment,
        state: values.state,
        dependency: values.dependency,
        ...owner(row, log),
        group: values.group,
        isSet: values.isSet ?? false,
        setSize: values.setSize,
        simulated: values.simulated ?? simulated,
      },
    },
  ];
}

/** Values of one line that cannot all be true, or that must not be kept. */
function contradiction({ values }: BundleRow<'actors'>) {
  if (values.rut !== null) {
    const rut = readNumberWithDigit(values.rut);
    const field = 'rut';
    if (rut === null)
      return { field, found: values.rut, code: 'unreadable-rut', expected: 'a RUT: 12.345.678-5' };
    if (isPersonalWhereRut(values.rut)) {
      return { field, found: '…', code: 'personal-number', expected: 'no RUT of a natural person' };
    }
    if (!digitFits(rut)) {
      const expected = 'the check digit that belongs to the RUT';
      return { field, found: values.rut, code: 'rut-check-digit', expected };
    }
  }
  const inId = rbdOfId(values.id);
  if (inId !== null && values.rbd !== null && inId !== values.rbd) {
    const expected = `the RBD of ${values.id}`;
    return { field: 'rbd', found: String(values.rbd), code: 'rbd-contradicts-id', expected };
  }
  return null;
}

function kindOf(row: BundleRow<'actors'>, fromId: ActorKind, log: FindingLog) {
  const found = row.values.kind;
  if (found === null || isNaturalKind(found)) return { kind: fromId, subKind: null, isGiven: false };
  const kind = actorKindWords.get(foldedWord(found));
  if (kind !== undefined)
    return { kind, subKind: subKindWords.get(foldedWord(found)) ?? null, isGiven: true };
  log.aboutRow(row, {
    field: 'kind',
    found,
    code: 'unknown-actor-kind',
    expected: `one of ${actorKinds.join(', ')}; the actor is taken for a ${fromId}`,
    outcome: 'kept',
    about: row.values.id,
  });
  return { kind: fromId, subKind: found, isGiven: false };
}

function hiddenName(row: BundleRow<'actors'>, log: FindingLog): string {
  const shown = naturalName(row.values.id);
  if (row.values.name !== null && row.values.name !== shown) {
    log.aboutRow(row, {
      field: 'name',
      found: '…',
      code: 'natural-person-name',
      expected: `no name of a natural person: ${shown} stands instead`,
      outcome: 'corrected',
      about: row.values.id,
    });
  }
  return shown;
}

/** The owner by id; an owner given by name is kept beside the actor, as text. */
function owner(
  row: BundleRow<'actors'>,
  log: FindingLog,
): { sostenedorId: string | null; attributes: Attributes } {
  const { sostenedor, rut } = row.values;
  const attributes: Attributes = rut === null ? row.attributes : { ...row.attributes, rut };
  if (sostenedor === null || /^\S+$/.test(sostenedor)) return { sostenedorId: sostenedor, attributes };
  log.aboutRow(row, {
    field: 'sostenedor',
    found: sostenedor,
    code: 'owner-without-id',
    expected: 'the id or the RUT of the sostenedor: the text is kept beside the actor',
    outcome: 'kept',
    about: row.values.id,
  });
  return { sostenedorId: null, attributes: { ...attributes, sostenedor } };
}
