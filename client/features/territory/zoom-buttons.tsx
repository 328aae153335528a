import { useTranslations } from '../../i18n/use-translations.ts';
import type { useZoom } from './map-zoom.ts';

/** Nearer, farther, and all of the territory. */
export function ZoomButtons({ view }: { view: ReturnType<typeof useZoom> }) {
  const { t } = useTranslations();
  const isWhole = view.zoom.times === 1;
  return (
    <div className="map-zoom no-print">
      <button
        type="button"
        className="icon-button"
        aria-label={t('territory.map.nearer')}
        onClick={view.nearer}
      >
        +
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('territory.map.farther')}
        aria-disabled={isWhole}
        onClick={view.farther}
      >
        −
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('territory.map.whole')}
        aria-disabled={isWhole}
        onClick={view.all}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
    </div>
  );
}
