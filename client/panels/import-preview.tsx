import type { ImportReport } from '../../contract/revisions.ts';
import { useWords } from '../i18n/use-words.ts';
import { Facts } from './facts.tsx';
import { FindingsTable } from './findings-table.tsx';

type PreviewProps = {
  report: ImportReport;
  busy: boolean;
  onAccept: (acceptRejects: boolean) => void;
  onLeave: () => void;
};

/** What the files hold, as Telar understood them; nothing is stored until it is accepted. */
export function ImportPreview({ report, busy, onAccept, onLeave }: PreviewProps) {
  const { t, format, term } = useWords();
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
      <FindingsTable findings={report.findings} />
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
