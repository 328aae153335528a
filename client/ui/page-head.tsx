import type { ReactNode } from 'react';
import { Breadcrumbs } from './breadcrumbs.tsx';

type HeadProps = {
  /** The pages above this one, from the highest. */
  under?: readonly { name: string; href: string }[];
  title: string;
  lead: string;
  children?: ReactNode;
};

/** Where a page stands, what it is called and what it is for. */
export function PageHead({ under = [], title, lead, children }: HeadProps) {
  return (
    <div className="stack-tight">
      <Breadcrumbs steps={[...under, { name: title }]} />
      <h1>{title}</h1>
      <p className="muted methods-lead">{lead}</p>
      {children}
    </div>
  );
}
