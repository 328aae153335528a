import { create } from 'zustand';

type Places = ReadonlyMap<string, { x: number; y: number }>;

/** Where the reader put actors by hand, by actor id, for the view it was done in; a saved view brings its own. */
export const useMovedActors = create<{
  path: string;
  places: Places;
  put: (path: string, places: Places) => void;
}>((set) => ({
  path: '',
  places: new Map(),
  put: (path, places) => set({ path, places }),
}));
