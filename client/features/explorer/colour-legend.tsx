import type { ColourScale } from '../../appearance/colour-scale.ts';
import { cividis, purpleGreen } from '../../appearance/palette.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { nameOfValue } from './legend-words.ts';

/** What the colours of actors mean: values with their counts, or the ends of a ramp. */
export function ColourLegend({
  scale,
  attribute,
  names,
}: {
  scale: ColourScale;
  attribute: string;
  names: ReadonlyMap<string, string>;
}) {
  const words = useTranslations();
  const { t, format } = words;
  if (scale.type !== 'categories') {
    const ramp = scale.type === 'signed' ? purpleGreen : cividis;
    return (
      <>
        <div className="legend-ramp" style={{ background: `linear-gradient(90deg, ${ramp.join(', ')})` }} />
        <div className="row-apart small">
          <span>{format.number(scale.low)}</span>
          <span>{format.number(scale.high)}</span>
        </div>
        {scale.missing > 0 && (
          <p className="small muted">
            {t('legend.noValue', { shown: format.count(scale.missing), count: scale.missing })}
          </p>
        )}
      </>
    );
  }
  return (
    <ul>
      {scale.entries.map(({ value, colour, count }) => (
        <li key={value}>
          <ActorIcon kind="school" colour={colour} />
          <span>{names.get(value) ?? nameOfValue(words, attribute, value)}</span>
          <span className="number">{format.count(count)}</span>
        </li>
      ))}
      {scale.others.count > 0 && (
        <li>
          <ActorIcon kind="school" colour="var(--line-strong)" />
          <span>{t('legend.others', { count: scale.others.categories })}</span>
          <span className="number">{format.count(scale.others.count)}</span>
        </li>
      )}
      {scale.missing > 0 && (
        <li>
          <ActorIcon kind="school" colour="var(--paper)" />
          <span>{t('legend.unknown')}</span>
          <span className="number">{format.count(scale.missing)}</span>
        </li>
      )}
    </ul>
  );
}
