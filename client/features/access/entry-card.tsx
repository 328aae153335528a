import type { ReactNode } from 'react';
import { useTitle } from '../../ui/use-title.ts';

type EntryProps = { title: string; lead: string; children: ReactNode };

/** A screen with one short form: on the way in. */
export function EntryCard({ title, lead, children }: EntryProps) {
  useTitle(title);
  return (
    <section className="card stack-tight entry-card">
      <h1>{title}</h1>
      <p className="muted">{lead}</p>
      {children}
    </section>
  );
}
