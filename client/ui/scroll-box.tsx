import type { ReactNode } from 'react';

/** What may be wider than the page, a table or a drawing: it scrolls by itself, with the keyboard too. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
