import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isAbsent, isSignedOut } from '../api/problem.ts';
import { ErrorNotice } from './error-notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { StaleNotice } from './stale-notice.tsx';

type QueryBoundaryProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending'> & {
    refetch: () => Promise<unknown>;
    /** The answer to another request, kept in sight until this one is answered. */
    isPlaceholderData?: boolean;
  };
  /** Height kept free while waiting, in CSS pixels, so that nothing jumps. */
  height: number;
  children: (data: Data) => ReactNode;
  /** What to show where the service says that there is no such thing. A request that fails is not that. */
  quiet?: ReactNode;
  /** The whole screen waits for it: what went wrong is then its heading. */
  screen?: boolean;
};

/** Waits, explains what went wrong with what to do about it, or shows the answer: an older one paler, and as such. */
export function QueryBoundary<Data>({
  query,
  height,
  children,
  quiet,
  screen = false,
}: QueryBoundaryProps<Data>) {
  const { data, error, isPending, isPlaceholderData = false } = query;
  const retry = () => void query.refetch();
  if (data !== undefined) {
    // What comes before the answer keeps its place, so that the answer is not drawn anew when it goes.
    return (
      <>
        {error === null ? isPlaceholderData && <Waiting /> : <OutOfDate retry={retry} />}
        {children(data)}
      </>
    );
  }
  // Signing in takes the place of the whole screen.
  if (isPending || isSignedOut(error)) return <Skeleton height={height} />;
  if (quiet !== undefined && isAbsent(error)) return quiet;
  return <ErrorNotice error={error} retry={retry} screen={screen} />;
}

/** What follows beside it is paler by the style sheet. */
function Waiting() {
  const { t } = useTranslation();
  return (
    <span className="hidden-text stale-mark" role="status" aria-busy="true">
      {t('common.loading')}
    </span>
  );
}

function OutOfDate({ retry }: { retry: () => void }) {
  return (
    <>
      <span className="hidden-text stale-mark-failed" />
      <StaleNotice retry={retry} />
    </>
  );
}
