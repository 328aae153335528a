import { Link } from 'wouter';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Networks by name, with what they hold. */
export function NetworkList({ networks }: { networks: readonly NetworkSummary[] }) {
  const { t, format, termLabel, language } = useTranslations();
  const nameOf = (network: NetworkSummary) => inLanguage(language, network, 'name');
  const sorted = [...networks].sort((a, b) => format.compare(nameOf(a), nameOf(b)));
  return (
    <ul className="list-links network-list">
      {sorted.map((network) => (
        <li key={network.id}>
          <Link href={addressOfNetwork(network.id)}>
            <span>{nameOf(network)}</span>
            <span className="small muted">
              {[
                network.kind && termLabel('networkKind', network.kind),
                t('network.members', { count: network.members, shown: format.count(network.members) }),
                network.waveCount > 0 && t('network.waveCount', { count: network.waveCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
