import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable, type Table } from '../table.ts';

/** Lists that ship with Telar and say what a directory imported alone does not: proper names, SLEP years, owner names. */
const shipped = {
  comunas: 'territory/cut_comuna.csv',
  sleps: 'slep/listado_slep_2026_listado.csv',
  owners: 'mineduc/20220922_Directorio_Oficial_Sostenedores_2022_20220430_PUBL.csv',
} as const;

export function shippedList(kind: keyof typeof shipped): Table {
  const path = fileURLToPath(new URL(`../../../datasets/${shipped[kind]}`, import.meta.url));
  return readTable({ name: shipped[kind], bytes: readFileSync(path) });
}
