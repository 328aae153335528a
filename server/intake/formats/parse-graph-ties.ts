import type { Depth } from '../../../contract/layers.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import { date, Unreadable, valueOf } from '../bundle/cell-formats.ts';
import { expectedSign, readSign } from '../bundle/code-formats.ts';
import { emptied } from '../bundle/emptied.ts';
import { signOf } from '../bundle/parse-records.ts';
import { PLAIN_LAYER, depthWords, foldedWord, layerWords } from '../bundle/vocabulary.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { graphActorId } from './graph-actor-ids.ts';
import type { LimitedFindings } from './limited-findings.ts';
import { keptAttributes } from './kept-attributes.ts';
import type { RawGraph, RawTie } from './raw-graph.ts';
import { directionOf } from './tie-directions.ts';
import { expectedAmount, readSignedAmount } from './tie-amounts.ts';
import type { TieAttributes } from './tie-attributes.ts';

export type TieReading = {
  /** Id of the network. */
  id: string;
  directed: boolean;
  /** The layer of ties that name none. */
  layer: string | undefined;
  /** The wave of ties that name none. */
  waveId: string | undefined;
  attributes: TieAttributes;
};

type Report = (
  column: string,
  found: string,
  expected: string,
  code: string,
  outcome?: 'refused' | 'corrected' | 'kept',
) => null;

/**
 * The ties of a graph file, each taken out of it once it is read; those that cannot stand are reported as refused,
 * self-ties as corrected.
 */
export function* parseTies(
  raw: RawGraph,
  actors: ReadonlyMap<string, unknown>,
  reading: TieReading,
  findings: LimitedFindings,
): Generator<RecordOf<'tie'>> {
  const fitting = new Set<string>();
  for (const each of emptied(raw.ties)) {
    const report: Report = (column, found, expected, code, outcome = 'refused') => {
      findings.report({ row: each.line, column, found, expected, code, outcome });
      return null;
    };
    const tie = hasEnds(each, { actors, fitting }, report) ? parseTie(each, reading, report) : null;
    if (tie === null) continue;
    yield tie;
    const isUndirected = directionOf(each, raw, reading.attributes) === false;
    if (reading.directed && isUndirected) yield { ...tie, from: tie.to, to: tie.from };
  }
}

/** @param fitting ids that were found to be those of actors: the same ones stand on many ties */
function hasEnds(
  { from, to }: RawTie,
  { actors, fitting }: { actors: ReadonlyMap<string, unknown>; fitting: Set<string> },
  report: Report,
): boolean {
  for (const [column, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (fitting.has(id)) continue;
    if (id === '') report(column, '', 'the id of an actor', 'empty-cell');
    else if (isPersonalId(id))
      report(
        column,
        '…',
        'an id that is no number, address or telephone of a natural person',
        'personal-number',
      );
    else if (!actors.has(id)) report(column, id, 'the id of an actor that the file lists', 'unknown-actor');
    else {
      fitting.add(id);
      continue;
    }
    return false;
  }
  if (from !== to) return true;
  report('to', to, 'two different actors', 'self-tie', 'corrected');
  return false;
}

/** Values of a tie under the names they are known by; whatever is left is kept as its attributes. */
function parseTie({ from, to, values }: RawTie, reading: TieReading, report: Report): RecordOf<'tie'> | null {
  const { attributes: names } = reading;
  const rest = new Map(Object.entries(values));
  const take = (name: string | null): string => {
    const value = name === null ? null : (rest.get(name) ?? null);
    if (name !== null) rest.delete(name);
    return value === null ? '' : String(value).trim();
  };
  const word = take(names.layer);
  const layer = (names.isOwn ? word || null : layerOf(word)) ?? reading.layer ?? PLAIN_LAYER;
  const amount = parseAmount(strengthOf(names, take), take(names.sign), layer, report);
  if (amount === null) return null;
  for (const name of [...names.repeats, names.direction]) take(name);
  const dates = { validFrom: take(names.validFrom), validTo: take(names.validTo) };
  const depth = take(names.depth);
  const reporter = parseReporter(take(names.reporter), report);
  return newRecord('tie', {
    networkId: reading.id,
    waveId: take(names.wave) || (reading.waveId ?? null),
    layer,
    from,
    to,
    ...amount,
    depth: parseDepth(depth, rest, report),
    reporter,
    reporterRole: take(names.reporterRole) || null,
    validFrom: parseDate('valid_from', dates.validFrom, rest, report),
    validTo: parseDate('valid_to', dates.validTo, rest, report),
    attributes: keptAttributes(rest),
  });
}

function parseReporter(found: string, report: Report): string | null {
  if (found === '') return null;
  const reporter = valueOf(graphActorId.read(found));
  return reporter !== null && isPersonalId(reporter)
    ? report('reporter', '…', 'no number of a natural person', 'personal-number', 'corrected')
    : reporter;
}

/** The strength under whichever of its names the tie has it. */
const strengthOf = (names: TieAttributes, take: (name: string | null) => string): string =>
  [names.strength, ...names.furtherStrengths].map(take).find((found) => found !== '') ?? '';

/** The layer that a word names: one of the catalogue in either language, else the word itself; `null` for none. */
export const layerOf = (word: string): string | null =>
  word === '' ? null : (layerWords.get(foldedWord(word)) ?? word);

/** A negative strength is a negative tie of that strength, unless a sign beside it says otherwise. */
function parseAmount(foundStrength: string, foundSign: string, layer: string, report: Report) {
  const sign = foundSign === '' ? null : readSign(foundSign);
  if (foundSign !== '' && sign === null) return report('sign', foundSign, expectedSign, 'bad-sign');
  if (foundStrength === '') return { strength: null, sign: sign ?? signOf(layer) };
  const amount = readSignedAmount(foundStrength);
  if (amount === null || (amount < 0 && sign === 1))
    return report('strength', foundStrength, expectedAmount, 'bad-amount');
  if (amount > 0) return { strength: amount, sign: sign ?? signOf(layer) };
  report('strength', foundStrength, negativeStrength, 'negative-strength', 'corrected');
  return { strength: -amount, sign: -1 as const };
}

export const negativeStrength = 'a strength over 0: the tie is read as a negative one of that strength';

function parseDate(column: string, found: string, rest: Map<string, AttributeValue>, report: Report) {
  if (found === '') return null;
  const read = date.read(found);
  if (!(read instanceof Unreadable)) return valueOf(read);
  rest.set(column, found);
  return report(column, found, `${read.expected}; the text is kept beside the tie`, read.code, 'kept');
}

function parseDepth(found: string, rest: Map<string, AttributeValue>, report: Report): Depth | null {
  if (found === '') return null;
  const depth = depthWords.get(foldedWord(found));
  if (depth !== undefined) return depth;
  rest.set('depth', found);
  const expected = `one of ${[...new Set(depthWords.values())].join(', ')}; the text is kept beside the tie`;
  return report('depth', found, expected, 'unknown-depth', 'kept');
}
