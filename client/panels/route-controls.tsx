import type { GraphActor } from '../../contract/graphs.ts';
import { useWords } from '../i18n/use-words.ts';

type RouteProps = {
  actors: readonly GraphActor[];
  selected: string;
  target: string | null;
  /** `undefined`: not asked; `null`: no route. */
  length: number | null | undefined;
  onTarget: (id: string | null) => void;
};

/** The shortest routes from the chosen actor to another. */
export function RouteControls({ actors, selected, target, length, onTarget }: RouteProps) {
  const { t, format } = useWords();
  const others = actors.filter(({ id }) => id !== selected).sort((a, b) => format.compare(a.name, b.name));
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
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
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
