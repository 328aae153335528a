import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { NetworkAssessment, NetworkNotAssessed } from '../../../contract/assessments.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { FindingCard } from './finding-card.tsx';
import { firstTerritory } from './first-territory.ts';
import { plannerList } from './planner-list.ts';

/** The planner's list: findings and signals of all networks of a territory, the most certain first. */
export default function Assessments() {
  const { t } = useTranslations();
  useTitle(t('nav.findings'));
  const [search, setSearch] = useSearchParams();
  const territories = useWholeList('listTerritories', { query: { kind: 'slep' } });
  const withNetworks = (territories.data ?? []).filter(({ networks }) => networks > 0);
  const networks = useWholeList('listNetworks');
  const ready = territories.data !== undefined && networks.data !== undefined;
  const territory =
    search.get('territory') ?? (ready ? firstTerritory(territories.data, networks.data) : null);
  const chosen = territories.data?.find(({ id }) => id === territory);
  const assessments = useApiQuery(
    'listAssessments',
    { query: { territory } },
    { enabled: territory !== null },
  );
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('planner.title')}</h1>
        <p className="muted methods-lead">{t('planner.lead')}</p>
      </div>
      <QueryBoundary query={territories} height={60}>
        {() =>
          territory === null ? (
            ready && <p className="notice">{t('planner.nothing')}</p>
          ) : (
            <div className="explorer-bar">
              <Select
                label={t('planner.territory')}
                value={territory}
                options={withNetworks.map(({ id, name }) => [id, name])}
                onChange={(next) => setSearch({ territory: next })}
              />
            </div>
          )
        }
      </QueryBoundary>
      {chosen?.simulated && <SimulatedRibbon />}
      {territory !== null && (
        <QueryBoundary
          query={assessments}
          height={480}
          quiet={<p className="notice">{t('findings.notYet')}</p>}
        >
          {({ networks, notAssessed = [] }) => (
            <PlannerLines networks={networks} notAssessed={notAssessed} territory={territory} />
          )}
        </QueryBoundary>
      )}
    </div>
  );
}

function PlannerLines({
  networks,
  notAssessed,
  territory,
}: {
  networks: readonly NetworkAssessment[];
  notAssessed: readonly NetworkNotAssessed[];
  territory: string;
}) {
  const { t, format } = useTranslations();
  const patternName = usePatternNames();
  const details = useWholeList('listTerritoryNetworks', { params: { id: territory } });
  const graph = useApiQuery('showTerritoryGraph', {
    params: { id: territory },
    query: { limit: 3000, scope: 'all' },
  });
  const networkNames = new Map(details.data?.map(({ id, name }) => [id, name]));
  const actorNames = useMemo(
    () => new Map(graph.data?.actors.map(({ id, name }) => [id, name])),
    [graph.data],
  );
  const lines = plannerList(networks);
  return (
    <section className="stack-tight">
      <h2>
        {t('planner.count', {
          count: lines.length,
          shown: format.count(lines.length),
          networks: format.count(networks.length),
        })}
      </h2>
      <p className="small muted">{t('planner.order')}</p>
      {notAssessed.length > 0 && (
        <p className="notice">
          {t('planner.notAssessed', {
            count: notAssessed.length,
            networks: format.list(notAssessed.map(({ id }) => networkNames.get(id) ?? id)),
          })}
        </p>
      )}
      {lines.length === 0 && (networks.length > 0 || notAssessed.length === 0) && (
        <p className="notice">{t('planner.calm')}</p>
      )}
      <ul className="stack-tight">
        {lines.map(({ network, wave, reading }) => (
          <li key={`${network} ${reading.pattern} ${reading.subjects.join(' ')}`} className="planner-line">
            <Link href={`${addressOfNetwork(network)}?wave=${wave}`}>
              {networkNames.get(network) ?? network}
            </Link>
            <FindingCard reading={reading} patternName={patternName(reading.pattern)} names={actorNames} />
          </li>
        ))}
      </ul>
    </section>
  );
}
