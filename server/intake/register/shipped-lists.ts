import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable, type Table } from '../table.ts';
import { type OwnerRow, readOwnersFile } from './owners-file.ts';
import { RegisterFindings } from './register-findings.ts';

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

let legalPersons: OwnerRow[] | undefined;

/** Legal persons of the shipped owners file, without their schools; read once a process. */
export function shippedLegalPersons(): readonly OwnerRow[] {
  // Natural persons are left out, so the key their ids would be made with does not matter.
  const noKey = new Uint8Array(1);
  legalPersons ??= readOwnersFile(shippedList('owners'), noKey, new RegisterFindings())
    .filter((owner) => owner.name !== null)
    .map((owner) => ({ ...owner, schools: [] }));
  return legalPersons;
}
