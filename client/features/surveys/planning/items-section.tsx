import { useState } from 'react';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { minutesFor } from '../answering/answer-time.ts';
import { StepCard } from '../step-card.tsx';
import { ActivitiesField } from './activities-field.tsx';
import { BankItems } from './bank-items.tsx';
import type { SectionProps } from './section-props.ts';
import { asksAttendance } from './survey-draft.ts';
import { SurveyPreview } from './survey-preview.tsx';

/** What is asked: a short set to begin with, the whole bank to choose from, and how it will look. */
export function ItemsSection(props: SectionProps & { defaults: readonly string[] }) {
  const { t } = useTranslations();
  const { defaults, ...section } = props;
  const { draft, bank, change } = section;
  const [isPreview, setPreview] = useState(false);
  const chosen = bank.filter(({ id }) => draft.items.includes(id));
  return (
    <StepCard id="survey-items" title={t('survey.items.title')}>
      <div className="row-apart">
        <p role="status">
          {t('survey.items.chosen', { count: chosen.length })} ·{' '}
          {t('survey.welcome.minutes', { count: minutesFor(chosen) })}
        </p>
        <span className="row">
          <button type="button" className="button" onClick={() => change({ items: defaults })}>
            {t('survey.items.defaults')}
          </button>
          <button
            type="button"
            className="button"
            disabled={chosen.length === 0}
            onClick={() => setPreview(true)}
          >
            {t('survey.items.preview')}
          </button>
        </span>
      </div>
      <BankItems {...section} />
      {asksAttendance(draft, bank) && <ActivitiesField {...section} />}
      {isPreview && <SurveyPreview draft={draft} items={chosen} onClose={() => setPreview(false)} />}
    </StepCard>
  );
}
