import { useCallback } from 'react';
import type { ActorValues } from '../appearance/appearance.ts';
import { visibleTieCounts } from '../appearance/attributes.ts';
import { useWords } from '../i18n/use-words.ts';
import { csvOf } from '../state/csv.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';
import { actorColumns, sortActors } from './actor-columns.ts';
import { saveFile } from './save-file.ts';

type SaveProps = {
  metrics: ActorValues;
  communities: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
  /** Names the file. */
  name: string;
};

/** Saves the picked actors in sight as CSV: their id and every column that the table has for them. */
export function useSavePicked({ metrics, communities, nameOf, name }: SaveProps) {
  const words = useWords();
  return useCallback(
    (visible: VisibleGraph, picked: ReadonlySet<string>) => {
      const actors = visible.actors.filter(({ id }) => picked.has(id));
      const ties = visibleTieCounts(visible.ties);
      const columns = actorColumns({ ...words, nameOf }, actors, ties, metrics, communities);
      const rows = sortActors(actors, columns, 'name', words.format.compare);
      const table = [
        ['id', ...columns.map((column) => column.name)],
        ...rows.map((actor) => [actor.id, ...columns.map(({ value }) => value(actor))]),
      ];
      const file = new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' });
      saveFile(file, `${name.replace(/[^\w-]+/g, '-')}-${String(rows.length)}.csv`);
    },
    [communities, metrics, name, nameOf, words],
  );
}
