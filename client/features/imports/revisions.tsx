import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Revision } from '../../../contract/revisions.ts';
import { request } from '../../api/request.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

/** Every import, newest first; each can be taken back. */
export function Revisions() {
  const { t, format } = useTranslations();
  const revisions = useWholeList('listRevisions');
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: ({ number }: Revision) => request('undoRevision', { params: { id: number } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section className="card stack-tight">
      <h2>{t('revisions.title')}</h2>
      {undo.isPending && <p role="status">{t('revisions.undoing', { title: undo.variables.title })}</p>}
      {undo.isError && <ErrorNotice error={undo.error} retry={() => undo.reset()} />}
      <QueryBoundary query={revisions} height={180}>
        {(listed) =>
          listed.length === 0 ? (
            <p className="muted">{t('revisions.none')}</p>
          ) : (
            <ul className="list-links">
              {[...listed]
                .sort((a, b) => b.number - a.number)
                .map((revision) => (
                  <li key={revision.id}>
                    <span className="list-line">
                      <span>
                        {revision.number}. <span lang="es">{revision.title}</span>
                        <span className="small muted"> · {format.instant(revision.importedAt)}</span>
                      </span>
                      {revision.state === 'undone' ? (
                        <span className="chip">{t('revisions.undone')}</span>
                      ) : (
                        <button
                          type="button"
                          className="button"
                          disabled={undo.isPending}
                          aria-label={t('revisions.undoLabel', { title: revision.title })}
                          onClick={() => {
                            if (window.confirm(t('revisions.sure', { title: revision.title })))
                              undo.mutate(revision);
                          }}
                        >
                          {t('whatIf.undo')}
                        </button>
                      )}
                    </span>
                  </li>
                ))}
            </ul>
          )
        }
      </QueryBoundary>
    </section>
  );
}
