import { useState } from 'react';
import { Link } from 'wouter';
import { kitParts, mostKitSchools } from '../../../contract/survey-kits.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { addressOfKit, missingInKit } from './kit-request.ts';
import type { SurveyDraft } from './planning/survey-draft.ts';
import { StepCard } from './step-card.tsx';

const languages = ['es', 'en'] as const;

/** The files of the kit, as soon as it is known whom and what it asks. */
export function KitDownloads({ draft }: { draft: SurveyDraft }) {
  const { t, format, language: own } = useTranslations();
  const [language, setLanguage] = useState<string>(own);
  const missing = missingInKit(draft);
  return (
    <StepCard id="kit-files" title={t('surveyKit.download')}>
      <Select
        label={t('surveyKit.language')}
        value={language}
        options={languages.map((each) => [each, t(`surveyKit.languages.${each}`)] as const)}
        onChange={setLanguage}
      />
      <p className="small muted" role="status">
        {missing.length === 0
          ? t('surveyKit.ready')
          : t('surveyKit.missing', {
              parts: format.list(
                missing.map((part) => t(`surveyKit.needs.${part}`, { most: mostKitSchools })),
              ),
            })}
      </p>
      {missing.length === 0 && (
        <ul className="columns">
          {kitParts.toReversed().map((part) => (
            <li key={part} className="stack-tight">
              <p>
                <a
                  className={part === 'zip' ? 'button button-main' : 'button'}
                  href={addressOfKit(draft, part, language)}
                  download
                >
                  {t(`surveyKit.part.${part}.title`)}
                </a>
              </p>
              <p className="small muted">{t(`surveyKit.part.${part}.text`)}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('surveyKit.back')} <Link href="/import">{t('surveyKit.import')}</Link>
      </p>
    </StepCard>
  );
}
