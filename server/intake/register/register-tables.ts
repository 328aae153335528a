import type { ImportFile } from '../intake-result.ts';
import { readTable, type Table } from '../table.ts';

/** The files of the register, told apart by their columns: names and dates of files change from year to year. */
const signatures = {
  directory: ['AGNO', 'RBD', 'NOM_RBD', 'COD_COM_RBD', 'COD_DEPE'],
  owners: ['AGNO', 'P_JURIDICA', 'RUT_SOST', 'RBD_001'],
  sleps: ['COD_SLEP', 'COD_COM_RBD', 'AGNO_TRASPASO_EDUC'],
  comunas: ['CODIGO_REGION', 'CODIGO_PROVINCIA', 'CODIGO_COMUNA', 'NOMBRE_COMUNA'],
  campuses: ['CODIGO_IES', 'CODIGO_SEDE', 'CODIGO_COMUNA'],
} as const;
export type RegisterTableKind = keyof typeof signatures;
const kinds = Object.keys(signatures) as RegisterTableKind[];

export type RegisterTable = { kind: RegisterTableKind; table: Table };

/** Whether a file is a school directory, the owners file, the SLEP list, the comuna list or the campus list. */
export function isRegisterFile(file: ImportFile): boolean {
  if (!isDelimited(file.name)) return false;
  const heading = file.bytes.subarray(0, headingOf(file.bytes));
  return kindOf(readTable({ name: file.name, bytes: heading }).columns) !== null;
}

/** Files whose content is delimited text, by their name. */
export const isDelimited = (name: string): boolean => /\.(csv|txt|tsv)$/i.test(name);

/** Which file of the register has these columns; `null`: none. */
export function kindOf(columns: readonly string[]): RegisterTableKind | null {
  const known = new Set(columns.map((column) => column.toUpperCase()));
  return kinds.find((kind) => signatures[kind].every((column) => known.has(column))) ?? null;
}

function headingOf(bytes: Uint8Array): number {
  const end = bytes.findIndex((byte) => byte === 10 || byte === 13);
  return end === -1 ? bytes.length : end;
}
