import { useEffect, useState } from 'react';
import { addressOfWhatIf } from '../../addresses.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Inspector } from '../explorer/inspector.tsx';
import { withView } from '../explorer/network-view.ts';
import { ViewNumbers } from '../numbers/view-numbers.tsx';
import type { NetworkModel } from './use-network-model.ts';
import type { Panels } from './use-panels.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type InspectorProps = WorkspaceProps & { found: NetworkModel; panels: Panels };

/** The inspector at the right of the picture; where there is no room, a sheet over it that can be closed. */
export function WorkspaceInspector({ network, state, change, wave, found, panels }: InspectorProps) {
  const words = useTranslations();
  const { t } = words;
  const isReady = useOnceReady(hasCome(found));
  // Without a graph every count would read as none; that it did not come is said where the picture would be.
  const isThere = isReady && found.served !== undefined;
  return (
    <section
      className={panels.sheet ? 'workspace-right workspace-sheet' : 'workspace-right'}
      aria-label={t('workspace.right')}
    >
      {panels.sheet && (
        <p className="sheet-head">
          <button type="button" className="button" onClick={() => panels.toggle('right')}>
            {t('workspace.close')}
          </button>
        </p>
      )}
      {!isThere && found.graph.error === null && <Skeleton height={640} />}
      {isThere && (
        <Inspector
          model={found.model}
          tryAddress={withView(addressOfWhatIf(network.id), state, { with: state.selected })}
        >
          <ViewNumbers
            compact
            network={network.id}
            directed={network.directed}
            answer={found.served}
            state={state}
            when={sliceNames(network.waves, words).get(wave ?? '') ?? null}
          >
            <p>
              <button type="button" className="quiet-button" onClick={() => change({ tab: 'numbers' })}>
                {t('numbers.all')}
              </button>
            </p>
          </ViewNumbers>
        </Inspector>
      )}
    </section>
  );
}

/** The graph, the other survey where there is one, and the numbers beside the names. */
const hasCome = ({ served, drawn, comparison, model }: NetworkModel): boolean =>
  served !== undefined && (!drawn || comparison.compared !== undefined) && model.metrics.size > 0;

/** Parts that come one after another would push each other down: what does not come in this time is not waited for. */
const timeoutMs = 1500;

function useOnceReady(ready: boolean): boolean {
  const [shown, setShown] = useState(ready);
  if (ready && !shown) setShown(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), timeoutMs);
    return () => clearTimeout(timer);
  }, []);
  return shown;
}
