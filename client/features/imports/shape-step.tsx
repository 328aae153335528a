import { ImportShape, type TableReading } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { tableShapes } from './column-roles.ts';
import type { StepProps } from './step-props.ts';

/** What the files look like, and the way to say that they are something else. */
export function ShapeStep({ preview, decide }: StepProps) {
  const { format } = useTranslations();
  const { recognised, report } = preview;
  const names = [...new Set(recognised.tables.map(({ file }) => file.split('/')[0]!))];
  return (
    <section className="stack-tight" aria-labelledby="import-shape">
      <h2 id="import-shape" className="step-heading file-heading">
        {names.length === 0 ? report.title : format.list(names)}
      </h2>
      <Looks shape={recognised.shape} writtenBy={recognised.writtenBy} />
      {recognised.tables.map((table) => (
        <TableLine
          key={table.file}
          table={table}
          onShape={(shape) => decide({ tables: [{ file: table.file, shape }] })}
        />
      ))}
    </section>
  );
}

function Looks({ shape, writtenBy }: { shape: ImportShape; writtenBy: string | null }) {
  const { t, termLabel } = useTranslations();
  const what = t(`import.what.${shape}`);
  return (
    <p role="status">
      {writtenBy === null
        ? t('import.looksLike', { what })
        : t('import.looksFrom', { what, program: termLabel('import.program', writtenBy) })}
    </p>
  );
}

function TableLine({ table, onShape }: { table: TableReading; onShape: (shape: ImportShape) => void }) {
  const { t, format } = useTranslations();
  const { rows, columns, file, shape } = table;
  const isAnswers = shape === 'form-answers' || shape === 'nominations';
  return (
    <div className="row-apart table-line">
      <p className="small muted">
        {[
          file,
          t(isAnswers ? 'import.answers' : 'import.rows', { count: rows, shown: format.count(rows) }),
          t('import.columnCount', { count: columns.length, shown: format.count(columns.length) }),
        ].join(' · ')}
      </p>
      {tableShapes.some((known) => known === shape) && (
        <Select
          label={t('import.readAs')}
          value={shape}
          options={tableShapes.map((each) => [each, t(`import.shape.${each}`)])}
          onChange={(next) => onShape(ImportShape.parse(next))}
        />
      )}
    </div>
  );
}
