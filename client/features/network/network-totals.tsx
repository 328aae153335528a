import { useSearchParams } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { answerCounts } from './answer-counts.ts';
import { HeadlineMeasures } from './headline-measures.tsx';

/** A network for a school that belongs to it: the numbers of the whole, and nobody else's. */
export default function NetworkTotals({ id }: { id: string }) {
  const network = useApiQuery('showNetwork', { params: { id } });
  const { language } = useTranslations();
  useTitle(network.data && inLanguage(language, network.data, 'name'));
  return (
    <QueryBoundary query={network} height={600} screen>
      {(detail) => <Totals network={detail} />}
    </QueryBoundary>
  );
}

function Totals({ network }: { network: NetworkDetail }) {
  const words = useTranslations();
  const { t, format, language } = words;
  const [search, setSearch] = useSearchParams();
  const newest = network.waves.at(-1);
  const slice = network.waves.find(({ waveId }) => waveId === search.get('wave')) ?? newest;
  const counts = answerCounts(slice, format);
  return (
    <div className="stack">
      <PageHead title={inLanguage(language, network, 'name')} lead={t('network.totals')} />
      {network.simulated && <SimulatedRibbon />}
      {slice !== undefined && network.waves.length > 1 && (
        <div className="choice-alone">
          <Select
            label={t('network.whichWave')}
            value={slice.waveId}
            options={[...sliceNames(network.waves, words)]}
            onChange={(wave) => setSearch({ wave }, { replace: true })}
          />
        </div>
      )}
      <Facts
        label={t('network.facts')}
        items={[
          { name: t('network.membersFact'), value: format.count(network.members) },
          {
            name: t('network.answersFact'),
            value: counts === null ? t('network.notAsked') : t('network.answeredOf', counts),
          },
        ]}
      />
      <section className="card stack-tight">
        <h2>{t('report.measures')}</h2>
        <HeadlineMeasures network={network.id} view={slice === undefined ? {} : { wave: slice.waveId }} />
      </section>
    </div>
  );
}
