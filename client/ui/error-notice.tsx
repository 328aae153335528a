import { useTranslation } from 'react-i18next';
import { PartProblem, reloadPage } from '../api/load-part.ts';
import { adviceFor } from '../api/problem.ts';
import { useProblemWords } from './use-problem-words.ts';

type ErrorNoticeProps = {
  error: unknown;
  /** Missing where whoever filled in a form tries again by its own button. */
  retry?: () => void;
  /** What the button says where it does not try the same again. */
  retryLabel?: string;
  /** As the heading of the whole screen. */
  screen?: boolean;
};

/** What is too large, or not for this account, stays so: the advice says what else there is to do. */
const hopeless: ReadonlySet<string> = new Set(['too-large', 'forbidden']);

/** What went wrong with a request and what to do about it. */
export function ErrorNotice({ error, retry, retryLabel, screen = false }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const { title, advice, detail } = useProblemWords(error);
  const isPart = error instanceof PartProblem;
  const onPress = isPart ? () => void reloadPage() : retry;
  const isHopeless = hopeless.has(adviceFor(error)) && retryLabel === undefined;
  const again = isPart && error.isUpdated ? t('updated.reload') : t('common.retry');
  return (
    <div className="notice notice-problem" role="alert">
      {screen ? (
        <h1>{title}</h1>
      ) : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <p>{advice}</p>
      {detail !== null && (
        <p className="small muted" lang="en">
          {detail}
        </p>
      )}
      {!isHopeless && onPress !== undefined && (
        <p>
          <button type="button" className="button" onClick={onPress}>
            {retryLabel ?? again}
          </button>
        </p>
      )}
    </div>
  );
}
