import { Link } from 'wouter';
import type { ImportReport } from '../../../contract/revisions.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NetworkList } from '../network/network-list.tsx';

/** What was imported, with links to it. */
export function ImportResult({ report, onMore }: { report: ImportReport; onMore: () => void }) {
  const { t, format } = useTranslations();
  const came = new Set(report.networks);
  const networks = useWholeList('listNetworks', {}, came.size > 0);
  const imported = networks.data?.filter(({ id }) => came.has(id)) ?? [];
  return (
    <section className="card stack-tight" role="status">
      <h2>{t('import.done')}</h2>
      <p>{t('import.doneText', { number: report.revision ?? '—' })}</p>
      {imported.length > 0 && (
        <>
          <h3>{t('import.came', { count: imported.length, shown: format.count(imported.length) })}</h3>
          <NetworkList networks={imported} />
        </>
      )}
      <p className="row">
        <button type="button" className="button" onClick={onMore}>
          {t('import.another')}
        </button>
        <Link className="button" href="/">
          {t('nav.home')}
        </Link>
      </p>
    </section>
  );
}
