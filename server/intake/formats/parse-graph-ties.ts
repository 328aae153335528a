import { Depth } from '../../../contract/layers.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { expectedStrength } from '../bundle/cell-formats.ts';
import { PLAIN_LAYER, signOf } from '../bundle/parse-records.ts';
import { isPersonalId } from '../bundle/personal-number.ts';
import type { LimitedFindings } from './limited-findings.ts';
import { isPublic } from './parse-graph-actors.ts';
import type { RawGraph, RawTie, RawValues } from './raw-graph.ts';
import { expectedSign, readAmount, readSign } from './tie-amounts.ts';

export type TieReading = {
  /** Id of the network. */
  id: string;
  directed: boolean;
  /** The layer of ties that name none. */
  layer: string | undefined;
};

/** The ties of a graph file; those that cannot stand are reported as refused, self-ties as corrected. */
export function parseTies(
  raw: RawGraph,
  actors: ReadonlyMap<string, unknown>,
  reading: TieReading,
  findings: LimitedFindings,
): RecordOf<'tie'>[] {
  const ties: RecordOf<'tie'>[] = [];
  for (const each of raw.ties) {
    const tie = parseTie(each, actors, reading, findings);
    if (tie === null) continue;
    ties.push(tie);
    const bothWays = reading.directed && !(each.directed ?? raw.directed ?? true);
    if (bothWays) ties.push({ ...tie, from: tie.to, to: tie.from });
  }
  return ties;
}

/** Values of a tie under the names they are known by; whatever is left is kept as its attributes. */
function parseTie(
  { from, to, values, line }: RawTie,
  actors: ReadonlyMap<string, unknown>,
  reading: TieReading,
  findings: LimitedFindings,
): RecordOf<'tie'> | null {
  const report = (
    column: string,
    found: string,
    expected: string,
    code: string,
    outcome: 'refused' | 'corrected' = 'refused',
  ) => {
    findings.report({ row: line, column, found, expected, code, outcome });
    return null;
  };
  for (const [column, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (id === '') return report(column, '', 'the id of an actor', 'empty-cell');
    if (isPersonalId(id))
      return report(column, '…', 'an id that is not the number of a natural person', 'personal-number');
    if (!actors.has(id)) return report(column, id, 'the id of an actor that the file lists', 'unknown-actor');
  }
  if (from === to) return report('to', to, 'two different actors', 'self-tie', 'corrected');
  const { strength: found, sign: foundSign, layer, wave: waveId, depth, ...rest } = named(values);
  const strength = found === undefined || found === null || found === '' ? null : readAmount(String(found));
  if (strength === null && found !== undefined && found !== null && found !== '') {
    return report(
      'strength',
      String(found),
      `${expectedStrength}; signs stand in a column sign`,
      'bad-amount',
    );
  }
  const layerId = layer === undefined || layer === null ? (reading.layer ?? PLAIN_LAYER) : String(layer);
  const sign = foundSign === undefined || foundSign === null ? signOf(layerId) : readSign(String(foundSign));
  if (sign === null) return report('sign', String(foundSign), expectedSign, 'bad-sign');
  const known = Depth.safeParse(depth);
  return newRecord('tie', {
    networkId: reading.id,
    waveId: waveId === undefined || waveId === null ? null : String(waveId),
    layer: layerId,
    from,
    to,
    strength,
    sign,
    depth: known.success ? known.data : null,
    attributes: Object.fromEntries(Object.entries(rest).filter(([name, value]) => isPublic(name, value))),
  });
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
