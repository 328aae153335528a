import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '../../api/request.ts';
import { useMay } from '../../api/use-reader.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** What was done last: what is said of it, and the revision that takes it back (`null`: nothing to take back). */
export type Done = { said: string; name: string; revision: number | null };

type UndoProps = { done: Done; onUndone: (done: Done) => void };

/** Says what was done, and takes it back. It takes the focus: the row that was worked on may be gone. */
export function NetworkUndo({ done, onUndone }: UndoProps) {
  const { t } = useTranslations();
  const may = useMay();
  const queries = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [done]);
  const undo = useMutation({
    mutationFn: (revision: number) => request('undoRevision', { params: { id: revision } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onUndone({ said: t('mine.undone', { name: done.name }), name: done.name, revision: null });
    },
  });
  return (
    <div className="notice row" role="status" tabIndex={-1} ref={box}>
      <span>{done.said}</span>
      {done.revision !== null && may('undoRevision') && (
        <button
          type="button"
          className="button"
          disabled={undo.isPending}
          onClick={() => done.revision !== null && undo.mutate(done.revision)}
        >
          {t('mine.undo')}
        </button>
      )}
      {undo.isError && <ErrorNotice error={undo.error} retry={() => undo.reset()} />}
    </div>
  );
}
