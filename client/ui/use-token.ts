import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The token of a personal link: what stands behind `#`, which no browser sends to a server. */
export const tokenOf = (hash: string): string => hash.replace(/^#/, '').trim();

/** The token in the address of this page; empty when the link is not complete. */
export const useToken = (): string => useSyncExternalStore(subscribe, () => tokenOf(window.location.hash));
