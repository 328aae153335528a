import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AnswerSheet } from '../../../../contract/surveys.ts';
import { answerService } from './answer-service.ts';
import { createAnswerStore, type AnswerState, type AnswerStore } from './answer-store.ts';

/** The answer that a page is about. */
export const AnswerContext = createContext<AnswerStore | null>(null);

/** The answer that the page is about, as it stands. */
export function useAnswer(): AnswerState {
  const store = use(AnswerContext);
  if (store === null) throw new Error('An answer is shown outside of its page.');
  return useStore(store);
}

/** Makes the answer of a personal link, and sees to it that it is saved when the page is left or comes online. */
export function useAnswerStore(sheet: AnswerSheet, token: string): AnswerStore {
  const [store] = useState(() => createAnswerStore(sheet, answerService(token)));
  useEffect(() => {
    const flush = () => void store.getState().flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (store.getState().saveState === 'saved') return;
      flush();
      event.preventDefault();
    };
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [store]);
  return store;
}
