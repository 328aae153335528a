import type { NetworkDetail } from '../../../contract/networks.ts';
import { commonKind } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { answerCounts } from './answer-counts.ts';
import { isDocumented } from './documented.ts';

/** How many members, ties and slices a network has, and who answered where people were asked. */
export function SliceFacts({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const { t, format } = useTranslations();
  const slice = network.waves.find(({ waveId }) => waveId === wave);
  const counts = answerCounts(slice, format);
  const answers = counts === null ? t('network.notAsked') : t('network.answeredOf', counts);
  const documented = isDocumented(network);
  return (
    <Facts
      label={t('network.facts')}
      items={[
        {
          name: t(documented ? 'network.namedFact' : 'network.membersFact'),
          value: format.count(network.members),
        },
        {
          name: t(documented ? 'network.tiesOnRecord' : 'network.tiesFact'),
          value: format.count(slice?.ties ?? network.ties),
        },
        ...(documented ? [] : [{ name: t('network.answersFact'), value: answers }]),
        ...(documented && network.waves.length === 0
          ? []
          : [{ name: t(`slices.${commonKind(network.waves)}`), value: format.count(network.waves.length) }]),
      ]}
    />
  );
}
