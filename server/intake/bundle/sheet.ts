import { Unreadable } from './cell-formats.ts';
import type { AttributeValue, CellFormat } from './cell-formats.ts';

/** One column of a sheet: its heading in written bundles, the other headings it is known by, and its cells. */
export interface Column<T> {
  readonly heading: string;
  readonly also: readonly string[];
  /** Without this column the sheet cannot be read at all. */
  readonly required: boolean;
  /** `''` where the cell is empty or the column absent. */
  read(cell: string): T | Unreadable;
  write(value: T): string;
}

const column = <T>(
  heading: string,
  also: string,
  required: boolean,
  format: CellFormat<T>,
  whenEmpty: T | Unreadable,
): Column<T> => ({
  heading,
  also: also.split(' ').filter((name) => name !== ''),
  required,
  read: (cell) => (cell === '' ? whenEmpty : format.read(cell)),
  write: (value) => format.write(value),
});

/** A column whose cells may not be empty. `also`: other headings, folded, separated by spaces, best first. */
export const required = <T>(heading: string, also: string, format: CellFormat<T>): Column<T> =>
  column(heading, also, true, format, new Unreadable('empty-cell', `a value for ${heading}`));

/** A column whose empty cells mean "the source does not say". */
export function optional<T>(heading: string, also: string, format: CellFormat<T>): Column<T | null> {
  const inner = column<T | null>(
    heading,
    also,
    false,
    { read: (cell) => format.read(cell), write: (value) => (value === null ? '' : format.write(value)) },
    null,
  );
  return inner;
}

/** A column whose empty cells have a meaning of their own. */
export const withDefault = <T>(
  heading: string,
  also: string,
  format: CellFormat<T>,
  whenEmpty: T,
): Column<T> => column(heading, also, false, format, whenEmpty);

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A file of the bundle (or a sheet of a workbook): its names and its columns by the field they fill. */
export interface Sheet<C extends Columns> {
  readonly name: string;
  readonly also: readonly string[];
  readonly columns: C;
}

export const sheet = <C extends Columns>(name: string, also: readonly string[], columns: C): Sheet<C> => ({
  name,
  also,
  columns,
});

export type ValuesOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };
export type Attributes = Record<string, AttributeValue>;

/** A line that could be read. `headings` are those of its file, for what has to be said about it later. */
export interface Row<C extends Columns> {
  readonly file: string;
  readonly line: number;
  readonly values: ValuesOf<C>;
  readonly attributes: Attributes;
  readonly headings: ReadonlyMap<string, string>;
}

/** Where something stands in the files; `line` is `null` for what no line says. */
export type RowSource = {
  readonly file: string;
  readonly line: number | null;
  readonly headings: ReadonlyMap<string, string>;
};
