import type { KnownActor } from '../../../server/intake/matching/actor-index.ts';

/** A stored school, as recognising needs it. */
export const knownSchool = (
  rbd: number,
  name: string,
  comunaId: string,
  more: Partial<KnownActor> = {},
): KnownActor => ({
  id: `school:${String(rbd)}`,
  kind: 'school',
  name,
  rbd,
  comunaId,
  comunaName: comunaId.split(':')[1] ?? null,
  simulated: false,
  ...more,
});

/** A small register: two comunas, one name in both, one name twice in one of them. */
export const smallRegister: KnownActor[] = [
  knownSchool(8008, 'ESCUELA LOS AROMOS', 'comuna:ovalle'),
  knownSchool(629, 'ESCUELA SAN RAFAEL', 'comuna:coquimbo'),
  knownSchool(642, 'ESCUELA DE EL PENON', 'comuna:coquimbo'),
  knownSchool(701, 'ESCUELA SAN JOSE', 'comuna:coquimbo'),
  knownSchool(702, 'ESCUELA SAN JOSE', 'comuna:coquimbo'),
  knownSchool(703, 'ESCUELA SAN JOSE', 'comuna:ovalle'),
  knownSchool(810, 'LICEO POLITECNICO MANUEL BULNES', 'comuna:ovalle'),
  knownSchool(811, 'ESCUELA BASICA F-123 TAMBILLOS', 'comuna:coquimbo'),
  knownSchool(900, 'ESCUELA FICTICIA', 'comuna:coquimbo', { id: 'school:demo-900', simulated: true }),
  {
    id: 'university:serena',
    kind: 'university',
    name: 'Universidad de La Serena',
    rbd: null,
    comunaId: null,
    comunaName: null,
    simulated: false,
  },
];
