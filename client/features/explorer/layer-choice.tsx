import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerState } from './explorer-state.ts';
import { LayerSample } from './layer-sample.tsx';
import { shownLayers } from './network-view.ts';
import type { Change } from './use-explorer-state.ts';

type LayerProps = { answer: GraphAnswer; state: ExplorerState; change: Change };

/** The layers of ties with how many there are of each: one more, one less, or one alone. */
export function LayerChoice({ answer, state, change }: LayerProps) {
  const { t, format, layerName } = useTranslations();
  const { scope } = answer;
  const shown = shownLayers(state, scope);
  const counts = useMemo(() => linesByLayer(answer), [answer]);
  const toggle = (layer: string, on: boolean) =>
    change({ layers: on ? [...shown, layer] : shown.filter((other) => other !== layer), tie: null });
  return (
    <div className="stack-tight">
      <fieldset className="checks plain-fieldset">
        <legend>{t('workspace.layers')}</legend>
        {scope.layersAvailable.length === 0 && <p className="muted">{t('legend.noTies')}</p>}
        {scope.layersAvailable.map(({ layer, ties }) => (
          <div className="layer-line" key={layer}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(layer)}
                onChange={(event) => toggle(layer, event.target.checked)}
              />
              <LayerSample layer={layer} />
              <span>{layerName(layer)}</span>
            </label>
            <button
              type="button"
              className="quiet-button"
              aria-label={t('workspace.soloOf', { layer: layerName(layer) })}
              aria-pressed={shown.length === 1 && shown[0] === layer}
              onClick={() => change({ layers: [layer], tie: null })}
            >
              {t('workspace.solo')}
            </button>
            <span className="number">{format.count(counts.get(layer) ?? ties)}</span>
          </div>
        ))}
      </fieldset>
      <p className="row small">
        {state.layers !== null && (
          <button type="button" className="quiet-button" onClick={() => change({ layers: null })}>
            {t('workspace.usualLayers')}
          </button>
        )}
        {shown.length < scope.layersAvailable.length && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => change({ layers: scope.layersAvailable.map(({ layer }) => layer) })}
          >
            {t('workspace.allLayers')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Lines of the picture by layer, each tie once. A layer that is not drawn here has none to count. */
function linesByLayer({ ties }: GraphAnswer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { layer } of ties) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return counts;
}
