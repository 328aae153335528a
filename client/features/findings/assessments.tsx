import { useSearchParams } from 'wouter';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { TerritoryFindings } from './territory-findings.tsx';
import { useFindingsTerritory } from './use-findings-territory.ts';

const waiting = { data: undefined, error: null, isPending: true, refetch: () => Promise.resolve() } as const;

/** The planner's list: findings of all networks of a territory, the most certain first. */
export default function Assessments() {
  const { t } = useTranslations();
  useTitle(t('nav.findings'));
  const [search, setSearch] = useSearchParams();
  const { territories, territory, isReady } = useFindingsTerritory(search.get('territory'));
  const withNetworks = (territories.data ?? []).filter(({ networks }) => networks > 0);
  const chosen = territories.data?.find(({ id }) => id === territory);
  const assessments = useApiQuery(
    'listAssessments',
    { query: { territory, state: 'flagged' } },
    { enabled: territory !== null },
  );
  // What stands above the list comes first, so that the list does not move.
  const patterns = useWholeList('listPatterns');
  const isNamed = !territories.isPending && !patterns.isPending;
  const options = withNetworks.map(({ id, name }): [string, string] => [id, name]);
  // One that is listed under its name, or by the name that is on its way.
  if (territory !== null && chosen === undefined) options.push([territory, '…']);
  return (
    <div className="stack findings-page">
      <div className="stack-tight">
        <h1>{t('planner.title')}</h1>
        <p className="muted methods-lead">{t('planner.lead')}</p>
      </div>
      {isReady && territory === null ? (
        <p className="notice">{t('planner.nothing')}</p>
      ) : (
        <div className="choice-alone no-print">
          <Select
            label={t('planner.territory')}
            value={territory ?? ''}
            options={options}
            onChange={(next) => setSearch({ territory: next })}
          />
        </div>
      )}
      {chosen !== undefined && <p className="print-only">{chosen.name}</p>}
      {chosen?.simulated && <SimulatedRibbon />}
      {(territory !== null || !isReady) && (
        <QueryBoundary query={isNamed ? assessments : waiting} height={1600}>
          {(answer) => <TerritoryFindings answer={answer} territoryName={chosen?.name} />}
        </QueryBoundary>
      )}
    </div>
  );
}
