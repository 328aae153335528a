import { useEffect, useId, useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { kilometres } from './isolation-state.ts';

/** In milliseconds: a slider that is still moving changes neither list nor address. */
const pause = 200;

type SliderProps = { km: number; onChange: (km: number) => void };

/** From which distance on a school is called far: whole kilometres, told in words beside the slider. */
export function KilometresSlider({ km, onChange }: SliderProps) {
  const { t, format } = useTranslations();
  const [chosen, setChosen] = useState(km);
  const [given, setGiven] = useState(km);
  const id = useId();
  // The address may change by itself: back, forward or a link.
  if (given !== km) {
    setGiven(km);
    setChosen(km);
  }
  useEffect(() => {
    if (chosen === km) return;
    const timer = setTimeout(() => onChange(chosen), pause);
    return () => clearTimeout(timer);
  }, [chosen, km, onChange]);
  const words = t('isolated.kilometres', { km: format.count(chosen) });
  return (
    <div className="field isolation-slider">
      <label htmlFor={id}>{t('isolated.far')}</label>
      <span className="row">
        <input
          id={id}
          type="range"
          min={kilometres.least}
          max={kilometres.most}
          step={1}
          value={chosen}
          aria-valuetext={words}
          onChange={(event) => setChosen(event.target.valueAsNumber)}
        />
        <output htmlFor={id} className="number">
          {words}
        </output>
      </span>
    </div>
  );
}
