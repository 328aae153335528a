import { useTranslations } from '../../i18n/use-translations.ts';
import type { SchoolsOfMap } from './map-schools.ts';

type LegendProps = {
  schools: SchoolsOfMap;
  bar: { km: number; length: number };
  hasNetworks: boolean;
  hasRanked: boolean;
  /** Networks and schools that have no place on the map. */
  without: number;
  unplaced: number;
  outside: number;
  isReal: boolean;
};

const states = ['finding', 'unconfirmed', 'calm', 'unknown'] as const;

/** What the marks of the map are, what is not on it, and how long a kilometre is. */
export function MapLegend({
  schools,
  bar,
  hasNetworks,
  hasRanked,
  without,
  unplaced,
  outside,
  isReal,
}: LegendProps) {
  const { t, format, termLabel } = useTranslations();
  const count = (list: readonly unknown[]) => ({ count: list.length, shown: format.count(list.length) });
  return (
    <figcaption className="map-legend small">
      <span>
        <Sample className="map-own" /> {t(`territory.map.${schools.kind}`, count(schools.own))}
      </span>
      {schools.others.length > 0 && (
        <span>
          <Sample className="map-other" r={2.5} /> {t('territory.map.others', count(schools.others))}
        </span>
      )}
      {hasRanked && (
        <span>
          <Sample className="map-ranked" /> {t('territory.map.ranked')}
        </span>
      )}
      {hasNetworks &&
        states.map((state) => (
          <span key={state}>
            <Sample className={`map-bubble map-bubble-${state}`} /> {termLabel('networkState', state)}
          </span>
        ))}
      {hasNetworks && <span className="muted">{t('territory.map.lines')}</span>}
      {without > 0 && <span className="muted">{t('territory.map.without', { count: without })}</span>}
      {unplaced > 0 && (
        <span className="muted">
          {t('territory.map.unplaced', { count: unplaced, shown: format.count(unplaced) })}
        </span>
      )}
      {outside > 0 && (
        <span className="muted">
          {t('territory.map.outside', { count: outside, shown: format.count(outside) })}
        </span>
      )}
      <ScaleBar {...bar} />
      {isReal && <span className="muted">{t('territory.map.outline')}</span>}
    </figcaption>
  );
}

function Sample({ className, r = 6 }: { className: string; r?: number }) {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <circle className={className} r={r} />
    </svg>
  );
}

/** A length that fits, of a round number of kilometres, however near the reader is. */
function ScaleBar({ km, length }: { km: number; length: number }) {
  const { t, format } = useTranslations();
  const half = (value: number, size: number): [number, number] =>
    size > 180 ? half(value / 2, size / 2) : [value, size];
  const [shown, size] = half(km, length);
  return (
    <span>
      <svg width={Math.ceil(size) + 2} height="8" aria-hidden="true">
        <path className="map-bar" d={`M1 1v5h${size.toFixed(1)}v-5`} />
      </svg>{' '}
      {t('actor.km', { km: format.number(shown) })}
    </span>
  );
}
