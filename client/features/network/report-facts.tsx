import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { answerCounts } from './answer-counts.ts';
import { layersOfView, mentionsOf, type ReportView } from './report-view.ts';

type FactsProps = { network: NetworkDetail; wave: string | null; answer: GraphAnswer; read: ReportView };

/** What the report reads, in a sentence, and its size: the same ties in the picture and in every number of it. */
export function ReportFacts({ network, wave, answer, read: { view, visible } }: FactsProps) {
  const { t, format, layerName, termLabel } = useTranslations();
  const slice = network.waves.find(({ waveId }) => waveId === wave);
  const counts = answerCounts(slice, format);
  const answered = counts === null ? t('network.notAsked') : t('network.answeredOf', counts);
  const narrowed = [
    view.kinds !== null &&
      t('report.kinds', { kinds: format.list(view.kinds.map((kind) => termLabel('kinds', kind))) }),
    view.strength !== null && t('report.strength', { strength: format.number(view.strength) }),
  ].filter((text) => text !== false);
  return (
    <section className="stack-tight">
      <p>
        {t('report.view', { layers: format.list(layersOfView(view, answer).map(layerName)) })}{' '}
        {narrowed.join(' ')}
      </p>
      <Facts
        label={t('network.facts')}
        items={[
          { name: t('network.membersFact'), value: format.count(network.members) },
          { name: t('network.answersFact'), value: answered },
          { name: t('report.ties'), value: format.count(visible.ties.length) },
          { name: t('report.mentions'), value: format.count(mentionsOf(visible)) },
        ]}
      />
    </section>
  );
}
