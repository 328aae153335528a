import { useCallback, useMemo } from 'react';
import { isOwnAttribute, nameInFile } from '../../appearance/attributes.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/**
 * The name of what colour, size or a column stands for: the catalogue's for metrics, the file's for what it brought,
 * the interface's for the rest.
 */
export function useMeasureName(): (name: string) => string {
  const { localize, termLabel } = useTranslations();
  const metrics = useWholeList('listMetrics');
  const names = useMemo(
    () => new Map(metrics.data?.map((metric) => [metric.id, metric.name])),
    [metrics.data],
  );
  return useCallback(
    (name: string) => {
      if (isOwnAttribute(name)) return nameInFile(name);
      const known = names.get(name);
      return known ? localize(known) : termLabel('measure', name);
    },
    [names, localize, termLabel],
  );
}
