import { useTranslations } from '../../i18n/use-translations.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { hasLayers } from '../numbers/has-layers.ts';
import { HeadlineMeasures } from './headline-measures.tsx';

/** Measures of the view as a whole, of the ties that the picture beside them shows. */
export function ReportMeasures({ network, view }: { network: string; view: NetworkView }) {
  const { t } = useTranslations();
  if (!hasLayers(view)) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('report.measures')}</h2>
      <p className="small muted">{t('report.sameTies')}</p>
      <HeadlineMeasures network={network} view={view} />
    </section>
  );
}
