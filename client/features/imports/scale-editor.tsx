import { useState } from 'react';
import type { ScaleStep } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type ScaleProps = { scale: readonly ScaleStep[]; onChange: (scale: ScaleStep[]) => void };

/** What each word of an answer weighs: "Nunca = sin vínculo · A veces = 1"; it can be edited. */
export function ScaleEditor({ scale, onChange }: ScaleProps) {
  const { t, format } = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const [steps, setSteps] = useState(scale);
  if (!isOpen) {
    const words = scale.map(({ found, strength }) =>
      strength === null
        ? t('import.scale.none', { word: found })
        : t('import.scale.step', { word: found, strength: format.number(strength) }),
    );
    return (
      <p className="small">
        {words.join(' · ')}{' '}
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t('import.scale.edit')}
        </button>
      </p>
    );
  }
  const set = (found: string, strength: number | null) =>
    setSteps(steps.map((step) => (step.found === found ? { found, strength } : step)));
  return (
    <fieldset className="plain-fieldset scale-editor">
      <legend>{t('import.scale.title')}</legend>
      {steps.map(({ found, strength }) => (
        <label key={found} className="scale-step">
          <span>{found}</span>
          <input
            className="input"
            type="number"
            min={0}
            step="any"
            placeholder={t('import.scale.noTie')}
            value={strength ?? ''}
            onChange={({ target: { value } }) => set(found, Number(value) > 0 ? Number(value) : null)}
          />
        </label>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          setOpen(false);
          onChange([...steps]);
        }}
      >
        {t('import.scale.apply')}
      </button>
    </fieldset>
  );
}
