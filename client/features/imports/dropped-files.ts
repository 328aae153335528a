import { create } from 'zustand';

type DroppedFiles = {
  /** Files that were dropped or chosen and that the import screen has not read yet. */
  files: readonly File[];
  drop: (files: readonly File[]) => void;
  /** Why nothing came of the last drop; `null`: something did. */
  failed: 'empty' | 'unread' | null;
  fail: (failed: 'empty' | 'unread') => void;
};

/** Files on their way to the import screen, from whichever screen they were dropped on. */
export const useDroppedFiles = create<DroppedFiles>((set) => ({
  files: [],
  drop: (files) => set({ files, failed: null }),
  failed: null,
  fail: (failed) => set({ files: [], failed }),
}));
