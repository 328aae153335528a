import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfCase } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Why no pattern is looked for in a network that only documents describe, and where what they say is read. */
export function DocumentedNotice({ network }: { network: NetworkDetail }) {
  const { t } = useTranslations();
  return (
    <p className="notice">
      {t('network.documented')} <Link href={addressOfCase(network.id)}>{t('network.case')}</Link>
    </p>
  );
}
