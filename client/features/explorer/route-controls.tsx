import { memo, useDeferredValue, useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerModel } from './use-explorer.ts';

const nobody: readonly GraphActor[] = [];

/** The shortest routes from the chosen actor to another: chosen by name, drawn, and written out step by step. */
export function RouteControls({ model, selected }: { model: ExplorerModel; selected: string }) {
  const { t } = useTranslations();
  const { state, change, visible } = model;
  // A list of thousands of names is slow to draw; the selected actor is shown first.
  const offered = useDeferredValue(visible.actors, state.target === null ? nobody : visible.actors);
  const self = useDeferredValue(selected);
  return (
    <div className="stack-tight route">
      <label className="field">
        <span>{t('workspace.routeTo')}</span>
        <select
          className="input"
          value={state.target ?? ''}
          onChange={({ target }) => change({ target: target.value === '' ? null : target.value })}
        >
          <option value="">{t('route.nobody')}</option>
          <Others actors={offered} self={self} />
        </select>
      </label>
      {model.route !== null && <RouteSteps model={model} route={model.route} />}
    </div>
  );
}

type StepsProps = { model: ExplorerModel; route: NonNullable<ExplorerModel['route']> };

/** Who is on the way, after so many ties; several where there are several shortest ways. */
function RouteSteps({ model, route }: StepsProps) {
  const { t } = useTranslations();
  return (
    <>
      <p className="small" role="status">
        {route.length === null ? t('workspace.noRoute') : t('workspace.routeLength', { count: route.length })}
      </p>
      {route.length !== null && (
        <ol className="route-steps small">
          {route.steps.map((ids, at) => (
            <li key={ids[0] ?? at}>{ids.map((id) => model.names.get(id) ?? id).join(' / ')}</li>
          ))}
        </ol>
      )}
    </>
  );
}

type OthersProps = { actors: readonly GraphActor[]; self: string };

const Others = memo(function Others({ actors, self }: OthersProps) {
  const { format } = useTranslations();
  const sorted = useMemo(() => [...actors].sort((a, b) => format.compare(a.name, b.name)), [actors, format]);
  return sorted
    .filter(({ id }) => id !== self)
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
});
