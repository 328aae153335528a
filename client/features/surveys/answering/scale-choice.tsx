import { useTranslations } from '../../../i18n/use-translations.ts';

type ScaleProps<Value extends string | number> = {
  name: string;
  /** Read aloud before the options. */
  legend: string;
  options: readonly { value: Value; text: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Side by side where there is room, below the school that they are about. */
  compact?: boolean;
};

/** One of a few steps, as large tiles; what was chosen can be taken back. */
export function ScaleChoice<Value extends string | number>(props: ScaleProps<Value>) {
  const { name, legend, options, value, onChange, compact = false } = props;
  const { t } = useTranslations();
  return (
    <fieldset className={compact ? 'scale scale-compact' : 'scale'}>
      <legend className="hidden-text">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="tile">
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
      {value !== null && !compact && (
        <button type="button" className="text-button" onClick={() => onChange(null)}>
          {t('survey.item.clear')}
        </button>
      )}
    </fieldset>
  );
}
