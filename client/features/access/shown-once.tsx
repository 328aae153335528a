import { useEffect, useId, useRef, type ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';

type OnceProps = {
  title: string;
  /** That it is not shown again, and what to do where it is lost. */
  once: string;
  onceText: string;
  secret: string;
  copy: string;
  /** What the button says that takes it away. */
  kept: string;
  onKept: () => void;
  children?: ReactNode;
};

/** A secret that the service has just made and will not give again. It takes the focus, as it has come by itself. */
export function ShownOnce({ title, once, onceText, secret, copy, kept, onKept, children }: OnceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="notice stack-tight shown-once" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>
        <strong>{once}</strong> {onceText}
      </p>
      <p className="secret formula" data-secret>
        {secret}
      </p>
      {children}
      <p className="row">
        <CopyButton text={() => secret}>{copy}</CopyButton>
        <button type="button" className="button" onClick={onKept}>
          {kept}
        </button>
      </p>
    </section>
  );
}
