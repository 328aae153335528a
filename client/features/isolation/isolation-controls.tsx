import { useCallback } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { isolationOrders, type IsolationOrder } from './isolation-order.ts';
import type { ShownIsolation } from './isolation-state.ts';
import { KilometresSlider } from './kilometres-slider.tsx';

type ControlsProps = {
  shown: ShownIsolation;
  change: (next: Partial<ShownIsolation>) => void;
  /** Some schools are run by the SLEP and others are not. */
  hasOwners: boolean;
  /** Schools of all owners are listed. */
  all: boolean;
  hasDistances: boolean;
};

/** Which schools are listed, in which order, and from which distance on one is far. */
export function IsolationControls({ shown, change, hasOwners, all, hasDistances }: ControlsProps) {
  const { t } = useTranslations();
  const setKm = useCallback((km: number) => change({ km }), [change]);
  return (
    <div className="explorer-bar isolation-controls no-print">
      {hasDistances && <KilometresSlider km={shown.km} onChange={setKm} />}
      <Select
        label={t('isolated.order')}
        value={shown.order}
        options={isolationOrders.map((order) => [order, t(`isolated.by.${order}`)])}
        onChange={(order) => change({ order: order as IsolationOrder })}
      />
      {hasOwners && (
        <div className="field" role="group" aria-label={t('isolated.schools')}>
          <span aria-hidden="true">{t('isolated.schools')}</span>
          <div className="segments">
            {[false, true].map((option) => (
              <button
                key={String(option)}
                type="button"
                aria-pressed={all === option}
                onClick={() => change({ all: option })}
              >
                {t(option ? 'isolated.all' : 'isolated.own')}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
