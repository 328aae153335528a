import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { DropFiles } from './drop-files.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { Revisions } from './revisions.tsx';

/** Bringing data: drop files, see what was understood, accept or leave it; what came in can be undone. */
export default function Import() {
  const { t } = useTranslations();
  useTitle(t('nav.import'));
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const preview = useMutation({
    mutationFn: (taken: readonly File[]) => {
      const body = new FormData();
      for (const file of taken) body.append('files', file, file.name);
      return request('previewImport', { body });
    },
  });
  const commit = useMutation({
    mutationFn: (acceptRejects: boolean) =>
      request('commitImport', { params: { id: preview.data?.id ?? '' }, body: { acceptRejects } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const take = (taken: readonly File[]) => {
    commit.reset();
    setFiles(taken);
    preview.mutate(taken);
  };
  const leave = () => {
    preview.reset();
    commit.reset();
    setFiles([]);
  };
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('import.title')}</h1>
        <p className="muted methods-lead">{t('import.lead')}</p>
      </div>
      {commit.data ? (
        <ImportResult report={commit.data} onMore={leave} />
      ) : (
        <>
          <DropFiles onFiles={take} busy={preview.isPending} names={files.map(({ name }) => name)} />
          {preview.isError && <ErrorNotice error={preview.error} retry={leave} />}
          {preview.data && (
            <ImportPreview
              key={preview.data.id}
              report={preview.data.report}
              busy={commit.isPending || preview.isPending}
              files={files}
              onEdited={take}
              onAccept={(acceptRejects) => commit.mutate(acceptRejects)}
              onLeave={leave}
            />
          )}
          {commit.isError && <ErrorNotice error={commit.error} retry={() => commit.reset()} />}
        </>
      )}
      <Revisions />
      <FileHelp />
    </div>
  );
}

const tables = [
  'ties',
  'actors',
  'members',
  'waves',
  'responses',
  'networks',
  'ratings',
  'commitments',
  'activities',
  'attendance',
] as const;

function FileHelp() {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('import.help')}</h2>
      <p className="methods-lead">{t('import.helpText')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('import.help')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('import.table')}</th>
              <th scope="col">{t('import.columns')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <tr key={table}>
                <th scope="row">{t(`bundle.${table}.name`)}</th>
                <td>{t(`bundle.${table}.columns`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
