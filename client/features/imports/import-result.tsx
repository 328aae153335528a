import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ImportReport } from '../../../contract/revisions.ts';
import { request } from '../../api/request.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NetworkList } from '../network/network-list.tsx';

type ResultProps = { report: ImportReport; onMore: () => void };

/** What was stored, with links to it and the way back. */
export function ImportResult({ report, onMore }: ResultProps) {
  const { t, format } = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const came = new Set(report.networks);
  const networks = useWholeList('listNetworks', {}, came.size > 0);
  const imported = networks.data?.filter(({ id }) => came.has(id)) ?? [];
  return (
    <section className="card stack-tight">
      <h2 ref={heading} tabIndex={-1}>
        {t(report.alreadyStored ? 'import.nothingNew' : 'import.done')}
      </h2>
      <p role="status">{t(`import.${textOf(report)}`)}</p>
      {imported.length > 0 && (
        <>
          <h3>{t('import.came', { count: imported.length, shown: format.count(imported.length) })}</h3>
          <NetworkList networks={imported} />
        </>
      )}
      <div className="row">
        <button type="button" className="button" onClick={onMore}>
          {t('import.another')}
        </button>
        <Link className="button" href="/">
          {t('import.ownNetworks')}
        </Link>
        {report.revision !== null && <UndoImport revision={report.revision} />}
      </div>
    </section>
  );
}

function textOf({ alreadyStored, networks }: ImportReport) {
  if (alreadyStored) return 'nothingNewText';
  return networks.length > 0 ? 'doneText' : 'doneFacts';
}

/** Takes back what has just been stored. */
function UndoImport({ revision }: { revision: number }) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => request('undoRevision', { params: { id: revision } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (undo.isError) return <ErrorNotice error={undo.error} retry={undo.reset} />;
  if (undo.isSuccess) return <p role="status">{t('import.undone')}</p>;
  return (
    <button type="button" className="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
      {t(undo.isPending ? 'import.undoing' : 'import.undo')}
    </button>
  );
}
