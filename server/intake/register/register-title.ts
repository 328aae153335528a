import type { SourcedRecord } from '../../../contract/records.ts';
import type { OwnerRow } from './owners-file.ts';
import type { ComunaRow, SlepRow } from './territory-lists.ts';

type Described = {
  years: readonly number[];
  given: { owners: readonly OwnerRow[]; sleps: readonly SlepRow[]; comunas: readonly ComunaRow[] };
  campuses: readonly SourcedRecord[];
};

/** Titles and sources are read by the users, in their language; codes and ids are for programs. */
export function describeTitle({ years, given, campuses }: Described): string {
  if (years.length === 1) return `Directorio de establecimientos ${String(years[0])}`;
  if (years.length > 1) return `Directorio de establecimientos ${String(years[0])}–${String(years.at(-1))}`;
  if (given.owners.length > 0) return 'Directorio de sostenedores';
  if (given.sleps.length > 0) return 'Listado de SLEP';
  return campuses.length > 0 && given.comunas.length === 0
    ? 'Sedes de educación superior'
    : 'Listado de comunas';
}

/** Who published what was read. */
export function describeSource({ years, given, campuses }: Described): string {
  const parts: string[] = [];
  if (years.length > 0) parts.push(`MINEDUC, directorio oficial de establecimientos ${years.join(', ')}`);
  const ownerYears = [...new Set(given.owners.map((owner) => owner.year))];
  if (ownerYears.length > 0) parts.push(`directorio de sostenedores ${ownerYears.join(', ')}`);
  if (given.sleps.length > 0) parts.push('listado de SLEP y sus comunas');
  if (given.comunas.length > 0) parts.push('códigos únicos territoriales de SUBDERE');
  if (campuses.length > 0) parts.push('sedes de educación superior de SIES');
  return parts.join('; ');
}
