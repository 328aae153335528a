import { useCallback, useMemo } from 'react';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';

/** The name of what colour, size or a column stands for: the catalogue's for metrics, the interface's for the rest. */
export function useMeasureName(): (name: string) => string {
  const { pick, term } = useWords();
  const metrics = useWholeList('listMetrics');
  const names = useMemo(
    () => new Map(metrics.data?.map((metric) => [metric.id, metric.name])),
    [metrics.data],
  );
  return useCallback(
    (name: string) => {
      const known = names.get(name);
      return known ? pick(known) : term('measure', name);
    },
    [names, pick, term],
  );
}
