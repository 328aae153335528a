import { useEffect, useRef } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ChooseFiles } from './choose-files.tsx';
import { useDroppedFiles } from './dropped-files.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { ReadingFiles } from './reading-files.tsx';
import { RefusedImport } from './refused-import.tsx';
import { Revisions } from './revisions.tsx';
import { SheetHelp } from './sheet-help.tsx';
import { useImport, type Importing } from './use-import.ts';

/** Bringing data: drop files, see what was understood, decide what is in doubt, store it; what came in can be undone. */
export default function Import() {
  const { t } = useTranslations();
  useTitle(t('nav.import'));
  const importing = useImport();
  useReadDroppedFiles(importing.read.mutate);
  const isPreview = importing.preview.data !== undefined && !importing.read.isPending;
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('import.title')}</h1>
        {!isPreview && <p className="muted methods-lead">{t('import.lead')}</p>}
      </div>
      <Stage importing={importing} />
      {!isPreview && (
        <>
          <Revisions />
          <SheetHelp />
        </>
      )}
    </div>
  );
}

/** Where the import stands: nothing yet, reading, refused, understood or stored. */
function Stage({ importing }: { importing: Importing }) {
  const { id, preview, read, commit, leave } = importing;
  if (read.isPending) return <ReadingFiles files={read.variables} onCancel={leave} />;
  if (read.isError) return <RefusedImport error={read.error} onMore={leave} />;
  if (commit.data) return <ImportResult report={commit.data} onMore={leave} />;
  if (id === null) return <ChooseFiles />;
  if (preview.data) return <ImportPreview key={id} preview={preview.data} importing={importing} />;
  if (preview.isError) return <ErrorNotice error={preview.error} retry={leave} />;
  return <Skeleton height={480} />;
}

/** Reads files as soon as they are dropped, here or on another screen on the way here. */
function useReadDroppedFiles(read: (files: readonly File[]) => void) {
  const files = useDroppedFiles((dropped) => dropped.files);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    // Asked of the store: an effect that runs twice must not read the same files twice.
    const { files: waiting, drop } = useDroppedFiles.getState();
    if (waiting.length === 0) return;
    drop([]);
    latest.current(waiting);
  }, [files]);
}
