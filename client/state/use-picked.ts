import { useCallback, useMemo, useState } from 'react';
import type { Change } from './use-explorer-state.ts';
import { longestPicked, writePicked } from './picked.ts';

export type Picked = {
  ids: ReadonlySet<string>;
  /** Takes a new set; `false` when it is too large to be kept in the address and nothing was done. */
  pick: (ids: Iterable<string>) => boolean;
  toggle: (id: string) => boolean;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** How many were asked for when they were too many. */
  refused: number | null;
};

type History = { past: readonly (readonly string[])[]; future: readonly (readonly string[])[] };

/** The actors that were picked, kept in the address, with steps back and forward of their own. */
export function usePicked(picked: readonly string[], change: Change): Picked {
  const [{ past, future }, setHistory] = useState<History>({ past: [], future: [] });
  const [refused, setRefused] = useState<number | null>(null);
  const ids = useMemo(() => new Set(picked), [picked]);
  const pick = useCallback(
    (wanted: Iterable<string>) => {
      const next = [...new Set(wanted)].sort();
      const text = writePicked(next);
      const fits = text.length <= longestPicked;
      setRefused(fits ? null : next.length);
      if (!fits) return false;
      if (text === writePicked(picked)) return true;
      setHistory({ past: [...past, picked], future: [] });
      change({ picked: next });
      return true;
    },
    [change, past, picked],
  );
  const toggle = useCallback(
    (id: string) => pick(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]),
    [ids, pick],
  );
  const last = past.at(-1);
  const next = future.at(-1);
  return {
    ids,
    pick,
    toggle,
    refused,
    undo: last
      ? () => {
          setHistory({ past: past.slice(0, -1), future: [...future, picked] });
          change({ picked: last });
        }
      : null,
    redo: next
      ? () => {
          setHistory({ past: [...past, picked], future: future.slice(0, -1) });
          change({ picked: next });
        }
      : null,
  };
}
