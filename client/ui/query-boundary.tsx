import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import { Skeleton } from './skeleton.tsx';

type QueryBoundaryProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending'> & { refetch: () => Promise<unknown> };
  /** Height kept free while waiting, in CSS pixels, so that nothing jumps. */
  height: number;
  children: (data: Data) => ReactNode;
  /** What to show instead of an error, where the absence of an answer is no problem. */
  quiet?: ReactNode;
  /** The whole screen waits for it: what went wrong is then its heading. */
  screen?: boolean;
};

/** Waits, explains what went wrong with what to do about it, or shows the answer. */
export function QueryBoundary<Data>({
  query,
  height,
  children,
  quiet,
  screen = false,
}: QueryBoundaryProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton height={height} />;
  if (quiet !== undefined) return quiet;
  return <ErrorNotice error={query.error} retry={() => void query.refetch()} screen={screen} />;
}
