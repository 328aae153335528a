import { useMemo } from 'react';
import type { GraphActor } from '../../contract/graphs.ts';
import type { IsolatedSchools as Isolated } from '../../contract/isolated-schools.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { IsolationList } from '../panels/isolation-list.tsx';
import { IsolationMap } from '../panels/isolation-map.tsx';
import { saveFile } from '../panels/save-file.ts';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { addressOfTerritory } from '../state/addresses.ts';
import { csvOf } from '../state/csv.ts';
import {
  isolationGroups,
  isolationRows,
  unplacedSchools,
  type IsolationGroup,
} from '../state/isolation-rows.ts';
import { useTitle } from '../state/use-title.ts';

/** Schools to visit, in groups that need different visits: on a map and in a list that prints. */
export default function IsolatedSchools({ id }: { id: string }) {
  const { t } = useWords();
  useTitle(t('isolated.title'));
  const territory = useAsk('showTerritory', { params: { id } });
  const isolated = useAsk('listIsolatedSchools', { params: { id } });
  const graph = useAsk('showTerritoryGraph', { params: { id }, query: { scope: 'all', limit: 8000 } });
  return (
    <div className="stack">
      <div className="stack-tight">
        <Crumbs
          steps={[
            { name: territory.data?.name ?? id, href: addressOfTerritory(id) },
            { name: t('isolated.title') },
          ]}
        />
        <h1>{t('isolated.title')}</h1>
        <p className="muted methods-lead">{t('isolated.lead')}</p>
      </div>
      {territory.data?.simulated && <SimulatedRibbon />}
      <Answer query={isolated} height={720}>
        {(answer) => (
          <Answer query={graph} height={720}>
            {({ actors }) => <IsolatedBody answer={answer} actors={actors} />}
          </Answer>
        )}
      </Answer>
    </div>
  );
}

function IsolatedBody({ answer, actors }: { answer: Isolated; actors: readonly GraphActor[] }) {
  const { t, format } = useWords();
  const rows = useMemo(() => isolationRows(answer, actors), [answer, actors]);
  const hasNetworks = answer.networks > 0;
  const unplaced = unplacedSchools(answer);
  // The register tells how far schools lie; of a made-up territory it knows nothing.
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
    saveFile(new Blob([csvOf([head, ...body])], { type: 'text/csv;charset=utf-8' }), 'telar.csv');
  };
  return (
    <>
      <p className="row no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('isolated.print')}
        </button>
        <button type="button" className="button" onClick={download}>
          {t('isolated.csv')}
        </button>
      </p>
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
