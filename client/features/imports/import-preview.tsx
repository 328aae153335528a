import { useState } from 'react';
import type { Finding } from '../../../contract/findings.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { canEdit, editFiles, type CellEdits } from './edit-files.ts';
import { FindingsTable } from './findings-table.tsx';

type PreviewProps = {
  report: ImportReport;
  busy: boolean;
  onAccept: (acceptRejects: boolean) => void;
  onLeave: () => void;
  /** The dropped files: cells of plain tables can be corrected before anything is stored. */
  files: readonly File[];
  onEdited: (files: readonly File[]) => void;
};

/** What the files hold, as Telar understood them; nothing is stored until it is accepted. */
export function ImportPreview({ report, busy, onAccept, onLeave, files, onEdited }: PreviewProps) {
  const { t, format, termLabel } = useTranslations();
  const [edits, setEdits] = useState<CellEdits>(new Map());
  const refused = report.findings.filter(({ outcome }) => outcome === 'refused').length;
  const counts = Object.entries(report.counts).slice(0, 12);
  return (
    <section className="card stack-tight">
      <h2>{t('import.preview')}</h2>
      <p>{report.title}</p>
      {counts.length > 0 && (
        <Facts
          label={t('import.counts')}
          items={counts.map(([name, count]) => ({
            name: termLabel('count', name),
            value: format.count(count),
          }))}
        />
      )}
      {refused > 0 && (
        <p className="notice notice-problem">
          {t('import.refused', { count: refused, shown: format.count(refused) })}
        </p>
      )}
      <FindingsTable
        findings={report.findings}
        editing={{
          edits,
          can: (finding) => canEdit(finding, files),
          onEdit: (finding, value) => setEdits(withEdit(edits, finding, value)),
        }}
      />
      {edits.size > 0 && (
        <p>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void editFiles(files, edits).then(onEdited)}
          >
            {t('import.edit', { count: edits.size, shown: format.count(edits.size) })}
          </button>
        </p>
      )}
      <p className="row">
        <button
          type="button"
          className="button button-main"
          disabled={busy}
          onClick={() => onAccept(refused > 0)}
        >
          {t(refused > 0 ? 'import.acceptRest' : 'import.accept')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onLeave}>
          {t('import.leave')}
        </button>
      </p>
    </section>
  );
}

/** An emptied correction is none: the cell stays as it was found. */
function withEdit(edits: CellEdits, finding: Finding, value: string): CellEdits {
  const next = new Map(edits);
  if (value === '') next.delete(finding);
  else next.set(finding, value);
  return next;
}
