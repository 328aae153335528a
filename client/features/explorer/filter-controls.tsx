import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { actorKinds } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';

type FilterProps = { answer: GraphAnswer; state: ExplorerState; change: Change };

/** Which layers and kinds of actor are shown. */
export function FilterControls({ answer, state, change }: FilterProps) {
  const { t, format, layerName } = useTranslations();
  const { available, kinds, strongest } = useMemo(() => filtersOf(answer), [answer]);
  const shown = state.layers ?? answer.scope.layers;
  const toggle = <Value extends string>(values: readonly Value[], value: Value, on: boolean) =>
    on ? [...values, value] : values.filter((other) => other !== value);
  return (
    <div className="stack-tight">
      <fieldset className="checks plain-fieldset">
        <legend>{t('controls.layers')}</legend>
        {available.length === 0 && <p className="muted">{t('legend.noTies')}</p>}
        {available.map(({ layer, ties }) => (
          <label key={layer}>
            <input
              type="checkbox"
              checked={shown.includes(layer)}
              onChange={(event) => change({ layers: toggle(shown, layer, event.target.checked) })}
            />
            <span>{layerName(layer)}</span>
            <span className="number">{format.count(ties)}</span>
          </label>
        ))}
      </fieldset>
      {kinds.length > 1 && (
        <fieldset className="checks plain-fieldset">
          <legend>{t('controls.kinds')}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={(state.kinds ?? kinds).includes(kind)}
                onChange={(event) =>
                  change({ kinds: toggle(state.kinds ?? kinds, kind, event.target.checked) })
                }
              />
              <span>{t(`kinds.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {strongest > 1 && (
        <label className="field">
          <span>{t('controls.strength', { shown: format.number(state.minStrength ?? 0) })}</span>
          <input
            type="range"
            min={0}
            max={strongest}
            step={strongest > 10 ? Math.ceil(strongest / 20) : 1}
            value={state.minStrength ?? 0}
            onChange={(event) =>
              change(
                { minStrength: event.target.value === '0' ? null : Number(event.target.value) },
                'replace',
              )
            }
          />
        </label>
      )}
    </div>
  );
}

/** What there is to filter by: layers with their ties, kinds of actor, the strongest tie. */
function filtersOf({ scope, actors, ties }: GraphAnswer) {
  const strengths = ties.flatMap(({ strength }) => (strength === null ? [] : [strength]));
  return {
    // Of a layer that is drawn, the lines are counted; several reports of one tie are one line.
    available: scope.layersAvailable.map(({ layer, ties: reported }) => ({
      layer,
      ties: ties.filter((tie) => tie.layer === layer).length || reported,
    })),
    kinds: actorKinds.filter((kind) => actors.some((actor) => actor.kind === kind)),
    strongest: strengths.length === 0 ? 0 : strengths.reduce((a, b) => Math.max(a, b)),
  };
}
