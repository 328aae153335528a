import { useCallback, useMemo, useState } from 'react';
import { longestSelection, writeSelection } from './selection.ts';
import type { Change } from './use-explorer-state.ts';

export type Selection = {
  ids: ReadonlySet<string>;
  /** Takes a new set; `false` when it is too large to be kept in the address and nothing was done. */
  replace: (ids: Iterable<string>) => boolean;
  toggle: (id: string) => boolean;
  /** How many were requested when they were too many. */
  refused: number | null;
};

/** The actors that were selected, kept in the address, and so among the steps that are taken back. */
export function useSelection(selection: readonly string[], change: Change): Selection {
  const [refused, setRefused] = useState<number | null>(null);
  const ids = useMemo(() => new Set(selection), [selection]);
  const replace = useCallback(
    (wanted: Iterable<string>) => {
      const next = [...new Set(wanted)].sort();
      const text = writeSelection(next);
      const fits = text.length <= longestSelection;
      setRefused(fits ? null : next.length);
      if (!fits) return false;
      if (text !== writeSelection(selection)) change({ selection: next });
      return true;
    },
    [change, selection],
  );
  const toggle = useCallback(
    (id: string) => replace(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]),
    [ids, replace],
  );
  return { ids, replace, toggle, refused };
}
