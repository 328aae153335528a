import type { RecordOf } from '../../../contract/records.ts';
import { blankActor } from '../describe-network.ts';
import { comunas, territoryName } from './fictional-places.ts';

export const slepOwnerId = 'sostenedor:demo-slep';
export const municipalityOf = (comunaId: string): string =>
  `sostenedor:demo-municipalidad-${comunaId.slice(-1)}`;

const foundations = ['Hilos del Saber', 'La Hebra', 'Tejer Juntos'] as const;
const societies = ['Punto y Trama', 'El Carrete', 'Lana Clara', 'Los Lizos', 'Aguja Fina'] as const;

/** Private owners: three run several schools, the others one each, as most private owners in Chile do. */
export const privateOwners: readonly { id: string; name: string; schools: number }[] = [
  ...foundations.map((name, place) => ({
    id: `sostenedor:demo-fundacion-${place + 1}`,
    name: `Fundación Educacional ${name} (ficticia)`,
    schools: 6 - place,
  })),
  ...societies.map((name, place) => ({
    id: `sostenedor:demo-sociedad-${place + 1}`,
    name: `Sociedad Educacional ${name} (ficticia)`,
    schools: 1,
  })),
];

export function ownerRecords(): RecordOf<'actor'>[] {
  const owner = (
    id: string,
    name: string,
    legalKind: RecordOf<'actor'>['legalKind'],
    comunaId: string | null,
  ): RecordOf<'actor'> => ({ ...blankActor(id, name), kind: 'sostenedor', legalKind, comunaId });
  const late = comunas.filter(({ fromYear }) => fromYear > 2021);
  return [
    owner(slepOwnerId, territoryName, 'slep', comunas[0]!.id),
    ...late.map(({ id, name }) =>
      owner(municipalityOf(id), `Municipalidad de ${name} (ficticia)`, 'municipality', id),
    ),
    ...privateOwners.map(({ id, name }) => owner(id, name, 'private', null)),
  ];
}
