import { Link } from 'wouter';
import type { ImportReport } from '../../contract/revisions.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { NetworkList } from './network-list.tsx';

/** What came in, and the way to it. */
export function ImportResult({ report, onMore }: { report: ImportReport; onMore: () => void }) {
  const { t } = useWords();
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  return (
    <section className="card stack-tight" role="status">
      <h2>{t('import.done')}</h2>
      <p>{t('import.doneText', { number: report.revision ?? '—' })}</p>
      {networks.data && networks.data.length > 0 && <NetworkList networks={networks.data} />}
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
