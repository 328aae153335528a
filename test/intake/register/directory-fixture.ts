import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { readRegister } from '../../../server/intake/register/read-register.ts';

const columns = [
  'AGNO', 'RBD', 'DGV_RBD', 'NOM_RBD', 'MRUN', 'RUT_SOSTENEDOR', 'P_JURIDICA', 'COD_REG_RBD', 'COD_PRO_RBD',
  'COD_COM_RBD', 'NOM_COM_RBD', 'COD_DEPROV_RBD', 'NOM_DEPROV_RBD', 'COD_DEPE', 'COD_DEPE2', 'RURAL_RBD',
  'LATITUD', 'LONGITUD', 'ENS_01', 'ENS_02', 'MAT_TOTAL', 'MATRICULA', 'ESTADO_ESTAB',
] as const; // prettier-ignore
export type Cells = Partial<Record<(typeof columns)[number], string>>;

/** A working municipal school of Arica (RBD 1, check digit 9), unless a cell says otherwise. */
const defaults: Cells = {
  AGNO: '2023', RBD: '1', DGV_RBD: '9', NOM_RBD: 'LICEO UNO', MRUN: ' ', RUT_SOSTENEDOR: '69010100',
  P_JURIDICA: '1', COD_REG_RBD: '15', COD_PRO_RBD: '151', COD_COM_RBD: '15101', NOM_COM_RBD: 'ARICA',
  COD_DEPROV_RBD: '151', NOM_DEPROV_RBD: 'ARICA', COD_DEPE: '2', COD_DEPE2: '1', RURAL_RBD: '0',
  LATITUD: '-18,4872', LONGITUD: '-70,2952', ENS_01: '110', ENS_02: '0', MAT_TOTAL: '30', MATRICULA: '1',
  ESTADO_ESTAB: '1',
}; // prettier-ignore

/**
 * A directory as MINEDUC publishes it: semicolons, UTF-8 with byte order mark, CRLF, decimal commas.
 *
 * @param without columns that were taken out of it
 */
export function directory(
  rows: Cells[],
  name = '2023.csv',
  without: readonly (typeof columns)[number][] = [],
): ImportFile {
  const kept = columns.filter((column) => !without.includes(column));
  const lines = rows.map((row) => kept.map((column) => ({ ...defaults, ...row })[column]).join(';'));
  return { name, bytes: new TextEncoder().encode(`\uFEFF${[kept.join(';'), ...lines].join('\r\n')}\r\n`) };
}

export const textFile = (name: string, text: string): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

export const read = (...files: ImportFile[]) => readRegister(files, { ownerKey: new Uint8Array(32).fill(7) });

/** Findings of one code, as [file, row, column, found, outcome]. */
export const found = (result: ReturnType<typeof read>, code: string) =>
  result.findings
    .filter((finding) => finding.code === code)
    .map(({ file, row, column, found: value, outcome }) => [file, row, column, value, outcome]);
