import { commonKind, sliceNames, sliceTimes, sliceTitle, type Slice } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { CellSelect } from '../../ui/select.tsx';
import { answerCounts } from './answer-counts.ts';
import { PanelToggles } from './panel-toggles.tsx';
import type { NetworkModel } from './use-network-model.ts';
import type { Panels } from './use-panels.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type FootProps = WorkspaceProps & { found: NetworkModel; panels: Panels; small: boolean };

/** The surveys of a network in the order of time, with who answered, and another one in the same picture. */
export function WaveFoot(props: FootProps) {
  const { network, state, change, wave, panels, small } = props;
  const { t } = useTranslations();
  const { waves } = network;
  const kind = commonKind(waves);
  const choose = (next: string) =>
    change({ wave: next, tie: null, ...(next === state.otherWave && { otherWave: null }) });
  return (
    <div className="workspace-foot">
      {waves.length > 0 && (
        <div className="waves" role="group" aria-label={t(`slices.${kind}`)}>
          {!small && <span className="foot-title">{t(`slices.${kind}`)}</span>}
          {waves.map((each) => (
            <WaveButton
              key={each.waveId}
              slice={each}
              slices={waves}
              pressed={each.waveId === wave}
              onPress={() => choose(each.waveId)}
            />
          ))}
        </div>
      )}
      <CompareControls {...props} />
      {!small && <PanelToggles panels={panels} />}
    </div>
  );
}

type ButtonProps = { slice: Slice; slices: readonly Slice[]; pressed: boolean; onPress: () => void };

function WaveButton({ slice, slices, pressed, onPress }: ButtonProps) {
  const words = useTranslations();
  const { t, format } = words;
  const { waveId } = slice;
  const answers = answerCounts(slice, format);
  return (
    <button
      type="button"
      className="toggle wave-stop"
      aria-pressed={pressed}
      title={sliceTitle(slice, words) ?? sliceNames(slices, words).get(waveId)}
      onClick={onPress}
    >
      <span>{sliceTimes(slices, words).get(waveId)}</span>
      {answers !== null && <span className="muted wave-answered"> · {t('network.answeredOf', answers)}</span>}
    </button>
  );
}

/** Compares with another wave: the counts are there before it is asked for, the picture shows them once it is. */
function CompareControls({ network, change, wave, found }: FootProps) {
  const words = useTranslations();
  const { t, format } = words;
  const { pair, counts } = found.comparison;
  if (pair === null) return null;
  const names = sliceTimes(network.waves, words);
  const others = network.waves.filter(({ waveId }) => waveId !== wave);
  const { drawn } = found;
  const shown = (name: string) => format.count(counts?.[name] ?? 0);
  return (
    <div className="compare">
      <button
        type="button"
        className="toggle"
        aria-pressed={drawn}
        onClick={() => change({ otherWave: drawn ? null : pair.other, tie: null })}
      >
        <span aria-hidden="true">⇄</span> {t('workspace.compareWith', { when: names.get(pair.other) })}
      </button>
      {counts !== undefined && (
        <span className="small change-counts">
          {t('workspace.changeCounts', {
            kept: shown('kept'),
            gained: shown('gained'),
            lost: shown('lost'),
            unknown: shown('unknown'),
          })}
        </span>
      )}
      {drawn && others.length > 1 && (
        <CellSelect
          label={t('waves.beside')}
          value={pair.other}
          options={others.map(({ waveId }) => [waveId, names.get(waveId) ?? waveId] as const)}
          onChange={(otherWave) => change({ otherWave, tie: null })}
        />
      )}
      {found.comparison.changes.isError && (
        <span className="small" role="alert">
          {t('workspace.changesFailed')}{' '}
          <button
            type="button"
            className="quiet-button"
            onClick={() => void found.comparison.changes.refetch()}
          >
            {t('common.retry')}
          </button>
        </span>
      )}
    </div>
  );
}
