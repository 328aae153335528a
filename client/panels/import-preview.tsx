import { useState } from 'react';
import type { Finding } from '../../contract/findings.ts';
import type { ImportReport } from '../../contract/revisions.ts';
import { useWords } from '../i18n/use-words.ts';
import { canMend, mendFiles, type Mends } from '../state/mend-files.ts';
import { Facts } from './facts.tsx';
import { FindingsTable } from './findings-table.tsx';

type PreviewProps = {
  report: ImportReport;
  busy: boolean;
  onAccept: (acceptRejects: boolean) => void;
  onLeave: () => void;
  /** The dropped files: cells of plain tables can be mended before anything is stored. */
  files: readonly File[];
  onMended: (files: readonly File[]) => void;
};

/** What the files hold, as Telar understood them; nothing is stored until it is accepted. */
export function ImportPreview({ report, busy, onAccept, onLeave, files, onMended }: PreviewProps) {
  const { t, format, term } = useWords();
  const [mends, setMends] = useState<Mends>(new Map());
  const refused = report.findings.filter(({ outcome }) => outcome === 'refused').length;
  const counts = Object.entries(report.counts).slice(0, 12);
  return (
    <section className="card stack-tight">
      <h2>{t('import.preview')}</h2>
      <p>{report.title}</p>
      {counts.length > 0 && (
        <Facts
          label={t('import.counts')}
          items={counts.map(([name, count]) => ({ name: term('count', name), value: format.count(count) }))}
        />
      )}
      {refused > 0 && (
        <p className="notice notice-problem">
          {t('import.refused', { count: refused, shown: format.count(refused) })}
        </p>
      )}
      <FindingsTable
        findings={report.findings}
        mending={{
          mends,
          can: (finding) => canMend(finding, files),
          onMend: (finding, value) => setMends(withMend(mends, finding, value)),
        }}
      />
      {mends.size > 0 && (
        <p>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void mendFiles(files, mends).then(onMended)}
          >
            {t('import.mend', { count: mends.size, shown: format.count(mends.size) })}
          </button>
        </p>
      )}
      <p className="row">
        <button
          type="button"
          className="button button-main"
          disabled={busy}
          onClick={() => onAccept(refused > 0)}
        >
          {t(refused > 0 ? 'import.acceptRest' : 'import.accept')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onLeave}>
          {t('import.leave')}
        </button>
      </p>
    </section>
  );
}

/** An emptied correction is none: the cell stays as it was found. */
function withMend(mends: Mends, finding: Finding, value: string): Mends {
  const next = new Map(mends);
  if (value === '') next.delete(finding);
  else next.set(finding, value);
  return next;
}
