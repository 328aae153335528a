import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import type { ViewState } from '../../../contract/views.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { readState } from './explorer-state.ts';
import { nameOfView, useMovedActors } from './moved-actors.ts';

/** A share link: opens the view it stands for, with its actors where they were put. */
export default function SavedView({ id }: { id: string }) {
  const view = useApiQuery('showView', { params: { id } });
  return (
    <QueryBoundary query={view} height={480} screen>
      {({ state }) => <OpenView state={state} />}
    </QueryBoundary>
  );
}

function OpenView({ state }: { state: ViewState }) {
  const put = useMovedActors((kept) => kept.put);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const { pathname, search } = new URL(state.path, window.location.origin);
    put(nameOfView(pathname, readState(search).layout), new Map(Object.entries(state.positions)));
    queueMicrotask(() => setReady(true));
  }, [put, state]);
  return ready ? <Redirect to={state.path} replace /> : null;
}
