import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { dividing, nameInFile, valuesOf } from '../../appearance/attributes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';

type FilterProps = { answer: GraphAnswer; state: Pick<ExplorerState, 'where'>; change: Change };

/** Facts of the source by which actors can be told apart: each value, with how many have it, may be kept or left out. */
export function AttributeFilter({ answer, state, change }: FilterProps) {
  const { format } = useTranslations();
  const attributes = useMemo(
    () => dividing(answer.actors).map((name) => ({ name, values: valuesOf(name, answer.actors) })),
    [answer],
  );
  return attributes.map(({ name, values }) => {
    const all = values.map(({ value }) => value);
    const chosen = state.where.find(({ attribute }) => attribute === name)?.values ?? all;
    const others = state.where.filter(({ attribute }) => attribute !== name);
    const keep = (value: string, isKept: boolean) => {
      const next = all.filter((each) => (each === value ? isKept : chosen.includes(each)));
      change({
        where: next.length === all.length ? others : [...others, { attribute: name, values: next }],
      });
    };
    return (
      <fieldset className="checks plain-fieldset" key={name}>
        <legend>{nameInFile(name)}</legend>
        {values.map(({ value, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => keep(value, target.checked)}
            />
            <span>{value}</span> <span className="muted">{format.count(count)}</span>
          </label>
        ))}
      </fieldset>
    );
  });
}
