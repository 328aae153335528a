import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type FormProps = {
  children: ReactNode;
  submit: string;
  /** Whether what is filled in can be sent. */
  ready: boolean;
  run: { isPending: boolean; error: unknown; mutate: () => void };
};

/** A short form with one thing to send, and why it was not taken. */
export function AccountForm({ children, submit, ready, run }: FormProps) {
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !run.isPending) run.mutate();
      }}
    >
      {children}
      {run.error !== null && <ErrorNotice error={run.error} />}
      <p>
        <button type="submit" className="button button-main" disabled={!ready || run.isPending}>
          {submit}
        </button>
      </p>
    </form>
  );
}
