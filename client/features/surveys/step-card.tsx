import type { ReactNode } from 'react';

type StepCardProps = { id: string; title: string; children: ReactNode };

/** One step of a form: a numbered card under its heading. */
export function StepCard({ id, title, children }: StepCardProps) {
  return (
    <section className="card stack-tight" aria-labelledby={id}>
      <h2 id={id} className="step-heading">
        {title}
      </h2>
      {children}
    </section>
  );
}
