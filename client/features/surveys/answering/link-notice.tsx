import { useTranslations } from '../../../i18n/use-translations.ts';
import { useTitle } from '../../../ui/use-title.ts';

/** The link leads to no answer: it is cut off, replaced by a newer one, or its survey is gone. */
export function LinkNotice({ code }: { code: 'no-link' | 'unknown-link' }) {
  const { t } = useTranslations();
  useTitle(t(`survey.link.${code}.title`));
  return (
    <div className="stack-tight">
      <h1>{t(`survey.link.${code}.title`)}</h1>
      <p>{t(`survey.link.${code}.text`)}</p>
      <p className="muted">{t('survey.link.safe')}</p>
    </div>
  );
}
