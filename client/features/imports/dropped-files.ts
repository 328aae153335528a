import { create } from 'zustand';

type DroppedFiles = {
  /** Files that were dropped or chosen and that the import screen has not read yet. */
  files: readonly File[];
  drop: (files: readonly File[]) => void;
};

/** Files on their way to the import screen, from whichever screen they were dropped on. */
export const useDroppedFiles = create<DroppedFiles>((set) => ({
  files: [],
  drop: (files) => set({ files }),
}));
