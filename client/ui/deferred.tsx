import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { Skeleton } from './skeleton.tsx';

/** Milliseconds after which it is drawn even on a page that is never idle. */
const timeoutMs = 1500;

/**
 * What lies far down a screen: drawn, and its data loaded, once the page has nothing more urgent to do, in pieces between
 * which it answers its reader. `height` is kept free meanwhile, in CSS pixels.
 */
export function Deferred({ height, children }: { height: number; children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const draw = () => startTransition(() => setDue(true));
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(draw, 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(draw, { timeout: timeoutMs });
    return () => cancelIdleCallback(handle);
  }, []);
  return due ? children : <Skeleton height={height} />;
}
