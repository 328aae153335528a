import { Unreadable } from './cell-formats.ts';
import type { AttributeValue, CellFormat, CellReading } from './cell-formats.ts';

/** One column of a sheet: its heading in written bundles, the other headings it is known by, and its cells. */
export interface Column<T> {
  readonly heading: string;
  readonly also: readonly string[];
  /** Without this column the sheet cannot be read at all. */
  readonly required: boolean;
  /** What every line is taken for where there is no such column; `null`: nothing, it is not known. */
  readonly assumed: { value: T; meaning: string } | null;
  /** Whether a column of that heading holds what it should; one that does not is not read as this one. */
  readonly fits: ((cells: readonly string[]) => boolean) | null;
  /** False: it is read where others bring it, and never written. */
  readonly written: boolean;
  /** How ids begin that stand for the RUT of a natural person in this column; `null`: such a number is refused. */
  readonly natural: 'sostenedor' | 'organisation' | null;
  /** `''` where the cell is empty. */
  read(cell: string): CellReading<T>;
  write(value: T): string;
}

type Heading = { heading: string; also: string };

const column = <T>(
  { heading, also }: Heading,
  format: CellFormat<T>,
  whenEmpty: T | Unreadable,
  rest: Partial<Pick<Column<T>, 'required' | 'assumed' | 'fits' | 'written' | 'natural'>> = {},
): Column<T> => ({
  heading,
  also: also.split(' ').filter((name) => name !== ''),
  required: false,
  assumed: null,
  fits: null,
  written: true,
  natural: null,
  ...rest,
  read: (cell) => (cell === '' ? whenEmpty : format.read(cell)),
  write: (value) => format.write(value),
});

const emptyCell = (heading: string): Unreadable => new Unreadable('empty-cell', `a value for ${heading}`);

/** A column whose cells may not be empty. `also`: other headings, folded, separated by spaces, best first. */
export const required = <T>(heading: string, also: string, format: CellFormat<T>): Column<T> =>
  column({ heading, also }, format, emptyCell(heading), { required: true });

const orNull = <T>(format: CellFormat<T>): CellFormat<T | null> => ({
  read: (cell) => format.read(cell),
  write: (value) => (value === null ? '' : format.write(value)),
});

/** A column whose empty cells mean "the source does not say". */
export const optional = <T>(heading: string, also: string, format: CellFormat<T>): Column<T | null> =>
  column<T | null>({ heading, also }, orNull(format), null);

/** A column of parties to contracts, among them natural persons, by keyed hash only. */
export const party = <T>(of: Column<T>, natural: 'sostenedor' | 'organisation'): Column<T> => ({
  ...of,
  natural,
});

/** An optional column that is read only where its cells fit, and never written. */
export const readOnly = <T>(
  heading: string,
  also: string,
  format: CellFormat<T>,
  fits: (cells: readonly string[]) => boolean,
): Column<T | null> => column<T | null>({ heading, also }, orNull(format), null, { fits, written: false });

/** A column whose empty or missing cells are taken for a value, which is then reported: `meaning` names it. */
export const withDefault = <T>(
  heading: string,
  also: string,
  format: CellFormat<T>,
  assumed: { value: T; meaning: string },
): Column<T> => column({ heading, also }, format, assumed.value, { assumed });

/** A column that stands for a value where it is missing, and has to be filled in wherever it is there. */
export const filledIn = <T>(
  heading: string,
  also: string,
  format: CellFormat<T>,
  assumed: { value: T; meaning: string },
): Column<T> => column({ heading, also }, format, emptyCell(heading), { assumed });

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A file of the bundle (or a sheet of a workbook): its names and its columns by the field they fill. */
export interface Sheet<C extends Columns> {
  readonly name: string;
  readonly also: readonly string[];
  readonly columns: C;
  /** Attributes that are read elsewhere by name, by the further headings they are known by. */
  readonly attributes: ReadonlyMap<string, string>;
}

export const sheet = <C extends Columns>(
  name: string,
  also: readonly string[],
  columns: C,
  attributes: ReadonlyMap<string, string> = new Map(),
): Sheet<C> => ({ name, also, columns, attributes });

export type ValuesOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };
export type Attributes = Record<string, AttributeValue>;

/** A line that could be read. `headings` are those of its file, for what has to be said about it later. */
export interface Row<C extends Columns> {
  readonly file: string;
  readonly line: number;
  readonly values: ValuesOf<C>;
  readonly attributes: Attributes;
  /** Fields whose value the line does not give: it is taken for granted. */
  readonly assumed: readonly string[];
  readonly headings: ReadonlyMap<string, string>;
}

/** Where something stands in the files; `line` is `null` for what no line says. */
export type RowSource = {
  readonly file: string;
  readonly line: number | null;
  readonly headings: ReadonlyMap<string, string>;
};
