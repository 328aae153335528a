import { useTranslations } from '../../i18n/use-translations.ts';
import type { Panels } from './use-panels.ts';

const sides = ['left', 'right'] as const;

/** Folds the panels beside the picture and unfolds them; the keys do the same. */
export function PanelToggles({ panels }: { panels: Panels }) {
  const { t } = useTranslations();
  return (
    <span className="panel-toggles">
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          className="icon-button"
          aria-expanded={panels.open[side]}
          aria-label={t(`workspace.fold-${side}`)}
          title={t(`workspace.fold-${side}`)}
          onClick={() => panels.toggle(side)}
        >
          <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
            <rect x="1" y="1" width="18" height="14" rx="2" fill="none" stroke="currentColor" />
            <rect
              x={side === 'left' ? 1 : 13}
              y="1"
              width="6"
              height="14"
              fill={panels.open[side] ? 'currentColor' : 'none'}
              stroke="currentColor"
            />
          </svg>
        </button>
      ))}
    </span>
  );
}
