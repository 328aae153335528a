import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslations } from '../i18n/use-translations.ts';
import { ErrorNotice } from './error-notice.tsx';

type ConfirmProps = {
  title: string;
  children: ReactNode;
  /** What the button does. */
  confirm: string;
  /** It cannot be taken back. */
  danger?: boolean;
  /** Whether all that it takes is filled in. */
  ready?: boolean;
  /** @throws what went wrong, which is then shown */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before something that cannot be taken back: the browser's own dialog, left by Escape. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  danger,
  ready = true,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const { t } = useTranslations();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const run = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <div className="stack-tight">
        <h2 id={heading}>{title}</h2>
        {children}
        {run.isError && <ErrorNotice error={run.error} retry={() => run.mutate()} />}
        <div className="row dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('common.cancel')}
          </button>
          <button
            type="button"
            className={danger ? 'button button-danger' : 'button button-main'}
            disabled={!ready || run.isPending}
            onClick={() => run.mutate()}
          >
            {confirm}
          </button>
        </div>
      </div>
    </dialog>
  );
}
