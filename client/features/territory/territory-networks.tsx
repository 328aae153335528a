import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import {
  addressOfComparison,
  addressOfContracts,
  addressOfIsolated,
  addressOfLevels,
  addressOfRegistry,
  addressOfSupport,
} from '../../addresses.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { NetworkList } from '../network/network-list.tsx';

/** The networks of a territory, and the ways to compare them. */
export function TerritoryNetworks({ territory }: { territory: TerritoryDetail }) {
  const { t } = useTranslations();
  const networks = useWholeList('listTerritoryNetworks', { params: { id: territory.id } });
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <h2>{t('territory.networks')}</h2>
        {(networks.data?.length ?? 0) > 0 && (
          <span className="row">
            <Link href={`/assessments?territory=${territory.id}`}>{t('territory.findings')}</Link>
            <Link href={addressOfComparison(territory.id)}>{t('territory.compare')}</Link>
          </span>
        )}
      </div>
      <QueryBoundary query={networks} height={160}>
        {(listed) => (listed.length === 0 ? <NoSurveys /> : <NetworkList networks={listed} />)}
      </QueryBoundary>
      <p className="row">
        <Link href={addressOfIsolated(territory.id)}>{t('territory.isolated')}</Link>
        <Link href={addressOfSupport(territory.id)}>{t('territory.support')}</Link>
        <Link href={territory.kind === 'country' ? addressOfRegistry() : addressOfContracts(territory.id)}>
          {t('territory.contracts')}
        </Link>
        <Link href={addressOfLevels(territory.id)}>{t('territory.levels')}</Link>
      </p>
    </section>
  );
}

/** Without a survey nothing is known of who works with whom; how to bring one. */
function NoSurveys() {
  const { t } = useTranslations();
  return (
    <div className="stack-tight">
      <p>
        <strong>{t('territory.empty.title')}</strong>
      </p>
      <p className="muted">{t('territory.empty.text')}</p>
      <p>
        <Link className="button" href="/import">
          {t('territory.empty.action')}
        </Link>
      </p>
    </div>
  );
}
