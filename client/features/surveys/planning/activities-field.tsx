import { useTranslations } from '../../../i18n/use-translations.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { SectionProps } from './section-props.ts';

/** The activities of the network about which is asked who came. */
export function ActivitiesField({ draft, change }: SectionProps) {
  const { t } = useTranslations();
  const activities = draft.activities.length > 0 ? draft.activities : [{ name: '', date: '' }];
  const set = (at: number, part: Partial<(typeof activities)[number]>) =>
    change({ activities: activities.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend>{t('survey.activities.title')}</legend>
      <ol className="stack-tight">
        {activities.map(({ name, date }, at) => (
          <li key={at} className="activity-line">
            <TextField
              label={t('survey.activities.name', { at: at + 1 })}
              value={name}
              maxLength={200}
              onText={(next) => set(at, { name: next })}
            />
            <TextField
              label={t('survey.activities.date')}
              type="date"
              value={date}
              onText={(next) => set(at, { date: next })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={t('survey.activities.remove', { at: at + 1 })}
              onClick={() => change({ activities: activities.filter((_each, index) => index !== at) })}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => change({ activities: [...activities, { name: '', date: '' }] })}
        >
          {t('survey.activities.add')}
        </button>
      </p>
    </fieldset>
  );
}
