import { create } from 'zustand';

/** What the live region announces: the last thing that happened, for those who cannot see it happen. */
export const useAnnouncer = create<{ message: string; announce: (message: string) => void }>((set) => ({
  message: '',
  announce: (message) => set({ message }),
}));
