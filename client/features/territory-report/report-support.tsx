import type { SupportBoard } from '../../../contract/support-board.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import type { ReportData } from './use-report-data.ts';

const totals = [
  'schools',
  'isolatedAndUnsupported',
  'unsupported',
  'overloaded',
  'overlapping',
  'unconnected',
] as const;
/** Supporters named at most, those of most schools first. */
const mostNamed = 12;

/** Who supports the schools in sum, and the schools that stand apart without any support known. */
export function ReportSupport({ data: { board } }: { data: ReportData }) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('support.title')}</h2>
      <QueryBoundary query={board} height={200}>
        {(answer) =>
          answer.known ? (
            <Summary board={answer} />
          ) : (
            <p className="notice">{t('territoryReport.noSupports')}</p>
          )
        }
      </QueryBoundary>
    </section>
  );
}

function Summary({ board }: { board: SupportBoard }) {
  const { t, format } = useTranslations();
  const urgent = board.schools.slice(0, board.totals.isolatedAndUnsupported);
  const supporters = [...board.supporters].sort((a, b) => b.schools - a.schools).slice(0, mostNamed);
  return (
    <>
      <Facts
        label={t('support.totals')}
        items={totals.map((name) => ({
          name: t(`support.total.${name}`),
          value: format.count(board.totals[name]),
        }))}
      />
      <p className="small muted">
        {board.year === null ? t('support.anyDate') : t('support.year', { year: board.year })}
      </p>
      {urgent.length > 0 && (
        <p>
          <strong>{t('support.total.isolatedAndUnsupported')}:</strong>{' '}
          {format.list(urgent.map(({ name }) => name))}.
        </p>
      )}
      {supporters.length > 0 && (
        <p>
          <strong>{t('territoryReport.supporters')}:</strong>{' '}
          {format.list(
            supporters.map(({ name, schools }) =>
              t('territoryReport.supporter', { count: schools, name, shown: format.count(schools) }),
            ),
          )}
          .
        </p>
      )}
    </>
  );
}
