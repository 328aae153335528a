import type { Finding } from '../../../contract/findings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { CellEdits } from './edit-files.ts';

const mostShown = 200;
const order = ['refused', 'corrected', 'kept', 'info'];

type FindingsProps = {
  findings: readonly Finding[];
  /** Where refused cells can be written anew. */
  editing?: {
    edits: CellEdits;
    can: (finding: Finding) => boolean;
    onEdit: (finding: Finding, value: string) => void;
  };
};

/** What was noticed, by file, row and column: what was found, what was expected, what was done. */
export function FindingsTable({ findings, editing }: FindingsProps) {
  const { t, format, termLabel } = useTranslations();
  if (findings.length === 0) return <p className="muted">{t('import.clean')}</p>;
  const sorted = [...findings].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <div className="comuna-box scroll-x" tabIndex={0} role="region" aria-label={t('import.findings')}>
      <table className="plain-table">
        <caption>{t('import.findings')}</caption>
        <thead>
          <tr>
            {['file', 'row', 'column', 'found', 'expected', 'outcome'].map((name) => (
              <th key={name} scope="col">
                {t(`finding.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, mostShown).map((finding, at) => (
            <tr key={at}>
              <td>{finding.file}</td>
              <td className="number">{finding.row ?? '—'}</td>
              <td>{finding.column ?? '—'}</td>
              <td>
                {finding.found ?? '—'}
                {editing?.can(finding) && (
                  <input
                    className="input"
                    aria-label={t('import.editLabel', { row: finding.row, column: finding.column })}
                    placeholder={t('import.editHere')}
                    value={editing.edits.get(finding) ?? ''}
                    onChange={(event) => editing.onEdit(finding, event.target.value)}
                  />
                )}
              </td>
              <td lang="en">{finding.expected}</td>
              <td>{termLabel('outcome', finding.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > mostShown && (
        <p className="small muted">{t('import.more', { shown: format.count(sorted.length - mostShown) })}</p>
      )}
    </div>
  );
}
