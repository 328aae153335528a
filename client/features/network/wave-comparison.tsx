import type { NetworkDetail } from '../../../contract/networks.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SideBySidePictures } from '../explorer/side-by-side-pictures.tsx';
import { useNetworkGraph } from './use-network-graph.ts';

type ComparisonProps = {
  network: NetworkDetail;
  wave: string | null;
  other: string | null;
  layers: readonly string[] | null;
  onOther: (wave: string | null) => void;
};

const unitSquare = { x: [0, 1] as [number, number], y: [0, 1] as [number, number] };

/** Another wave beside the one that is shown, in the same places. */
export function WaveComparison({ network, wave, other, layers, onOther }: ComparisonProps) {
  const words = useTranslations();
  const { t } = words;
  const enabled = other !== null;
  const shown = useNetworkGraph(network, wave, enabled);
  const beside = useNetworkGraph(network, other, enabled);
  const names = sliceNames(network.waves, words);
  const title = (id: string | null) => names.get(id ?? '') ?? '';
  const others = network.waves.filter(({ waveId }) => waveId !== wave);
  return (
    <section className="stack-tight">
      <div className="explorer-bar">
        <Select
          label={t('waves.beside')}
          value={other ?? ''}
          options={[
            ['', t('waves.alone')],
            ...others.map(({ waveId }): [string, string] => [waveId, title(waveId)]),
          ]}
          onChange={(next) => onOther(next === '' ? null : next)}
        />
      </div>
      {enabled && (
        <QueryBoundary query={beside} height={520}>
          {(second) =>
            shown.data && (
              <SideBySidePictures
                first={{ title: title(other), graph: second }}
                second={{ title: title(wave), graph: shown.data }}
                layers={layers}
                viewport={unitSquare}
              />
            )
          }
        </QueryBoundary>
      )}
    </section>
  );
}
