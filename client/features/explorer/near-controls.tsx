import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerModel } from './use-explorer.ts';

const steps = [1, 2, 3] as const;

/** How far around the chosen actor is drawn: its neighbours, theirs, and one more; pressed again, everybody. */
export function NearControls({ model: { state, change, visible } }: { model: ExplorerModel }) {
  const { t, format } = useTranslations();
  return (
    <div className="row near" role="group" aria-label={t('workspace.near')}>
      <span className="small">{t('workspace.near')}</span>
      <span className="segments">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={state.near === step}
            aria-label={t('workspace.nearSteps', { count: step })}
            onClick={() => change({ near: state.near === step ? 0 : step })}
          >
            {step}
          </button>
        ))}
      </span>
      <span className="small muted" role="status">
        {state.near > 0 &&
          t('workspace.nearShown', {
            count: visible.actors.length,
            shown: format.count(visible.actors.length),
          })}
      </span>
    </div>
  );
}
