import type { NetworkSummary } from '../../../contract/networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NetworkList } from '../network/network-list.tsx';

/** The networks of a territory by name. */
export function TerritoryNetworks({ networks }: { networks: readonly NetworkSummary[] }) {
  const { t, format } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('territory.networks', { count: networks.length, shown: format.count(networks.length) })}</h2>
      <NetworkList networks={networks} />
    </section>
  );
}
