import { stringify } from 'csv-stringify/sync';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';
import { listSeparator, WrittenView } from '../written-view.ts';
import { decodeText, encodeText } from './cell-formats.ts';

/** The view that a bundle of Telar holds of each of its networks; `null`: all that is known of it. */
export type ViewsByNetwork = ReadonlyMap<string, WrittenView | null>;

const sheetName = 'view.csv';
const columns = ['network_id', 'wave', 'layers', 'kinds', 'strength', 'directed', 'mentions'];

export const isViewSheet = (file: string): boolean => file.split('/').at(-1) === sheetName;

/**
 * Says what the tables of a bundle are: a view of a network, or all of it (a line with its id alone). It is read where
 * the bundle is measured, so that the numbers are those of the screen; an import takes no notice of it.
 */
export function writeViewSheet(views: ViewsByNetwork): ImportFile {
  const rows = [...views].map(([id, view]) =>
    [id, ...cellsOf(view)].map((cell) => (cell === '' ? '' : encodeText(cell))),
  );
  const text = stringify([columns, ...rows], { record_delimiter: '\n', bom: true });
  return { name: sheetName, bytes: new TextEncoder().encode(text) };
}

function cellsOf(view: WrittenView | null): string[] {
  if (view === null) return columns.slice(1).map(() => '');
  const { wave, layers, kinds, strength, directed, mentions } = view;
  const lists = [layers, kinds].map((list) => list?.join(listSeparator) ?? '');
  return [wave ?? '', ...lists, String(strength ?? ''), directed ? 'yes' : 'no', String(mentions ?? '')];
}

/** The views of the networks of a bundle, by id; `null` where another program wrote it, or the sheet cannot be read. */
export function readViewSheet(files: readonly ImportFile[]): ViewsByNetwork | null {
  const file = files.find(({ name }) => isViewSheet(name));
  if (file === undefined) return null;
  const table = readTable(file);
  if (columns.some((name) => !table.columns.includes(name))) return null;
  const cell = (cells: readonly string[], name: string) =>
    decodeText(cells[table.columns.indexOf(name)] ?? '');
  return new Map(
    table.rows.map(({ cells }) => [cell(cells, 'network_id'), viewOf((name) => cell(cells, name))]),
  );
}

function viewOf(cell: (name: string) => string): WrittenView | null {
  const list = (name: string) => (cell(name) === '' ? null : cell(name).split(listSeparator));
  const amount = (name: string) => (cell(name) === '' ? null : Number(cell(name)));
  if (cell('directed') === '') return null;
  return (
    WrittenView.safeParse({
      wave: cell('wave') || null,
      layers: list('layers'),
      kinds: list('kinds'),
      strength: amount('strength'),
      directed: cell('directed') === 'yes',
      mentions: amount('mentions'),
    }).data ?? null
  );
}
