import { useCallback } from 'react';
import type { ActorValues } from '../../appearance/appearance.ts';
import { visibleTieCounts } from '../../appearance/attributes.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { actorColumns, sortActors } from './actor-columns.ts';
import { actorRows, fileNameOf } from './actor-csv.ts';

type SaveProps = {
  metrics: ActorValues;
  communities: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
  /** Names the file. */
  name: string;
};

/** Saves the selected actors in sight as CSV: their id and every column that the table has for them. */
export function useSaveSelection({ metrics, communities, nameOf, name }: SaveProps) {
  const words = useTranslations();
  return useCallback(
    (visible: VisibleGraph, selection: ReadonlySet<string>) => {
      const actors = visible.actors.filter(({ id }) => selection.has(id));
      const ties = visibleTieCounts(visible.ties);
      const columns = actorColumns({ ...words, nameOf }, actors, ties, metrics, communities);
      const rows = sortActors(actors, columns, 'name', words.format.compare);
      saveCsv(actorRows(rows, columns, words.t('table.rbd')), fileNameOf(name, rows.length));
    },
    [communities, metrics, name, nameOf, words],
  );
}
