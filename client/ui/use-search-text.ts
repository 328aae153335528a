import { useDeferredValue } from 'react';

/** Letters before anything is looked for. */
export const leastLetters = 2;

/** What is looked for while somebody types: it lags behind the text, and waits until there is enough of it. */
export function useSearchText(text: string) {
  const typed = text.trim();
  const q = useDeferredValue(typed);
  const options = { enabled: q.length >= leastLetters, keepPrevious: true };
  return { q, isSettled: q === typed, options };
}
