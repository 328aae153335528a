import { useMemo } from 'react';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { CellSelect } from '../../ui/select.tsx';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { Explorer } from '../explorer/explorer.tsx';
import type { Change } from '../explorer/use-explorer-state.ts';

/** Schools drawn at most; the service says when there are more. */
export const mostActors = 20_000;

type GraphProps = { territory: TerritoryDetail; state: ExplorerState; change: Change; year: number | null };

/** Who is tied with whom in a territory, under the names of the layers that are drawn. */
export function TerritoryGraph({ territory, state, change, year }: GraphProps) {
  const { t, format, layerName } = useTranslations();
  const layers = useMemo(() => state.layers ?? [], [state.layers]);
  const graph = useApiQuery(
    'showTerritoryGraph',
    {
      params: { id: territory.id },
      query: { year: territory.simulated ? null : year, layers, scope: state.scope, limit: mostActors },
    },
    { keepPrevious: true },
  );
  const scope = state.scope ?? (territory.kind === 'slep' && !territory.simulated ? 'public' : 'all');
  const drawn = graph.data?.scope.layers.map(layerName) ?? [];
  return (
    <section className="stack-tight">
      <h2>
        {drawn.length === 0 ? t('territory.graph') : t('territory.graphOf', { layers: format.list(drawn) })}
      </h2>
      <p className="muted">{t('territory.graphText')}</p>
      {graph.data?.scope.truncated && <p className="notice">{t('territory.tooLarge')}</p>}
      <QueryBoundary query={graph} height={860}>
        {(answer) => (
          <Explorer
            answer={answer}
            state={state}
            change={change}
            tools={
              !territory.simulated && (
                <span className="bar-field">
                  <CellSelect
                    label={t('territory.scope')}
                    value={scope}
                    options={[
                      ['public', t('territory.scopePublic')],
                      ['all', t('territory.scopeAll')],
                    ]}
                    onChange={(next) => change({ scope: next as 'public' | 'all' })}
                  />
                </span>
              )
            }
          />
        )}
      </QueryBoundary>
    </section>
  );
}
