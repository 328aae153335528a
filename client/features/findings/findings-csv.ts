import { rbdInId } from '../../../contract/identifiers.ts';
import type { Translations } from '../../i18n/use-translations.ts';
import { addressOfFinding } from '../../addresses.ts';
import type { CsvCell } from '../../ui/csv.ts';
import type { LineNames } from './line-names.ts';
import type { PlannerLine } from './planner-list.ts';
import { gradeOf } from './readings.ts';

const columns = [
  'grade',
  'pattern',
  'network',
  'survey',
  'schools',
  'rbd',
  'evidence',
  'looked',
  'firmness',
  'p',
  'q',
  'link',
] as const;
type Column = (typeof columns)[number];

/** A list of findings as a table, one row each, with the address of its picture at `origin`. */
export function findingRows(
  lines: readonly PlannerLine[],
  names: LineNames,
  { t, termLabel, localize, layerName }: Pick<Translations, 't' | 'termLabel' | 'localize' | 'layerName'>,
  origin: string,
): CsvCell[][] {
  const cells = ({ network, wave, reading }: PlannerLine): Record<Column, CsvCell> => ({
    grade: termLabel('grade', gradeOf(reading)),
    pattern: names.pattern(reading.pattern),
    network: names.network(network) ?? network,
    survey: names.when(network, wave) ?? wave,
    schools: reading.subjects.map((id) => names.actor(id) ?? id).join(', '),
    rbd: reading.subjects.flatMap((id) => rbdInId(id) ?? []).join(', '),
    evidence: localize(reading.evidence.text),
    looked: reading.reads.map(layerName).join(' + '),
    firmness: reading.plain.firmness === null ? null : localize(reading.plain.firmness),
    p: reading.p,
    q: reading.q,
    link: origin + addressOfFinding(network, wave, reading),
  });
  const head = columns.map((name) => t(`planner.column.${name}`));
  return [head, ...lines.map(cells).map((row) => columns.map((name) => row[name]))];
}
