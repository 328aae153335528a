import type { Finding } from '../../contract/findings.ts';
import type { Mends } from '../state/mend-files.ts';
import { useWords } from '../i18n/use-words.ts';

const mostShown = 200;
const order = ['refused', 'corrected', 'kept', 'info'];

type FindingsProps = {
  findings: readonly Finding[];
  /** Where refused cells can be written anew. */
  mending?: {
    mends: Mends;
    can: (finding: Finding) => boolean;
    onMend: (finding: Finding, value: string) => void;
  };
};

/** What was noticed, by file, row and column: what was found, what was expected, what was done. */
export function FindingsTable({ findings, mending }: FindingsProps) {
  const { t, format, term } = useWords();
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
                {mending?.can(finding) && (
                  <input
                    className="input"
                    aria-label={t('import.mendLabel', { row: finding.row, column: finding.column })}
                    placeholder={t('import.mendHere')}
                    value={mending.mends.get(finding) ?? ''}
                    onChange={(event) => mending.onMend(finding, event.target.value)}
                  />
                )}
              </td>
              <td lang="en">{finding.expected}</td>
              <td>{term('outcome', finding.outcome)}</td>
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
