import { useTranslations } from '../../../i18n/use-translations.ts';
import { EraseAnswer } from './erase-answer.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { TakeAnswer } from './take-answer.tsx';
import { useAnswer } from './use-answer.ts';

/** No answer is taken any more; what was answered can be read and taken along. */
export function ClosedNotice() {
  const { t, format } = useTranslations();
  const { sheet, replaced } = useAnswer();
  const { survey, answer, state, sentAt } = sheet;
  const day = survey.closedAt ?? survey.closesAt;
  const fate = state === 'not-started' ? 'none' : state;
  return (
    <div className="stack">
      <div className="stack-tight">
        <p className="answering-kicker">{survey.title}</p>
        <h1 tabIndex={-1}>{t('survey.closed.title')}</h1>
        <p>{day === null ? '' : t('survey.closed.since', { date: format.instant(day) })}</p>
        <p>{t(`survey.closed.${fate}`, { date: sentAt === null ? '' : format.instant(sentAt) })}</p>
        {replaced !== null && <p className="notice notice-problem">{t('survey.closed.tooLate')}</p>}
      </div>
      {answer !== null && (
        <>
          <OwnAnswer sheet={sheet} answer={answer} />
          <TakeAnswer sheet={sheet} />
        </>
      )}
      {(fate === 'sent' || fate === 'started') && <EraseAnswer onErased={() => undefined} />}
    </div>
  );
}
