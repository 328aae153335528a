import { useState, type ReactNode } from 'react';

type FirstOfProps<Item> = {
  items: readonly Item[];
  /** How many are shown until all are asked for. */
  first: number;
  /** What the button says that shows them all. */
  showAll: string;
  children: (shown: readonly Item[]) => ReactNode;
};

/** The first of many, and a button that shows them all. */
export function FirstOf<Item>({ items, first, showAll, children }: FirstOfProps<Item>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      {children(shown)}
      {shown.length < items.length && (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {showAll}
          </button>
        </p>
      )}
    </>
  );
}
