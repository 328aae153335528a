import { openItems, hasContent } from '../../../../contract/survey-answers.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { EraseAnswer } from './erase-answer.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { SaveStatus } from './save-status.tsx';
import { TakeAnswer } from './take-answer.tsx';
import { useAnswer } from './use-answer.ts';
import type { Step } from './use-step.ts';

/** All answers at once, to be corrected, sent, taken along or erased. */
export function ReviewStep({ go }: { go: (step: Step) => void }) {
  const { t } = useTranslations();
  const { sheet, answer, saveState, problem, flush } = useAnswer();
  const isSent = sheet.state === 'sent';
  const open = openItems(sheet.survey, answer).length;
  return (
    <div className="stack">
      <div className="stack-tight">
        <p className="answering-kicker">{sheet.survey.title}</p>
        <h1 tabIndex={-1}>{t(isSent ? 'survey.review.sentTitle' : 'survey.review.title')}</h1>
        {isSent ? <SentText /> : <p>{t('survey.review.text')}</p>}
        {open > 0 && <p className="muted">{t('survey.review.open', { count: open })}</p>}
      </div>
      <OwnAnswer sheet={sheet} answer={answer} onChange={go} />
      {saveState === 'refused' && <Refused isEmpty={!hasContent(answer)} error={problem} retry={flush} />}
      <SendButton />
      <TakeAnswer sheet={{ ...sheet, answer }} />
      <EraseAnswer onErased={() => go('welcome')} />
    </div>
  );
}

function SentText() {
  const { t, format } = useTranslations();
  const { sheet } = useAnswer();
  const { closesAt } = sheet.survey;
  const date = sheet.sentAt === null ? '' : format.instant(sheet.sentAt);
  return (
    <p className="notice answer-sent" role="status">
      {closesAt === null
        ? t('survey.review.sent', { date })
        : t('survey.review.sentUntil', { date, until: format.instant(closesAt) })}
    </p>
  );
}

/** Sends an answer; once sent, corrections count as they are saved, and there is nothing more to send. */
function SendButton() {
  const { t } = useTranslations();
  const { sheet, answer, saveState, send } = useAnswer();
  if (sheet.state === 'sent')
    return (
      <p className="muted">
        <SaveStatus />
      </p>
    );
  const isEmpty = !hasContent(answer);
  return (
    <div className="stack-tight no-print">
      <button
        type="button"
        className="button button-main button-tall"
        disabled={isEmpty}
        onClick={() => void send()}
      >
        {t('survey.review.send')}
      </button>
      <p className="small muted">{isEmpty ? t('survey.review.empty') : <SaveStatus />}</p>
      {saveState === 'offline' && <p className="notice">{t('survey.review.willSend')}</p>}
    </div>
  );
}

type RefusedProps = { isEmpty: boolean; error: unknown; retry: () => Promise<void> };

/** Why the service does not take the answer: one that was sent cannot be emptied, only erased. */
function Refused({ isEmpty, error, retry }: RefusedProps) {
  const { t } = useTranslations();
  if (isEmpty) return <p className="notice notice-problem">{t('survey.review.emptied')}</p>;
  return <ErrorNotice error={error} retry={() => void retry()} />;
}
