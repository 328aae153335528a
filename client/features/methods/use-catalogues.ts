import type { UseQueryResult } from '@tanstack/react-query';
import type { CharacteristicDefinition, PatternDefinition } from '../../../contract/catalogues.ts';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { useWholeList } from '../../api/use-whole-list.ts';

export type Catalogues = {
  patterns: PatternDefinition[];
  characteristics: CharacteristicDefinition[];
  metrics: MetricDefinition[];
};
type CataloguesQuery = Pick<UseQueryResult<Catalogues>, 'data' | 'error' | 'isPending'> & {
  refetch: () => Promise<unknown>;
};

/** The three catalogues at once: a page that showed them as they come would move under its reader. */
export function useCatalogues(): CataloguesQuery {
  const patterns = useWholeList('listPatterns');
  const characteristics = useWholeList('listCharacteristics');
  const metrics = useWholeList('listMetrics');
  const all = [patterns, characteristics, metrics];
  return {
    data:
      patterns.data && characteristics.data && metrics.data
        ? { patterns: patterns.data, characteristics: characteristics.data, metrics: metrics.data }
        : undefined,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPending: all.every(({ error }) => error === null),
    refetch: () => Promise.all(all.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
}
