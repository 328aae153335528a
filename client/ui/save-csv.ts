import { csvOf } from './csv.ts';
import { saveFile } from './save-file.ts';

/** Hands a table to the browser's downloads; the name is without its ending. */
export const saveCsv = (rows: Parameters<typeof csvOf>[0], name: string): void =>
  saveFile(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
