import { byCodeUnit } from '../../../contract/text-order.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';

/** The files of the register, recognised by their columns: names and dates of files change from year to year. */
const signatures = {
  directory: ['AGNO', 'RBD', 'NOM_RBD', 'COD_COM_RBD', 'COD_DEPE'],
  owners: ['AGNO', 'P_JURIDICA', 'RUT_SOST', 'RBD_001'],
  sleps: ['COD_SLEP', 'COD_COM_RBD', 'AGNO_TRASPASO_EDUC'],
  comunas: ['CODIGO_REGION', 'CODIGO_PROVINCIA', 'CODIGO_COMUNA', 'NOMBRE_COMUNA'],
  campuses: ['CODIGO_IES', 'CODIGO_SEDE', 'CODIGO_COMUNA'],
} as const;
type RegisterTableKind = keyof typeof signatures;
const kinds = Object.keys(signatures) as RegisterTableKind[];

/** Whether a file is a school directory, the owners file, the SLEP list, the comuna list or the campus list. */
export const isRegisterFile = (file: ImportFile): boolean =>
  isDelimited(file.name) && kindOfFile(file) !== null;

/** The files of each kind, in the order of their names, so that the order in which they came makes no difference. */
export function sortFiles(files: readonly ImportFile[]): Record<RegisterTableKind | 'unknown', ImportFile[]> {
  const sorted: ReturnType<typeof sortFiles> = {
    directory: [],
    owners: [],
    sleps: [],
    comunas: [],
    campuses: [],
    unknown: [],
  };
  for (const file of files.toSorted((a, b) => byCodeUnit(a.name, b.name)))
    if (isDelimited(file.name)) sorted[kindOfFile(file) ?? 'unknown'].push(file);
  return sorted;
}

/** Delimited text, by the name of the file; record layouts, notes and workbooks are not. */
const isDelimited = (name: string): boolean => /\.(csv|txt|tsv)$/i.test(name);

/** Only the heading is read: some of these files are large. */
function kindOfFile({ name, bytes }: ImportFile): RegisterTableKind | null {
  const end = bytes.findIndex((byte) => byte === 10 || byte === 13);
  const { columns } = readTable({ name, bytes: end === -1 ? bytes : bytes.subarray(0, end) });
  const known = new Set(columns.map((column) => column.toUpperCase()));
  return kinds.find((kind) => signatures[kind].every((column) => known.has(column))) ?? null;
}
