import type { RecordOf } from '../../../contract/records.ts';
import { blankActor } from '../describe-network.ts';
import { comunas } from './fictional-places.ts';

const universityId = 'university:demo-1';

/** Universities, consultancies, foundations and public bodies that work with the schools: none of them exists. */
export const partners: Readonly<Record<string, RecordOf<'actor'>>> = {
  university: { ...blankActor(universityId, 'Universidad de los Telares (ficticia)'), kind: 'university' },
  institute: {
    ...blankActor('university:demo-2', 'Instituto Profesional La Rueca (ficticio)'),
    kind: 'university',
  },
  ateFirst: organisation('demo-ate-1', 'ATE Entretejer (ficticia)', 'ate'),
  ateSecond: organisation('demo-ate-2', 'ATE Hilo Conductor (ficticia)', 'ate'),
  foundation: organisation('demo-fundacion', 'Fundación Urdir (ficticia)', 'foundation'),
  community: organisation('demo-ong', 'Agrupación Cultural La Madeja (ficticia)', 'ngo'),
  provincial: {
    ...blankActor('public-body:demo-deprov', 'DEPROV de los Telares (ficticia)'),
    kind: 'public-body',
    subKind: 'deprov',
  },
  programme: {
    ...blankActor('public-body:demo-programa', 'Programa Escuelas Rurales del Telar (ficticio)'),
    kind: 'public-body',
    subKind: 'programme',
  },
};

function organisation(slug: string, name: string, subKind: string): RecordOf<'actor'> {
  return { ...blankActor(`organisation:${slug}`, name), kind: 'organisation', subKind };
}

export function campusRecords(): RecordOf<'campus'>[] {
  return [comunas[0]!, comunas[1]!].map((comuna, place) => ({
    type: 'campus',
    id: `campus:demo-${place + 1}`,
    universityId,
    name: `Campus ${comuna.name} (ficticio)`,
    comunaId: comuna.id,
  }));
}
