import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

type Place = { x: number; y: number };
export type Places = ReadonlyMap<string, Place>;
type Kept = Record<string, Record<string, Place>>;

/** Views whose moves are kept, the latest ones, and actors kept of each: what is kept has to fit the browser. */
const mostViews = 12;
const mostActors = 2000;

/**
 * Where the reader put actors by hand, by view (path and layout) and actor id. Kept over a reload, and for this tab
 * alone: whoever opens a plain address sees the places that the service gives.
 */
export const useMovedActors = create<{ views: Kept; put: (view: string, places: Places) => void }>()(
  persist(
    (set) => ({
      views: {},
      put: (view, places) => set(({ views }) => ({ views: withMoves(views, view, places) })),
    }),
    { name: 'telar.moved', version: 1, storage: createJSONStorage(() => sessionStorage) },
  ),
);

/** Under what the moves of a screen are kept: each layout has places of its own. */
export const nameOfView = (path: string, layout: string): string => `${path} ${layout}`;

/** The views with one of them changed; it becomes the latest, and those that are one too many go. */
export function withMoves(views: Kept, view: string, places: Places): Kept {
  const others = Object.entries(views).filter(([name]) => name !== view);
  if (places.size === 0) return Object.fromEntries(others);
  const own: [string, Record<string, Place>] = [
    view,
    Object.fromEntries([...places].slice(-mostActors).map(([id, { x, y }]) => [id, { x, y }])),
  ];
  return Object.fromEntries([...others, own].slice(-mostViews));
}
