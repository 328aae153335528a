import type { ReactNode } from 'react';

/** Numbers with their names, in one strip. */
export function Facts({ items, label }: { items: { name: string; value: ReactNode }[]; label: string }) {
  return (
    <dl className="facts" aria-label={label}>
      {items.map(({ name, value }) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
