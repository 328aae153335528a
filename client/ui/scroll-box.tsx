import type { ReactNode } from 'react';

type ScrollBoxProps = { label: string; className?: string; children: ReactNode };

/** What may be wider than the page, a table or a drawing: it scrolls by itself, with the keyboard too. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    <div
      className={className === undefined ? 'scroll-x' : `scroll-x ${className}`}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      {children}
    </div>
  );
}
