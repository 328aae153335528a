import { useTranslations } from '../../i18n/use-translations.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ExplorerBar } from '../explorer/explorer-bar.tsx';
import { GraphStage, GraphTable } from '../explorer/graph-stage.tsx';
import { StaleNotice } from '../../ui/stale-notice.tsx';
import { LayersGone } from './layers-gone.tsx';
import { LooksNotice } from './looks-notice.tsx';
import type { NetworkModel } from './use-network-model.ts';
import type { Panels } from './use-panels.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type CentreProps = WorkspaceProps & {
  found: NetworkModel;
  panels: Panels;
  small: boolean;
  /** The browser took the picture away, or cannot draw it. */
  lost: boolean;
  onLost: () => void;
};

/** The bar and the graph under it. What did not come is said, and what was there before stays, paler. */
export function WorkspaceCentre(props: CentreProps) {
  const { network, wave, found, panels, small, state, change, lost, onLost } = props;
  const words = useTranslations();
  const { t } = words;
  const { model, graph, served } = found;
  const view = state.view ?? 'picture';
  const failed = graph.error !== null && graph.data === undefined;
  const wanted = sliceNames(network.waves, words).get(wave ?? '') ?? wave ?? '?';
  const isStale = failed && served !== undefined;
  return (
    <section
      className={`workspace-centre${graph.isPlaceholderData || isStale ? ' workspace-stale' : ''}`}
      aria-busy={graph.isPlaceholderData}
      aria-label={t('network.graph')}
      id="picture"
      tabIndex={-1}
    >
      <ExplorerBar
        model={model}
        view={view}
        isWaiting={served === undefined}
        tools={
          small && (
            <button
              type="button"
              className="toggle"
              aria-expanded={panels.open.right}
              onClick={() => panels.toggle('right')}
            >
              {t('workspace.detail')}
            </button>
          )
        }
      />
      {isStale && (
        <StaleNotice retry={() => void graph.refetch()}>
          {t('workspace.stale', { shown: model.answer.scope.wave ?? '?', wanted })}
        </StaleNotice>
      )}
      <LooksNotice looks={found.looks} state={state} change={change} />
      {graph.data !== undefined && <LayersGone scope={graph.data.scope} state={state} />}
      {served === undefined &&
        (failed ? (
          <ErrorNotice error={graph.error} retry={() => void graph.refetch()} />
        ) : (
          <Skeleton height={420} />
        ))}
      {served !== undefined && (
        <GraphStage model={model} view={view} onLost={onLost}>
          {lost && <GraphTable model={model} />}
        </GraphStage>
      )}
    </section>
  );
}
