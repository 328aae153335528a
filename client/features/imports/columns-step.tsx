import type { TableReading } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ColumnsTable } from './columns-table.tsx';
import { rolesOf } from './column-roles.ts';
import { DirectionChoice } from './direction-choice.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import type { StepProps, TableDecision } from './step-props.ts';
import { MatrixReading } from './matrix-reading.tsx';

/** What each column is: proposals that can be changed, a table at a time; and which way the ties run. */
export function ColumnsStep(step: StepProps) {
  const { t } = useTranslations();
  const { preview, decide } = step;
  const { tables, doubts } = preview.recognised;
  const decided = tables.filter(({ shape }) => shape === 'matrix' || rolesOf(shape) !== null);
  if (decided.length === 0 && !doubts.includes('direction')) return null;
  return (
    <section className="card stack" aria-labelledby="import-columns">
      <h2 id="import-columns" className="step-heading">
        {t(`import.step.${headingOf(decided)}`)}
      </h2>
      {decided.map((table) => (
        <TableDecisions
          key={table.file}
          table={table}
          isNamed={decided.length > 1}
          onDecide={(decision) => decide({ tables: [{ file: table.file, ...decision }] })}
        />
      ))}
      <DoubtNotice {...step} doubt="columns" />
      <DoubtNotice {...step} doubt="personal-columns" />
      <DoubtNotice {...step} doubt="empty-cells" />
      <DirectionChoice {...step} />
    </section>
  );
}

function headingOf(tables: readonly TableReading[]) {
  if (tables.length === 0) return 'direction';
  return tables.every(({ shape }) => shape === 'matrix') ? 'matrix' : 'columns';
}

type TableProps = {
  table: TableReading;
  isNamed: boolean;
  onDecide: (decision: TableDecision) => void;
};

function TableDecisions({ table, isNamed, onDecide }: TableProps) {
  return (
    <div className="stack-tight">
      {isNamed && <h3>{table.file}</h3>}
      {table.shape === 'matrix' ? (
        <MatrixReading table={table} onDecide={onDecide} />
      ) : (
        <ColumnsTable table={table} onDecide={onDecide} />
      )}
    </div>
  );
}
