import { useTranslation } from 'react-i18next';
import { adviceFor, RequestProblem } from '../api/problem.ts';

type ErrorNoticeProps = { error: unknown; retry: () => void; screen?: boolean };

/** What went wrong with a request and what to do about it; `screen`: as the heading of the whole screen. */
export function ErrorNotice({ error, retry, screen = false }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const advice = adviceFor(error);
  const detail = error instanceof RequestProblem ? error.problem?.detail : undefined;
  return (
    <div className="notice notice-problem" role="alert">
      {screen ? (
        <h1>{t(`error.${advice}.title`)}</h1>
      ) : (
        <p>
          <strong>{t(`error.${advice}.title`)}</strong>
        </p>
      )}
      <p>{t(`error.${advice}.advice`)}</p>
      {detail !== undefined && (
        <p className="small muted" lang="en">
          {detail}
        </p>
      )}
      <p>
        <button type="button" className="button" onClick={retry}>
          {t('common.retry')}
        </button>
      </p>
    </div>
  );
}
