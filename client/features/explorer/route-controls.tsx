import { memo, useDeferredValue, useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type RouteProps = {
  actors: readonly GraphActor[];
  selected: string;
  target: string | null;
  /** `undefined`: not requested; `null`: no route. */
  length: number | null | undefined;
  onTarget: (id: string | null) => void;
};

const nobody: readonly GraphActor[] = [];

/** The shortest routes from the chosen actor to another. */
export function RouteControls({ actors, selected, target, length, onTarget }: RouteProps) {
  const { t } = useTranslations();
  // A list of thousands of names is slow to draw; the selected actor is shown first.
  const offered = useDeferredValue(actors, target === null ? nobody : actors);
  const self = useDeferredValue(selected);
  return (
    <section className="card stack-tight" aria-label={t('route.title')}>
      <label className="field">
        <span>{t('route.to')}</span>
        <select
          className="input"
          value={target ?? ''}
          onChange={(event) => onTarget(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('route.nobody')}</option>
          <Others actors={offered} self={self} />
        </select>
      </label>
      {length !== undefined && (
        <p className="small" role="status">
          {length === null ? t('route.none') : t('route.length', { count: length })}
        </p>
      )}
    </section>
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
