import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { adviceFor, RequestProblem } from '../api/problem.ts';

type AnswerProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** Height kept free while waiting, in CSS pixels, so that nothing jumps. */
  height: number;
  children: (data: Data) => ReactNode;
  /** What to show instead of an error, where the absence of an answer is no problem. */
  quiet?: ReactNode;
  /** The whole screen waits for it: what went wrong is then its heading. */
  screen?: boolean;
};

/** Waits, explains what went wrong with what to do about it, or shows the answer. */
export function Answer<Data>({ query, height, children, quiet, screen = false }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton height={height} />;
  if (quiet !== undefined) return quiet;
  return <Trouble error={query.error} retry={() => void query.refetch()} screen={screen} />;
}

export function Skeleton({ height }: { height: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="hidden-text">{t('common.loading')}</span>
    </div>
  );
}

type TroubleProps = { error: unknown; retry: () => void; screen?: boolean };

export function Trouble({ error, retry, screen = false }: TroubleProps) {
  const { t } = useTranslation();
  const advice = adviceFor(error);
  const detail = error instanceof RequestProblem ? error.problem?.detail : undefined;
  return (
    <div className="notice notice-problem" role="alert">
      {screen ? (
        <h1>{t(`trouble.${advice}.title`)}</h1>
      ) : (
        <p>
          <strong>{t(`trouble.${advice}.title`)}</strong>
        </p>
      )}
      <p>{t(`trouble.${advice}.advice`)}</p>
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
