import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readState, writeState, type ExplorerState } from './explorer-state.ts';

export type Change = (change: Partial<ExplorerState>, how?: 'push' | 'replace') => void;

/**
 * The state of an explorer screen, kept in the address. Choosing something is a step that the back button takes
 * back (`push`); sliding and typing replace the address instead, so that back does not replay each move.
 */
export function useExplorerState(defaults?: Partial<ExplorerState>): [ExplorerState, Change] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const base = useStable(defaults);
  const state = useMemo(() => readState(search, base), [search, base]);
  const change = useCallback<Change>(
    (next, how = 'push') => {
      const now = readState(window.location.search, base);
      const query = writeState({ ...now, ...next }, base);
      const address = path + (query === '' ? '' : `?${query}`);
      if (address !== path + window.location.search) navigate(address, { replace: how === 'replace' });
    },
    [base, navigate, path],
  );
  return [state, change];
}

/** The same object as long as its content is the same, so that callers may write defaults inline. */
function useStable(defaults: Partial<ExplorerState> = {}): Partial<ExplorerState> {
  const text = JSON.stringify(defaults);
  return useMemo(() => JSON.parse(text) as Partial<ExplorerState>, [text]);
}
