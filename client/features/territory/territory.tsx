import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { Deferred } from '../../ui/deferred.tsx';
import { useTitle } from '../../ui/use-title.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { useExplorerState } from '../explorer/use-explorer-state.ts';
import { Results } from '../results/results.tsx';
import { ComunaTable } from './comuna-table.tsx';
import { GuidanceFrame } from './guidance.tsx';
import { RegisterFacts } from './register-facts.tsx';
import { TerritoryDocuments } from './territory-documents.tsx';
import { TerritoryGraph } from './territory-graph.tsx';
import { TerritoryNetworks } from './territory-networks.tsx';

/** Region, SLEP or comuna: what the register knows of it, and what is known of who works with whom. */
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
/** Above this many schools a territory opens aggregated: one point a comuna on the map, to be opened from there. */
const aggregatedAbove = 1500;
const aggregated: Partial<ExplorerState> = {
  ...defaults,
  aggregation: 'comuna',
  layout: 'geographic',
  kinds: ['school'],
};
function TerritoryPage({ territory }: { territory: TerritoryDetail }) {
  const { termLabel } = useTranslations();
  const [state, change] = useExplorerState(territory.schools > aggregatedAbove ? aggregated : defaults);
  const year = state.year ?? territory.years.at(-1)?.year ?? null;
  return (
    <div className="stack">
      <div className="stack-tight">
        <Breadcrumbs
          steps={[
            ...territory.ancestors.map(({ id, name }) => ({ name, href: addressOfTerritory(id) })),
            { name: territory.name },
          ]}
        />
        <div className="title-row">
          <h1>{territory.name}</h1>
          <span className="chip">{termLabel('territoryKind', territory.kind)}</span>
        </div>
      </div>
      {territory.simulated && <SimulatedRibbon />}
      <RegisterFacts territory={territory} year={year} change={change} />
      <div className="columns">
        <TerritoryNetworks territory={territory} />
        <ComunaTable territory={territory} />
      </div>
      <TerritoryDocuments territory={territory} />
      <TerritoryGraph territory={territory} state={state} change={change} year={year} />
      {territory.kind !== 'country' && (
        <Deferred height={600}>
          <Results of="territory" id={territory.id} />
          <GuidanceFrame territory={territory} />
        </Deferred>
      )}
    </div>
  );
}
