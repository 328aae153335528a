import { sectionOf } from '../../../contract/grades.ts';
import { rbdInId } from '../../../contract/identifiers.ts';
import type { Translations } from '../../i18n/use-translations.ts';
import { addressOfFinding } from '../../addresses.ts';
import type { CsvCell } from '../../ui/csv.ts';
import type { LineNames } from './line-names.ts';
import type { PlannerLine } from './planner-list.ts';
import { gradeOf, isFact } from './readings.ts';
import { sectionTitle } from './section-title.ts';

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
  'section',
  'repeats',
  'healthy',
  'p',
  'q',
  'link',
] as const;
type Column = (typeof columns)[number];

type Beside = {
  /** Where the addresses of the pictures begin. */
  origin: string;
  /** How often healthy networks show a pattern, in words. */
  healthyShare: (pattern: string) => string | null;
};

/** A list of findings as a table, one row each, with the address of its picture; facts have no grade and no number. */
export function findingRows(
  lines: readonly PlannerLine[],
  names: LineNames,
  words: Pick<Translations, 't' | 'termLabel' | 'localize' | 'layerName' | 'format'>,
  { origin, healthyShare }: Beside,
): CsvCell[][] {
  const { t, termLabel, localize, layerName } = words;
  const cells = ({ network, wave, reading }: PlannerLine): Record<Column, CsvCell> => ({
    grade: isFact(reading) ? null : termLabel('grade', gradeOf(reading)),
    pattern: names.pattern(reading.pattern),
    network: names.network(network) ?? network,
    survey: names.when(network, wave) ?? wave,
    schools: reading.subjects.map((id) => names.actor(id) ?? id).join(', '),
    rbd: reading.subjects.flatMap((id) => rbdInId(id) ?? []).join(', '),
    evidence: localize(reading.evidence.text),
    looked: reading.reads.map(layerName).join(' + '),
    firmness: reading.plain.firmness === null ? null : localize(reading.plain.firmness),
    section: sectionTitle(sectionOf(reading), words),
    repeats: reading.repeats ? t('certainty.repeatsShort') : null,
    healthy: isFact(reading) ? healthyShare(reading.pattern) : null,
    p: reading.p,
    q: reading.q,
    link: origin + addressOfFinding(network, wave, reading),
  });
  const head = columns.map((name) => t(`planner.column.${name}`));
  return [head, ...lines.map(cells).map((row) => columns.map((name) => row[name]))];
}
