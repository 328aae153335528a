import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { create } from 'zustand';
import { readState } from './explorer-state.ts';
import { nameOfView, useMovedActors, type Places } from './moved-actors.ts';
import { record, redo, startSteps, undo, type Snapshot, type Steps } from './view-history.ts';

export type ViewHistory = { undo: (() => void) | null; redo: (() => void) | null };

const nobodyMoved: Places = new Map();

/** Steps of the screen that is open; another path starts anew. */
const useSteps = create<{
  path: string;
  steps: Steps;
  see: (path: string, now: Snapshot) => void;
  go: (steps: Steps) => void;
}>((set) => ({
  path: '',
  steps: startSteps({ search: '', places: nobodyMoved }),
  see: (path, now) =>
    set((before) => ({ path, steps: before.path === path ? record(before.steps, now) : startSteps(now) })),
  go: (steps) => set({ steps }),
}));

/** Where the reader has put actors in a view, and what putting one elsewhere, or all of them back, does. */
export function useMoves(layout: string) {
  const [path] = useLocation();
  const view = nameOfView(path, layout);
  const kept = useMovedActors(({ views }) => views[view]);
  const put = useMovedActors((moves) => moves.put);
  const moved = useMemo<Places>(
    () => (kept === undefined ? nobodyMoved : new Map(Object.entries(kept))),
    [kept],
  );
  const drag = useCallback(
    (id: string, place: { x: number; y: number }) => put(view, new Map(moved).set(id, place)),
    [moved, put, view],
  );
  const release = useCallback(() => put(view, nobodyMoved), [put, view]);
  return { moved, drag, release };
}

/** Steps back and forward over everything that a reader does to a view: moves, filters, colours, choices. */
export function useViewHistory(places: Places): ViewHistory {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const put = useMovedActors((moves) => moves.put);
  const { steps, see, go } = useSteps();
  useEffect(() => see(path, { search, places }), [see, path, search, places]);
  const walk = (to: Steps | null) =>
    to &&
    (() => {
      go(to);
      put(nameOfView(path, readState(to.now.search).layout), to.now.places);
      navigate(path + (to.now.search === '' ? '' : `?${to.now.search}`), { replace: true });
    });
  return { undo: walk(undo(steps)), redo: walk(redo(steps)) };
}
