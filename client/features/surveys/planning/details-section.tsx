import { useTranslations } from '../../../i18n/use-translations.ts';
import type { SectionProps } from './section-props.ts';

/** What respondents read first, until when they can answer, how many they can name, how long answers are kept. */
export function DetailsSection({ draft, change }: SectionProps) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight" aria-labelledby="survey-details">
      <h2 id="survey-details" className="step-heading">
        {t('survey.details.title')}
      </h2>
      <label className="field">
        <span>{t('survey.details.name')}</span>
        <input
          className="input"
          value={draft.title}
          maxLength={200}
          placeholder={t('survey.details.namePlaceholder')}
          onChange={({ target }) => change({ title: target.value })}
        />
      </label>
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
        <ShortField
          type="date"
          label={t('survey.details.closesOn')}
          hint={t('survey.details.closesOnHint')}
          value={draft.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
        <ShortField
          label={t('survey.details.cap')}
          hint={t('survey.details.capHint')}
          value={draft.cap}
          onChange={(cap) => change({ cap })}
        />
        <ShortField
          label={t('survey.details.keep')}
          hint={t('survey.details.keepHint')}
          value={draft.keepAnswersDays}
          onChange={(keepAnswersDays) => change({ keepAnswersDays })}
        />
      </div>
    </section>
  );
}

type ShortProps = {
  label: string;
  hint: string;
  value: string;
  type?: 'date';
  onChange: (text: string) => void;
};

function ShortField({ label, hint, value, type, onChange }: ShortProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type={type ?? 'text'}
        inputMode={type === undefined ? 'numeric' : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <small className="muted">{hint}</small>
    </label>
  );
}
