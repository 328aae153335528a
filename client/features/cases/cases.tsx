import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Revision } from '../../../contract/revisions.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NetworkList } from '../network/network-list.tsx';
import { AbroadList } from './abroad-list.tsx';
import { CaseCard } from './case-card.tsx';
import { caseGroups } from './case-groups.ts';
import { DiagnosedTerritories } from './diagnosed-territories.tsx';

/** Published cases: Chilean ones with what their sources say, what is named of other countries, and classic networks. */
export default function Cases() {
  const { t } = useTranslations();
  useTitle(t('nav.cases'));
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  const revisions = useWholeList('listRevisions');
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('cases.title')}</h1>
        <p className="muted">{t('cases.lead')}</p>
      </div>
      <QueryBoundary query={revisions} height={480}>
        {(all) => (
          <QueryBoundary query={networks} height={480}>
            {(listed) => <Groups networks={listed} revisions={all} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </div>
  );
}

type GroupsProps = { networks: readonly NetworkSummary[]; revisions: readonly Revision[] };

function Groups({ networks, revisions }: GroupsProps) {
  const { t } = useTranslations();
  const { documented, named, classic } = caseGroups(networks, revisions);
  return (
    <>
      <section className="stack-tight">
        <h2>{t('cases.chile')}</h2>
        <p className="muted">{t('cases.chileText')}</p>
        {documented.length === 0 && <p>{t('cases.none')}</p>}
        <div className="columns">
          {documented.map((network) => (
            <CaseCard key={network.id} network={network} />
          ))}
          <DiagnosedTerritories />
        </div>
      </section>
      {named.length > 0 && (
        <section className="stack-tight">
          <h2>{t('cases.named')}</h2>
          <p className="muted">{t('cases.namedText')}</p>
          <div className="columns">
            {named.map((network) => (
              <CaseCard key={network.id} network={network} brief />
            ))}
          </div>
        </section>
      )}
      <AbroadList />
      <section className="card stack-tight whole-list">
        <h2>{t('cases.classic')}</h2>
        <p className="muted">{t('workspace.classicText')}</p>
        {classic.length === 0 ? <p>{t('cases.none')}</p> : <NetworkList networks={classic} />}
      </section>
    </>
  );
}
