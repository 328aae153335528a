import { useTranslations } from '../../i18n/use-translations.ts';
import { TerritorySearch } from '../search/territory-search.tsx';
import { useTerritoryNames } from './territory-names.tsx';

type FieldProps = {
  legend: string;
  /** `null`: everywhere, or everything that there is to choose from. */
  value: readonly string[] | null;
  onChange: (territories: readonly string[] | null) => void;
  /** Those that there are to choose from; `null`: all. */
  among: readonly string[] | null;
  mayBeAll: boolean;
};

/** All territories, or only some: looked for by name, or ticked where there are few to choose from. */
export function TerritoriesField({ legend, value, onChange, among, mayBeAll }: FieldProps) {
  const { t } = useTranslations();
  const some = mayBeAll ? value : (value ?? []);
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend>{legend}</legend>
      {mayBeAll && (
        <div className="segments">
          {([null, []] as const).map((choice) => (
            <button
              key={String(choice)}
              type="button"
              aria-pressed={(value === null) === (choice === null)}
              onClick={() => onChange(choice === null ? null : (value ?? []))}
            >
              {t(
                choice !== null
                  ? 'accounts.some'
                  : among === null
                    ? 'accounts.everywhere'
                    : 'accounts.allOfThem',
              )}
            </button>
          ))}
        </div>
      )}
      {some !== null &&
        (among === null ? (
          <Searched value={some} onChange={onChange} />
        ) : (
          <Ticked among={among} value={some} onChange={onChange} />
        ))}
    </fieldset>
  );
}

type SomeProps = { value: readonly string[]; onChange: (territories: readonly string[]) => void };

function Searched({ value, onChange }: SomeProps) {
  const { t } = useTranslations();
  const names = useTerritoryNames(value);
  return (
    <>
      {value.length > 0 && (
        <ul className="row chosen-list">
          {value.map((id) => (
            <li key={id} className="chip">
              {names.get(id)}
              <button
                type="button"
                className="text-button"
                aria-label={t('accounts.remove', { name: names.get(id) })}
                onClick={() => onChange(value.filter((other) => other !== id))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TerritorySearch
        label={t('accounts.territory')}
        placeholder={t('accounts.territoryHint')}
        onSelect={({ id }) => onChange([...value.filter((other) => other !== id), id])}
      />
      {value.length === 0 && <p className="small muted">{t('accounts.chooseTerritory')}</p>}
    </>
  );
}

function Ticked({ among, value, onChange }: SomeProps & { among: readonly string[] }) {
  const names = useTerritoryNames(among);
  return among.map((id) => (
    <label key={id} className="tick">
      <input
        type="checkbox"
        checked={value.includes(id)}
        onChange={({ target }) =>
          onChange(among.filter((each) => (each === id ? target.checked : value.includes(each))))
        }
      />
      <span>{names.get(id)}</span>
    </label>
  ));
}
