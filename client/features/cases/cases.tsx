import type { NetworkSummary } from '../../../contract/networks.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NetworkList } from '../network/network-list.tsx';

/** Published cases: Chilean networks with their sources, and classic networks with published numbers. */
export default function Cases() {
  const { t } = useTranslations();
  useTitle(t('nav.cases'));
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('cases.title')}</h1>
        <p className="muted">{t('cases.lead')}</p>
      </div>
      <QueryBoundary query={networks} height={480}>
        {(listed) => (
          <div className="columns">
            <CaseList
              title={t('cases.chile')}
              text={t('cases.chileText')}
              networks={listed.filter(({ kind }) => kind !== 'classic')}
            />
            <CaseList
              title={t('cases.classic')}
              text={t('cases.classicText')}
              networks={listed.filter(({ kind }) => kind === 'classic')}
            />
          </div>
        )}
      </QueryBoundary>
    </div>
  );
}

type CaseListProps = { title: string; text: string; networks: readonly NetworkSummary[] };

function CaseList({ title, text, networks }: CaseListProps) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight whole-list">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {networks.length === 0 ? <p>{t('cases.none')}</p> : <NetworkList networks={networks} />}
    </section>
  );
}
