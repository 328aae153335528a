import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import {
  addressOfComparison,
  addressOfContracts,
  addressOfFindings,
  addressOfIsolated,
  addressOfLevels,
  addressOfRegistry,
  addressOfSupport,
  addressOfTerritoryReport,
} from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { IfMay } from '../../ui/if-may.tsx';

/** All that is told of a territory on pages of its own. */
export function TerritoryLinks({
  territory,
  hasNetworks,
  isElsewhere,
}: {
  territory: TerritoryDetail;
  hasNetworks: boolean;
  /** Its networks are not of this account. */
  isElsewhere: boolean;
}) {
  const { t } = useTranslations();
  const { id, kind } = territory;
  return (
    <nav className="territory-links" aria-label={t('territory.pages')}>
      {kind !== 'country' && !isElsewhere && (
        <IfMay endpoint="showSupportBoard">
          <Link className="button" href={addressOfTerritoryReport(id)}>
            {t('territory.report')}
          </Link>
        </IfMay>
      )}
      {hasNetworks && (
        <IfMay endpoint="listAssessments">
          <Link href={addressOfFindings(id)}>{t('territory.findings')}</Link>
          <Link href={addressOfComparison(id)}>{t('territory.compare')}</Link>
        </IfMay>
      )}
      {!isElsewhere && (
        <IfMay endpoint="listIsolatedSchools">
          <Link href={addressOfIsolated(id)}>{t('territory.isolated')}</Link>
          <Link href={addressOfSupport(id)}>{t('territory.support')}</Link>
          <Link href={kind === 'country' ? addressOfRegistry() : addressOfContracts(id)}>
            {t('territory.contracts')}
          </Link>
        </IfMay>
      )}
      <Link href={addressOfLevels(id)}>{t('territory.levels')}</Link>
    </nav>
  );
}
