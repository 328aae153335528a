import { useCallback, useMemo, useState } from 'react';
import { longestSelection, writeSelection } from './selection.ts';
import type { Change } from './use-explorer-state.ts';

export type Selection = {
  ids: ReadonlySet<string>;
  /** Takes a new set; `false` when it is too large to be kept in the address and nothing was done. */
  replace: (ids: Iterable<string>) => boolean;
  toggle: (id: string) => boolean;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** How many were requested when they were too many. */
  refused: number | null;
};

type History = { past: readonly (readonly string[])[]; future: readonly (readonly string[])[] };

/** The actors that were selected, kept in the address, with steps back and forward of their own. */
export function useSelection(selection: readonly string[], change: Change): Selection {
  const [{ past, future }, setHistory] = useState<History>({ past: [], future: [] });
  const [refused, setRefused] = useState<number | null>(null);
  const ids = useMemo(() => new Set(selection), [selection]);
  const replace = useCallback(
    (wanted: Iterable<string>) => {
      const next = [...new Set(wanted)].sort();
      const text = writeSelection(next);
      const fits = text.length <= longestSelection;
      setRefused(fits ? null : next.length);
      if (!fits) return false;
      if (text === writeSelection(selection)) return true;
      setHistory({ past: [...past, selection], future: [] });
      change({ selection: next });
      return true;
    },
    [change, past, selection],
  );
  const toggle = useCallback(
    (id: string) => replace(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]),
    [ids, replace],
  );
  const last = past.at(-1);
  const next = future.at(-1);
  return {
    ids,
    replace,
    toggle,
    refused,
    undo: last
      ? () => {
          setHistory({ past: past.slice(0, -1), future: [...future, selection] });
          change({ selection: last });
        }
      : null,
    redo: next
      ? () => {
          setHistory({ past: [...past, selection], future: future.slice(0, -1) });
          change({ selection: next });
        }
      : null,
  };
}
