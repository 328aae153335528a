import { useEffect, useState } from 'react';
import { useAnnouncer } from '../../ui/announcer.ts';

/** Reads a text out once it changes; not where it has just appeared. */
export function useAnnounced(text: string): void {
  const announce = useAnnouncer((announcer) => announcer.announce);
  const [first] = useState(text);
  useEffect(() => {
    if (text !== first) announce(text);
  }, [text, first, announce]);
}
