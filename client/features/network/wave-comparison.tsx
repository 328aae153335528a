import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SideBySidePictures } from '../explorer/side-by-side-pictures.tsx';

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
  const { t } = useTranslations();
  const params = { id: network.id };
  const enabled = other !== null;
  const shown = useApiQuery('showNetworkGraph', { params, query: { wave } }, { enabled });
  const beside = useApiQuery('showNetworkGraph', { params, query: { wave: other } }, { enabled });
  const title = (id: string | null) => {
    const waveDetail = network.waves.find(({ waveId }) => waveId === id);
    return waveDetail ? t('waves.stop', { number: waveDetail.order }) : '';
  };
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
