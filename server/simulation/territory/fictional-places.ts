import type { RecordOf } from '../../../contract/records.ts';
import { comunaNames } from './fictional-names.ts';

export const territoryIds = { region: 'region:demo', slep: 'slep:demo' } as const;
export const territoryName = 'Servicio Local Los Telares (ficticio)';

/** Years of the example: those of the shipped school register. */
export const exampleYears = [2022, 2023, 2024, 2025] as const;

/** Waves of the example's networks, one a year from the first year on; none yet in the newest year. */
export const exampleWaves = 3;

export interface FictionalComuna {
  readonly id: string;
  readonly name: string;
  /** Kilometres east and north of the middle of the territory. */
  readonly east: number;
  readonly north: number;
  /** First year in which its public schools are run by the SLEP. */
  readonly fromYear: number;
  /** Share of the territory's schools. */
  readonly share: number;
}

const layout = [
  { east: 0, north: 0, share: 0.34, fromYear: 2021 },
  { east: -24, north: 9, share: 0.2, fromYear: 2021 },
  { east: 22, north: 14, share: 0.18, fromYear: 2021 },
  { east: 14, north: -27, share: 0.15, fromYear: 2021 },
  { east: -18, north: -30, share: 0.13, fromYear: 2023 },
] as const;

export const comunas: readonly FictionalComuna[] = layout.map((at, place) => ({
  id: `comuna:demo-${place + 1}`,
  name: comunaNames[place]!,
  ...at,
}));

export function placeRecords(): (RecordOf<'territory'> | RecordOf<'assignment'>)[] {
  const territory = (
    id: string,
    kind: RecordOf<'territory'>['kind'],
    name: string,
    parentId: string | null,
  ): RecordOf<'territory'> => ({
    type: 'territory',
    id,
    kind,
    code: id.split(':')[1] ?? id,
    name,
    parentId,
    simulated: true,
  });
  return [
    territory(territoryIds.region, 'region', 'Región de los Telares (ficticia)', null),
    territory(territoryIds.slep, 'slep', territoryName, null),
    ...comunas.map(({ id, name }) => territory(id, 'comuna', `${name} (ficticia)`, territoryIds.region)),
    ...comunas.map(({ id, fromYear }) => ({
      type: 'assignment' as const,
      comunaId: id,
      slepId: territoryIds.slep,
      fromYear,
      decree: null,
    })),
  ];
}
