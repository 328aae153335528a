import { useMemo } from 'react';
import type { GraphActor } from '../../contract/graphs.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { IsolationList, type IsolationRow } from '../panels/isolation-list.tsx';
import { IsolationMap } from '../panels/isolation-map.tsx';
import { saveFile } from '../panels/save-file.ts';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { addressOfTerritory } from '../state/addresses.ts';
import { csvOf } from '../state/csv.ts';
import {
  isolatedByGroup,
  isolationGroups,
  remoteSchools,
  type IsolationGroup,
} from '../state/isolated-schools.ts';
import { useTitle } from '../state/use-title.ts';

/** Schools to visit, in groups that need different visits: on a map and in a list that prints. */
export default function IsolatedSchools({ id }: { id: string }) {
  const { t } = useWords();
  useTitle(t('isolated.title'));
  const territory = useAsk('showTerritory', { params: { id } });
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
      <Answer query={graph} height={720}>
        {({ actors }) =>
          (territory.data?.networks ?? 0) > 0 ? (
            <SurveyedBody id={id} actors={actors} />
          ) : (
            <IsolatedBody id={id} actors={actors} hasNetworks={false} assessments={[]} />
          )
        }
      </Answer>
    </div>
  );
}

/** Nothing is said of a group before its survey has been read: a list that is not there yet is no empty list. */
function SurveyedBody({ id, actors }: { id: string; actors: readonly GraphActor[] }) {
  const assessments = useAsk('listAssessments', { query: { territory: id } });
  return (
    <Answer query={assessments} height={720}>
      {({ networks }) => <IsolatedBody id={id} actors={actors} hasNetworks assessments={networks} />}
    </Answer>
  );
}

function IsolatedBody({
  id,
  actors,
  hasNetworks,
  assessments,
}: {
  id: string;
  actors: readonly GraphActor[];
  hasNetworks: boolean;
  assessments: Assessments;
}) {
  const { t, format } = useWords();
  const networks = useWholeList('listTerritoryNetworks', { params: { id } }, hasNetworks);
  const rows = useMemo(() => {
    const names = new Map(networks.data?.map((network) => [network.id, network.name]));
    return isolationRows(actors, assessments, names);
  }, [actors, assessments, networks.data]);
  const groupsOf = useMemo(() => {
    const groups = new Map<string, IsolationGroup[]>();
    for (const group of isolationGroups) {
      for (const { id: school } of rows.groups[group])
        groups.set(school, [...(groups.get(school) ?? []), group]);
    }
    return groups;
  }, [rows]);
  const download = () => {
    const head = ['group', 'name', 'comuna', 'networks', 'km'].map((name) => t(`isolated.column.${name}`));
    const body = isolationGroups.flatMap((group) =>
      rows.groups[group].map((row) => [
        t(`isolated.group.${group}`),
        row.name,
        row.comuna,
        row.networks.map(({ name }) => name).join(', '),
        row.km === null ? null : format.number(row.km, 1),
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
          {isolationGroups
            .filter((group) => hasNetworks || group === 'remote')
            .map((group) => (
              <IsolationList key={group} group={group} rows={rows.groups[group]} />
            ))}
          {rows.unplaced > 0 && (
            <p className="small muted">
              {t('isolated.unplaced', { count: rows.unplaced, shown: format.count(rows.unplaced) })}
            </p>
          )}
        </div>
        <div className="card isolation-side">
          <IsolationMap actors={actors} groupsOf={groupsOf} />
        </div>
      </div>
    </>
  );
}

type Assessments = Parameters<typeof isolatedByGroup>[0];

function isolationRows(
  actors: readonly GraphActor[],
  assessments: Assessments,
  names: ReadonlyMap<string, string>,
): { groups: Record<IsolationGroup, IsolationRow[]>; unplaced: number } {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const { all, remote, unplaced } = remoteSchools(actors);
  const distance = new Map(all.map((school) => [school.id, school]));
  const row = (id: string, networks: readonly string[]): IsolationRow => ({
    id,
    name: byId.get(id)?.name ?? id,
    comuna: byId.get(id)?.comunaName ?? null,
    km: distance.get(id)?.km ?? null,
    networks: networks.map((network) => ({ id: network, name: names.get(network) ?? network })),
  });
  const surveyed = isolatedByGroup(assessments);
  const rowsOf = (schools: readonly { id: string; networks: string[] }[]) =>
    schools.map(({ id, networks }) => row(id, networks));
  return {
    unplaced,
    groups: {
      didNotAnswer: rowsOf(surveyed.didNotAnswer),
      silent: rowsOf(surveyed.silent),
      namedButSilent: rowsOf(surveyed.namedButSilent),
      unnamed: rowsOf(surveyed.unnamed),
      remote: remote.map(({ id }) => row(id, [])),
    },
  };
}
