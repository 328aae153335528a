import { useMemo, useState } from 'react';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { farKilometres } from '../../../contract/isolated-schools.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { isAbsent } from '../../api/problem.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Deferred } from '../../ui/deferred.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { IfMay } from '../../ui/if-may.tsx';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { useExplorerState } from '../explorer/use-explorer-state.ts';
import { TopFindings } from '../findings/top-findings.tsx';
import { Results } from '../results/results.tsx';
import { ChangesCard } from './changes-card.tsx';
import { ComunaTable } from './comuna-table.tsx';
import { FirstSurvey } from './first-survey.tsx';
import { GuidanceFrame } from './guidance.tsx';
import { IsolatedCard } from './isolated-card.tsx';
import { schoolsOfMap } from './map-schools.ts';
import { RegisterFacts } from './register-facts.tsx';
import { TerritoryDocuments } from './territory-documents.tsx';
import { mostActors, TerritoryGraph } from './territory-graph.tsx';
import { TerritoryHead } from './territory-head.tsx';
import { TerritoryLinks } from './territory-links.tsx';
import { TerritoryNetworks } from './territory-networks.tsx';
import { TerritorySchools, ViewSwitch } from './territory-schools.tsx';
import { viewOf } from './territory-view.ts';

/** Region, SLEP or comuna: its schools first, what asks for attention, and where everything lies. */
export default function TerritoryScreen({ id }: { id: string }) {
  const territory = useApiQuery('showTerritory', { params: { id } });
  useTitle(territory.data?.name);
  return (
    <QueryBoundary query={territory} height={720} screen>
      {(detail) => <TerritoryPage territory={detail} />}
    </QueryBoundary>
  );
}

const defaults: Partial<ExplorerState> = { size: 'enrolment' };
/** Above this many schools ties open aggregated: one point a comuna on the map, to be opened from there. */
const aggregatedAbove = 1500;
const aggregated: Partial<ExplorerState> = {
  ...defaults,
  aggregation: 'comuna',
  layout: 'geographic',
  kinds: ['school'],
};
/** In CSS pixels, kept free until the map is there. */
const mapHeight = 700;

function TerritoryPage({ territory }: { territory: TerritoryDetail }) {
  const { id, kind } = territory;
  const [state, change] = useExplorerState(territory.schools > aggregatedAbove ? aggregated : defaults);
  const year = state.year ?? territory.years.at(-1)?.year ?? null;
  const view = viewOf(state, territory);
  const [lit, setLit] = useState<string | null>(null);
  const [km, setKm] = useState<number>(farKilometres);
  const light = { lit, light: setLit };
  const networks = useWholeList('listTerritoryNetworks', { params: { id } });
  const surveyed = networks.data?.filter(({ waveCount }) => waveCount > 0).length ?? null;
  const graph = useApiQuery(
    'showTerritoryGraph',
    {
      params: { id },
      query: {
        year: territory.simulated ? null : year,
        layers: ['administers'],
        scope: 'all',
        limit: mostActors,
      },
    },
    { enabled: kind !== 'country' || view !== 'ties', keepPrevious: true },
  );
  const actors = graph.data?.actors;
  const schools = useMemo(() => schoolsOfMap(territory, actors ?? []), [territory, actors]);
  const hasNetworks = (networks.data?.length ?? 0) > 0;
  // Its register is public; its networks are of other accounts.
  const isElsewhere = isAbsent(networks.error);
  return (
    <div className="stack territory-page">
      <TerritoryHead territory={territory} year={year} change={change} />
      {territory.simulated && <SimulatedRibbon />}
      <RegisterFacts territory={territory} year={year} {...(!isElsewhere && { surveyed })} />
      <TerritoryLinks territory={territory} hasNetworks={hasNetworks} isElsewhere={isElsewhere} />
      <div className={view === 'ties' ? 'territory-whole' : 'territory-split'}>
        <div className="territory-first stack-tight">
          <QueryBoundary query={networks} height={264} quiet={<Elsewhere />}>
            {() =>
              surveyed === 0 ? (
                <IfMay endpoint="writeSurveyKit">
                  <FirstSurvey territory={territory} />
                </IfMay>
              ) : (
                <IfMay endpoint="listAssessments">
                  <TopFindings territory={id} limit={3} />
                </IfMay>
              )
            }
          </QueryBoundary>
        </div>
        <div className="territory-view stack-tight">
          <ViewSwitch view={view} change={change} />
          {view === 'ties' ? (
            <TerritoryGraph territory={territory} state={state} change={change} year={year} />
          ) : (
            <QueryBoundary query={graph} height={mapHeight}>
              {(answer) => (
                <TerritorySchools
                  territory={territory}
                  schools={schools}
                  actors={answer.actors}
                  networks={networks.data ?? []}
                  view={view}
                  km={km}
                  lit={light}
                />
              )}
            </QueryBoundary>
          )}
        </div>
        <div className="territory-rest stack-tight">
          <IfMay endpoint="listIsolatedSchools">
            {kind !== 'country' && !isElsewhere && (
              <QueryBoundary query={graph} height={260}>
                {() => (
                  <IsolatedCard territory={territory} schools={schools} km={km} onKm={setKm} lit={light} />
                )}
              </QueryBoundary>
            )}
          </IfMay>
          <ChangesCard territory={territory} />
          <TerritoryDocuments territory={territory} />
          {networks.data !== undefined && hasNetworks && <TerritoryNetworks networks={networks.data} />}
          <ComunaTable territory={territory} />
        </div>
      </div>
      {kind !== 'country' && !isElsewhere && (
        <Deferred height={600}>
          <Results of="territory" id={id} />
          <IfMay endpoint="showSupportBoard">
            <GuidanceFrame territory={territory} />
          </IfMay>
        </Deferred>
      )}
    </div>
  );
}

/** In place of findings where a reader is given no networks. */
function Elsewhere() {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('territory.elsewhere.title')}</h2>
      <p className="muted">{t('territory.elsewhere.text')}</p>
    </section>
  );
}
