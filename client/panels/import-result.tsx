import { Link } from 'wouter';
import type { ImportReport } from '../../contract/revisions.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { NetworkList } from './network-list.tsx';

/** What came in, and the way to it. */
export function ImportResult({ report, onMore }: { report: ImportReport; onMore: () => void }) {
  const { t, format } = useWords();
  const came = new Set(report.networks);
  const networks = useWholeList('listNetworks', {}, came.size > 0);
  const found = networks.data?.filter(({ id }) => came.has(id)) ?? [];
  return (
    <section className="card stack-tight" role="status">
      <h2>{t('import.done')}</h2>
      <p>{t('import.doneText', { number: report.revision ?? '—' })}</p>
      {found.length > 0 && (
        <>
          <h3>{t('import.came', { count: found.length, shown: format.count(found.length) })}</h3>
          <NetworkList networks={found} />
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
