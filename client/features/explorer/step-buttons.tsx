import { useTranslations } from '../../i18n/use-translations.ts';
import type { ViewHistory } from './use-view-history.ts';

const steps = [
  ['undo', '↶'],
  ['redo', '↷'],
] as const;

/** One step back, one step on. */
export function StepButtons({ history }: { history: ViewHistory }) {
  const { t } = useTranslations();
  return (
    <span className="row step-buttons">
      {steps.map(([step, sign]) => (
        <button
          key={step}
          type="button"
          className="icon-button"
          aria-label={t(`workspace.${step}`)}
          title={t(`workspace.${step}`)}
          aria-disabled={history[step] === null}
          onClick={() => history[step]?.()}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}
