import type { Cell, Row } from '../../../contract/bulk.ts';
import type { Measurement, MetricNumber, Passport } from '../../../contract/metrics.ts';
import { metricById } from '../../analysis/metrics/catalogue.ts';

/** The cells that a row has, whatever its metric: which network and wave it is of. */
type Place = Readonly<Record<string, Cell>>;
type Value = Pick<Row, 'value' | 'undefined' | 'text'>;

/** A measurement as rows, metric by metric: of metrics of actors and ties a row for each of these. */
export function rowsOfMeasurement(measured: Measurement, place: Place): Row[] {
  const ofNetwork = Object.entries(measured.network).flatMap(([metric, answer]) => {
    const known = { ...place, metric, level: 'network', ...passportCells(answer.passport) };
    if ('undefined' in answer) return [{ ...known, ...cellsOf({ undefined: answer.undefined }) }];
    return partsOf(answer.value).map(([part, value]) => ({ ...known, part, ...value }));
  });
  const ofParts = Object.entries(measured.passports).flatMap(([metric, passport]) => {
    const known = { ...place, metric, ...passportCells(passport) };
    return metricById(metric).level === 'actor'
      ? actorRows(measured, metric, known)
      : tieRows(measured, metric, known);
  });
  return [...ofNetwork, ...ofParts];
}

/** A row a metric that could not be measured, with the reason. */
export const rowsWithoutValue = (metrics: readonly string[], reason: string, place: Place): Row[] =>
  metrics.map((metric) => ({
    ...place,
    metric,
    level: metricById(metric).level,
    ...cellsOf({ undefined: reason }),
  }));

const actorRows = ({ actors }: Measurement, metric: string, known: Place): Row[] =>
  actors.map((row) => ({
    ...known,
    level: 'actor',
    actor: row.id,
    ...cellsOf(row[metric] as MetricNumber),
  }));

const tieRows = ({ ties }: Measurement, metric: string, known: Place): Row[] =>
  ties.map((row) => ({
    ...known,
    level: 'tie',
    from: row.from,
    to: row.to,
    ...cellsOf(row[metric] as MetricNumber),
  }));

const cellsOf = (value: MetricNumber): Value =>
  typeof value === 'number'
    ? { value, undefined: null, text: null }
    : { value: null, undefined: value.undefined, text: null };

/** A number by itself; several by name; whatever is no number as a text beside them. */
function partsOf(value: unknown): [string | null, Value][] {
  if (typeof value === 'number') return [[null, cellsOf(value)]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[null, textOf(value)]];
  return Object.entries(value).map(([part, content]) => [
    part,
    typeof content === 'number' ? cellsOf(content) : textOf(content),
  ]);
}

const textOf = (value: unknown): Value => ({ value: null, undefined: null, text: JSON.stringify(value) });

const passportCells = (passport: Passport): Place => ({
  n: passport.n,
  m: passport.m,
  ties: passport.ties,
  directed: passport.directed,
  layers: passport.layers?.join('|') ?? null,
  missing: passport.missing,
  version: passport.version,
  parameters: JSON.stringify(passport.parameters),
  seed: passport.seed,
  engine: passport.engine,
  datasetHash: passport.datasetHash,
});
