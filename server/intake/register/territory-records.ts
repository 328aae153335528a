import type { TerritoryRecord } from '../../../contract/register-records.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { z } from 'zod';
import {
  comunaId,
  deprovId,
  pad,
  provinceId,
  regionId,
  type SchoolRow,
  type SchoolYear,
  slepId,
} from './school-row.ts';
import type { ComunaRow, SlepRow } from './territory-lists.ts';
import { titleCase } from './title-case.ts';

type Territory = z.infer<typeof TerritoryRecord>;
const COUNTRY = 'country:cl';

const territory = (
  source: { file: string; line: number },
  parts: Pick<Territory, 'id' | 'kind' | 'code' | 'name' | 'parentId'>,
): SourcedRecord => ({
  file: source.file,
  row: source.line,
  record: { type: 'territory', ...parts, simulated: false },
});

/** Chile, its regions, provinces and comunas, as a tree. */
export function comunaTree(comunas: readonly ComunaRow[]): SourcedRecord[] {
  const records = new Map<string, SourcedRecord>();
  const once = (source: ComunaRow, parts: Parameters<typeof territory>[1]) => {
    if (!records.has(parts.id)) records.set(parts.id, territory(source, parts));
  };
  for (const row of comunas) {
    const region = regionId(row.regionCode);
    const province = provinceId(row.provinceCode);
    once(row, { id: COUNTRY, kind: 'country', code: 'CL', name: 'Chile', parentId: null });
    once(row, {
      id: region,
      kind: 'region',
      code: pad(row.regionCode, 2),
      name: row.regionName,
      parentId: COUNTRY,
    });
    once(row, {
      id: province,
      kind: 'province',
      code: pad(row.provinceCode, 3),
      name: row.provinceName,
      parentId: region,
    });
    once(row, {
      id: comunaId(row.code),
      kind: 'comuna',
      code: pad(row.code, 5),
      name: row.name,
      parentId: province,
    });
  }
  return [...records.values()];
}

/**
 * Comunas in which a directory has schools though the comuna list does not know them, under the name that the newest
 * directory gives; where a newer one is stored, nothing is said.
 */
export function unlistedComunas(
  schools: readonly SchoolRow[],
  comunas: readonly ComunaRow[],
  stored: readonly SchoolYear[],
): SourcedRecord[] {
  const listed = new Set(comunas.map((row) => row.code));
  const provinces = new Set(comunas.map((row) => row.provinceCode));
  const regions = new Set(comunas.map((row) => row.regionCode));
  const records = new Map<number, SourcedRecord>();
  for (const [comunaCode, row] of newestRows(schools, stored, (school) => school.comunaCode)) {
    if (listed.has(comunaCode)) continue;
    const parent = () => {
      if (row.provinceCode !== null && provinces.has(row.provinceCode)) return provinceId(row.provinceCode);
      return row.regionCode !== null && regions.has(row.regionCode) ? regionId(row.regionCode) : null;
    };
    const code = pad(comunaCode, 5);
    const name = titleCase(row.comunaName) || code;
    records.set(
      comunaCode,
      territory(row, { id: comunaId(comunaCode), kind: 'comuna', code, name, parentId: parent() }),
    );
  }
  return [...records.values()];
}

/**
 * The Departamentos Provinciales that directories name, as the newest one names them; where a newer one is stored,
 * nothing is said.
 */
export function deprovRecords(schools: readonly SchoolRow[], stored: readonly SchoolYear[]): SourcedRecord[] {
  const named = schools.filter(({ deprovName }) => deprovName !== '');
  return [...newestRows(named, stored, ({ deprovCode }) => deprovCode)].map(([code, row]) =>
    territory(row, {
      id: deprovId(code),
      kind: 'deprov',
      code: pad(code, 3),
      name: titleCase(row.deprovName),
      parentId: row.regionCode === null ? null : regionId(row.regionCode),
    }),
  );
}

/** The newest row of each code, but for codes of which a newer year is stored. */
function newestRows(
  schools: readonly SchoolRow[],
  stored: readonly SchoolYear[],
  codeOf: (row: SchoolYear) => number | null,
): Map<number, SchoolRow> {
  const newestStored = new Map<number, number>();
  for (const row of stored) {
    const code = codeOf(row);
    if (code !== null && (newestStored.get(code) ?? 0) < row.year) newestStored.set(code, row.year);
  }
  const newest = new Map<number, SchoolRow>();
  for (const row of schools) {
    const code = codeOf(row);
    if (code === null || code === 0 || (newestStored.get(code) ?? 0) > row.year) continue;
    if ((newest.get(code)?.year ?? 0) < row.year) newest.set(code, row);
  }
  return newest;
}

/** Every SLEP of the list, whether or not it has begun, and the year from which it has each comuna. */
export function slepRecords(sleps: readonly SlepRow[]): SourcedRecord[] {
  const records = new Map<number, SourcedRecord>();
  const assignments: SourcedRecord[] = [];
  for (const row of sleps) {
    const id = slepId(row.slepCode);
    if (!records.has(row.slepCode)) {
      const parentId = row.regionCode === null ? null : regionId(row.regionCode);
      const code = pad(row.slepCode, 4);
      records.set(row.slepCode, territory(row, { id, kind: 'slep', code, name: row.slepName, parentId }));
    }
    assignments.push({
      file: row.file,
      row: row.line,
      record: {
        type: 'assignment',
        comunaId: comunaId(row.comunaCode),
        slepId: id,
        fromYear: row.fromYear,
        decree: row.decree,
      },
    });
  }
  return [...records.values(), ...assignments];
}
