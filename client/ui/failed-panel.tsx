import type { UseQueryResult } from '@tanstack/react-query';
import { isAbsent } from '../api/problem.ts';
import { ErrorNotice } from './error-notice.tsx';

type FailedProps = {
  title: string;
  query: Pick<UseQueryResult, 'data' | 'error'> & { refetch: () => Promise<unknown> };
};

/** In place of a panel that is not drawn where it has nothing to tell: what did not come is not nothing. */
export function FailedPanel({ title, query: { data, error, refetch } }: FailedProps) {
  if (data !== undefined || error === null || isAbsent(error)) return null;
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      <ErrorNotice error={error} retry={() => void refetch()} />
    </section>
  );
}
