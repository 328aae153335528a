import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../../contract/findings.ts';
import { describeObservation, type ObservationLanguage } from '../../contract/observation-sentences.ts';

const headings = {
  es: ['archivo', 'fila', 'columna', 'se encontró', 'observación', 'qué se hizo', 'código'],
  en: ['file', 'row', 'column', 'found', 'observation', 'outcome', 'code'],
} as const;

const outcomes: Record<ObservationLanguage, Record<Finding['outcome'], string>> = {
  es: { refused: 'queda fuera', corrected: 'se corrigió', kept: 'se dejó como está', info: 'aviso' },
  en: { refused: 'left out', corrected: 'corrected', kept: 'kept as found', info: 'notice' },
};

/** Findings as a table that a spreadsheet opens with its accents right: UTF-8 with a byte order mark. */
export function writeFindings(findings: Iterable<Finding>, language: ObservationLanguage): string {
  const rows = Array.from(findings, (finding) => [
    finding.file,
    finding.row,
    finding.column,
    finding.found,
    describeObservation(finding, language),
    outcomes[language][finding.outcome],
    finding.code,
  ]);
  return stringify([headings[language], ...rows], { bom: true, escape_formulas: true });
}
