import type { NetworkDetail } from '../../../contract/networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { EraseAnswers } from './erase-answers.tsx';
import { RetentionField } from './retention-field.tsx';

/** Until when the answers of a network are kept, and how they are erased. */
export function ProtectionPanel({ network }: { network: NetworkDetail }) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight no-print" aria-labelledby="protection">
      <h2 id="protection">{t('protection.title')}</h2>
      <p className="small muted">{t('protection.lead')}</p>
      <RetentionField network={network} />
      <EraseAnswers network={network} />
    </section>
  );
}
