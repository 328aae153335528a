import { useTranslations } from '../../../i18n/use-translations.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { StepCard } from '../step-card.tsx';
import type { SectionProps } from './section-props.ts';

/** What respondents read first, until when they can answer, how many they can name, how long answers are kept. */
export function DetailsSection({ draft, change }: SectionProps) {
  const { t } = useTranslations();
  return (
    <StepCard id="survey-details" title={t('survey.details.title')}>
      <TextField
        label={t('survey.details.name')}
        value={draft.title}
        maxLength={200}
        placeholder={t('survey.details.namePlaceholder')}
        onText={(title) => change({ title })}
      />
      <label className="field">
        <span>{t('survey.details.introduction')}</span>
        <textarea
          className="input"
          rows={3}
          value={draft.introduction}
          maxLength={4000}
          placeholder={t('survey.details.introductionPlaceholder')}
          onChange={({ target }) => change({ introduction: target.value })}
        />
      </label>
      <div className="form-grid">
        <TextField
          type="date"
          label={t('survey.details.closesOn')}
          hint={t('survey.details.closesOnHint')}
          value={draft.closesOn}
          onText={(closesOn) => change({ closesOn })}
        />
        <TextField
          inputMode="numeric"
          label={t('survey.details.cap')}
          hint={t('survey.details.capHint')}
          value={draft.cap}
          onText={(cap) => change({ cap })}
        />
        <TextField
          inputMode="numeric"
          label={t('survey.details.keep')}
          hint={t('survey.details.keepHint')}
          value={draft.keepAnswersDays}
          onText={(keepAnswersDays) => change({ keepAnswersDays })}
        />
      </div>
    </StepCard>
  );
}
