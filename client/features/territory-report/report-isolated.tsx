import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { IsolationMap } from '../isolation/isolation-map.tsx';
import { isolationSections } from '../isolation/isolation-order.ts';
import { isolationRows, knownGroups, unplacedSchools } from '../isolation/isolation-rows.ts';
import { IsolationTable } from '../isolation/isolation-table.tsx';
import { listsAll, runSchools } from '../isolation/run-schools.ts';
import type { ReportData } from './use-report-data.ts';

type IsolatedProps = { territory: TerritoryDetail; data: ReportData };

/** Whom to visit: the same list and map as on the page of isolated schools. */
export function ReportIsolated({ territory, data: { isolated, graph, km } }: IsolatedProps) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight isolation-page">
      <h2>{t('isolated.title')}</h2>
      <QueryBoundary query={isolated} height={600}>
        {(answer) => (
          <QueryBoundary query={graph} height={600}>
            {({ actors }) => <MapAndList territory={territory} answer={answer} actors={actors} km={km} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </section>
  );
}

type BodyProps = {
  territory: TerritoryDetail;
  answer: IsolatedSchools;
  actors: readonly GraphActor[];
  km: number;
};

function MapAndList({ territory, answer, actors, km }: BodyProps) {
  const { t, format } = useTranslations();
  const { own, all } = runSchools(territory, actors);
  const schools = own === null || listsAll(answer) ? all : own;
  const rows = useMemo(() => isolationRows(answer, { km, actors: schools }), [answer, km, schools]);
  const sections = isolationSections(rows, {
    order: 'group',
    groups: knownGroups(answer),
    compare: format.compare,
  }).filter((section) => section.rows.length > 0);
  const unplaced = unplacedSchools(answer, schools);
  const waves = [...new Set(answer.groups.flatMap((group) => group.schools.map(({ wave }) => wave)))].sort();
  return (
    <>
      <p className="small muted">
        {waves.length > 0 && t('territoryReport.isolatedView', { waves: format.list(waves) })}{' '}
        {answer.networks === 0 && t('isolated.noSurvey')}{' '}
        {answer.remoteness.length > 0 &&
          t('territoryReport.farFrom', { km: format.count(km), year: answer.year })}
      </p>
      <p>
        {t('isolated.summary', {
          count: rows.length,
          shown: format.count(rows.length),
          all: format.count(schools.length),
        })}
      </p>
      {rows.length > 0 && (
        <>
          <IsolationMap actors={schools} rows={rows} simulated={answer.remoteness.length === 0} />
          <IsolationTable sections={sections} km={km} hasNetworks={answer.networks > 0} />
        </>
      )}
      {unplaced > 0 && (
        <p className="small muted">
          {t('isolated.unplaced', { count: unplaced, shown: format.count(unplaced) })}
        </p>
      )}
    </>
  );
}
