import { useEffect, useRef } from 'react';
import type { ViewHistory } from './use-view-history.ts';

/** Whether keys are letters of a text: a box to check and a slider write none. */
export function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Control (or Command) and Z takes a step back; with Shift, or Control and Y, it comes again. In a text it stays the text's. */
export function useStepKeys(history: ViewHistory): void {
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event)) return;
      const step = key === 'y' || event.shiftKey ? latest.current.redo : latest.current.undo;
      if (step === null) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
