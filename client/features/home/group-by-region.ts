import type { Territory } from '../../../contract/territories.ts';

/** Codes of the regions from north to south, as every map of Chile lists them. */
const northToSouth = '15 01 02 03 04 05 13 06 07 16 08 09 14 10 11 12'.split(' ');
const placeOf = ({ code }: Territory) => (northToSouth.indexOf(code.padStart(2, '0')) + 99) % 99;

export type RegionGroup = { region: Territory | null; members: Territory[] };

/** Regions from north to south with their SLEPs, those without a region last. */
export function groupByRegion(sleps: readonly Territory[], regions: readonly Territory[]): RegionGroup[] {
  const known = new Set(regions.map(({ id }) => id));
  const groups: RegionGroup[] = [...regions]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((region) => ({ region, members: sleps.filter(({ parentId }) => parentId === region.id) }));
  groups.push({ region: null, members: sleps.filter(({ parentId }) => !known.has(parentId ?? '')) });
  return groups.filter(({ members }) => members.length > 0);
}
