import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { actorKinds } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { AttributeFilter } from './attribute-filter.tsx';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';

type FilterProps = { answer: GraphAnswer; state: ExplorerState; change: Change };

/** Filters that are on: a filter that is not counted is one that is forgotten. */
export const filtersOn = ({ kinds, minStrength, where, near }: ExplorerState): number =>
  (kinds === null ? 0 : 1) + (minStrength === null ? 0 : 1) + where.length + (near === 0 ? 0 : 1);

/** Which kinds of actor and how strong ties are shown; layers have a menu of their own. */
export function FilterControls({ answer, state, change }: FilterProps) {
  const { t, format } = useTranslations();
  const { kinds, strongest } = useMemo(() => filtersOf(answer), [answer]);
  const shown = state.kinds ?? kinds;
  return (
    <div className="stack-tight">
      {kinds.length > 1 && (
        <fieldset className="checks plain-fieldset">
          <legend>{t('controls.kinds')}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={shown.includes(kind)}
                onChange={({ target }) => {
                  const next = target.checked ? [...shown, kind] : shown.filter((other) => other !== kind);
                  change({ kinds: next.length === kinds.length ? null : next });
                }}
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
            onChange={({ target }) =>
              change({ minStrength: target.value === '0' ? null : Number(target.value) }, 'replace')
            }
          />
        </label>
      )}
      <AttributeFilter answer={answer} state={state} change={change} />
      {kinds.length < 2 && strongest < 2 && filtersOn(state) === 0 && (
        <p className="small muted">{t('workspace.nothingToFilter')}</p>
      )}
      {filtersOn(state) > 0 && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => change({ kinds: null, minStrength: null, where: [], near: 0 })}
          >
            {t('workspace.noFilters')}
          </button>
        </p>
      )}
    </div>
  );
}

/** What there is to filter by: kinds of actor, the strongest tie. */
function filtersOf({ actors, ties }: GraphAnswer) {
  const strengths = ties.flatMap(({ strength }) => (strength === null ? [] : [strength]));
  return {
    kinds: actorKinds.filter((kind) => actors.some((actor) => actor.kind === kind)),
    strongest: strengths.length === 0 ? 0 : strengths.reduce((a, b) => Math.max(a, b)),
  };
}
