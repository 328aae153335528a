import { useSearchParams } from 'wouter';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { usePaperFooter } from '../../ui/paper-footer.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { territoryName } from '../territory/territory-name.ts';
import { IsolationBody } from './isolation-body.tsx';
import { readIsolation } from './isolation-state.ts';

/** Schools drawn at most; the service says when there are more. */
const mostSchools = 8000;

/** Schools to visit, in groups that need different visits: on a map and in a list that prints. */
export default function IsolatedSchools({ id }: { id: string }) {
  const { t } = useTranslations();
  const [search] = useSearchParams();
  const { km } = readIsolation(search);
  const params = { id };
  const territory = useApiQuery('showTerritory', { params });
  const isolated = useApiQuery('listIsolatedSchools', { params, query: { km } }, { keepPrevious: true });
  const graph = useApiQuery('showTerritoryGraph', { params, query: { scope: 'all', limit: mostSchools } });
  const name = territory.data && territoryName(territory.data, t);
  const title = [t('isolated.title'), name].filter((part) => part !== undefined).join(' · ');
  useTitle(title);
  usePaperFooter(name === undefined ? undefined : title);
  return (
    <div className="stack isolation-page">
      <PageHead
        under={[{ name: name ?? id, href: addressOfTerritory(id) }]}
        title={t('isolated.title')}
        lead={t('isolated.lead')}
      />
      {territory.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={territory} height={720}>
        {(detail) => (
          <QueryBoundary query={isolated} height={720}>
            {(answer) => (
              <QueryBoundary query={graph} height={720}>
                {({ actors }) => <IsolationBody territory={detail} answer={answer} actors={actors} />}
              </QueryBoundary>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </div>
  );
}
