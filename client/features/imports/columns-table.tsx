import type { TableReading } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ColumnDecisions } from './column-decisions.tsx';
import { groupColumns, type ColumnGroup } from './column-groups.ts';
import type { TableDecision } from './step-props.ts';

const mostSamples = 3;

type ColumnsProps = { table: TableReading; onDecide: (decision: TableDecision) => void };

/** Each column with what the file has in it and what it is taken for; columns of one item are one line. */
export function ColumnsTable({ table, onDecide }: ColumnsProps) {
  const { t } = useTranslations();
  return (
    <table className="plain-table columns-table">
      <caption className="hidden-text">{t('import.step.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.column.heading')}</th>
          <th scope="col">{t('import.column.samples')}</th>
          <th scope="col">{t('import.column.role')}</th>
        </tr>
      </thead>
      <tbody>
        {groupColumns(table.columns).map((group) => (
          <tr key={group.columns[0].index} className={isLeftOut(group) ? 'left-out' : undefined}>
            <th scope="row">
              <Heading group={group} />
            </th>
            <td>
              <Samples group={group} />
            </td>
            <td>
              <ColumnDecisions
                shape={table.shape}
                group={group}
                onDecide={(decision) =>
                  onDecide({ columns: group.columns.map(({ index }) => ({ index, ...decision })) })
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isLeftOut = ({ columns: [{ role }] }: ColumnGroup) => role === 'ignored' || role === 'personal';

function Heading({ group: { columns } }: { group: ColumnGroup }) {
  const { t, format } = useTranslations();
  const [first] = columns;
  if (columns.length === 1)
    return first.heading === '' ? t('import.column.none', { number: first.index + 1 }) : first.heading;
  return (
    <>
      {first.item}{' '}
      <span className="chip">
        {t('import.columnCount', { count: columns.length, shown: format.count(columns.length) })}
      </span>
      <details className="small">
        <summary>{t('import.column.list')}</summary>
        <ul className="bullets bullets-in">
          {columns.map(({ index, about, heading }) => (
            <li key={index}>{about ?? heading}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** A few values of the column as the file has them; of people's data none. */
function Samples({ group: { columns } }: { group: ColumnGroup }) {
  const { t } = useTranslations();
  const [first] = columns;
  if (first.role === 'personal') {
    return (
      <span className="muted">
        {t(`import.personal.${first.personal ?? 'other'}`)} · {t('import.personal.left')}
      </span>
    );
  }
  const samples = [...new Set(columns.flatMap((column) => column.samples))].filter((text) => text !== '');
  if (samples.length === 0) return <span className="muted">{t('import.column.empty')}</span>;
  return <span className="samples">{samples.slice(0, mostSamples).join(' · ')}</span>;
}
