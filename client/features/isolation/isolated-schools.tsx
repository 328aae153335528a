import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { IsolatedSchools as Isolated } from '../../../contract/isolated-schools.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { IsolationList } from './isolation-list.tsx';
import { IsolationMap } from './isolation-map.tsx';
import { isolationGroups, isolationRows, unplacedSchools, type IsolationGroup } from './isolation-rows.ts';

/** Schools to visit, in groups that need different visits: on a map and in a list that prints. */
export default function IsolatedSchools({ id }: { id: string }) {
  const { t } = useTranslations();
  useTitle(t('isolated.title'));
  const territory = useApiQuery('showTerritory', { params: { id } });
  const isolated = useApiQuery('listIsolatedSchools', { params: { id } });
  const graph = useApiQuery('showTerritoryGraph', { params: { id }, query: { scope: 'all', limit: 8000 } });
  return (
    <div className="stack">
      <PageHead
        under={[{ name: territory.data?.name ?? id, href: addressOfTerritory(id) }]}
        title={t('isolated.title')}
        lead={t('isolated.lead')}
      />
      {territory.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={isolated} height={720}>
        {(answer) => (
          <QueryBoundary query={graph} height={720}>
            {({ actors }) => <IsolatedBody answer={answer} actors={actors} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </div>
  );
}

function IsolatedBody({ answer, actors }: { answer: Isolated; actors: readonly GraphActor[] }) {
  const { t, format } = useTranslations();
  const rows = useMemo(() => isolationRows(answer, actors), [answer, actors]);
  const hasNetworks = answer.networks > 0;
  const unplaced = unplacedSchools(answer);
  // The register shows how far apart schools lie; of a simulated territory it knows nothing.
  const shown = isolationGroups.filter((group) =>
    group === 'register' ? answer.remoteness.length > 0 : hasNetworks,
  );
  const groupsOf = useMemo(() => {
    const groups = new Map<string, IsolationGroup[]>();
    for (const group of isolationGroups) {
      for (const { id: school } of rows[group]) groups.set(school, [...(groups.get(school) ?? []), group]);
    }
    return groups;
  }, [rows]);
  const download = () => {
    const head = ['group', 'name', 'comuna', 'networks', 'km'].map((name) => t(`isolated.column.${name}`));
    const body = shown.flatMap((group) =>
      rows[group].map((row) => [
        t(`isolated.group.${group}`),
        row.name,
        row.comuna,
        row.networks.map(({ name }) => name).join(', '),
        row.km === null ? null : Math.round(row.km * 10) / 10,
      ]),
    );
    saveCsv([head, ...body], 'telar');
  };
  return (
    <>
      <PrintAndSave print={t('isolated.print')} save={t('isolated.csv')} onSave={download} />
      {!hasNetworks && <p className="notice">{t('isolated.noSurvey')}</p>}
      <div className="split">
        <div className="stack">
          {shown.map((group) => (
            <IsolationList key={group} group={group} rows={rows[group]} />
          ))}
          {unplaced > 0 && (
            <p className="small muted">
              {t('isolated.unplaced', { count: unplaced, shown: format.count(unplaced) })}
            </p>
          )}
        </div>
        <div className="card isolation-side">
          <IsolationMap actors={actors} groupsOf={groupsOf} simulated={answer.remoteness.length === 0} />
        </div>
      </div>
    </>
  );
}
