import type { AnswerSheet } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { ownAnswerFile } from './own-answer-file.ts';

/** One's own answer to take along: as a file for programs, or on paper. */
export function TakeAnswer({ sheet }: { sheet: AnswerSheet }) {
  const words = useTranslations();
  const { t } = words;
  const download = () => {
    const text = JSON.stringify(ownAnswerFile(sheet, words), null, 2);
    saveFile(new Blob([text], { type: 'application/json' }), t('survey.take.fileName'));
  };
  return (
    <section className="stack-tight no-print" aria-labelledby="take-answer">
      <h2 id="take-answer">{t('survey.take.title')}</h2>
      <p className="row">
        <button type="button" className="button" onClick={download}>
          {t('survey.take.download')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('survey.take.print')}
        </button>
      </p>
    </section>
  );
}
