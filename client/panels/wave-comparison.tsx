import type { NetworkDetail } from '../../contract/networks.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from './answer.tsx';
import { Choice } from './explorer-controls.tsx';
import { SideBySidePictures } from './side-by-side-pictures.tsx';

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
  const { t } = useWords();
  const params = { id: network.id };
  const enabled = other !== null;
  const shown = useAsk('showNetworkGraph', { params, query: { wave } }, { enabled });
  const beside = useAsk('showNetworkGraph', { params, query: { wave: other } }, { enabled });
  const title = (id: string | null) => {
    const round = network.rounds.find(({ waveId }) => waveId === id);
    return round ? t('waves.stop', { number: round.order }) : '';
  };
  const others = network.rounds.filter(({ waveId }) => waveId !== wave);
  return (
    <section className="stack-tight">
      <div className="explorer-bar">
        <Choice
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
        <Answer query={beside} height={520}>
          {(second) =>
            shown.data && (
              <SideBySidePictures
                first={{ title: title(other), graph: second }}
                second={{ title: title(wave), graph: shown.data }}
                layers={layers}
                frame={unitSquare}
              />
            )
          }
        </Answer>
      )}
    </section>
  );
}
