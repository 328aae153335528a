import { useTranslations } from '../../../i18n/use-translations.ts';

type Counts = { respondents: number; sent: number; started: number };

/** How many have answered, of how many: sent as a full bar, begun as a hatched one, and both in words. */
export function AnswerBar({ counts: { respondents, sent, started } }: { counts: Counts }) {
  const { t, format } = useTranslations();
  const width = (count: number) => `${String((100 * count) / Math.max(respondents, 1))}%`;
  return (
    <span className="answer-bar">
      <span className="answer-bar-track" aria-hidden="true">
        <span className="answer-bar-sent" style={{ width: width(sent) }} />
        <span className="answer-bar-started" style={{ width: width(started) }} />
      </span>
      <span className="small">
        {t('survey.bar.sent', { sent: format.count(sent), all: format.count(respondents) })}
        {started > 0 && ` · ${t('survey.bar.started', { count: started })}`}
      </span>
    </span>
  );
}
