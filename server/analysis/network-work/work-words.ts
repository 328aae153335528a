import { fold } from '../../../contract/fold.ts';
import type { workParties } from '../../../contract/network-work.ts';

/** Codes are those of `schoolRoles`. */
const roleWords: Readonly<Record<string, string>> = {
  principal: 'principal,director,directora,director a,direccion,headteacher,head teacher',
  'leadership-team': 'leadership team,equipo directivo,directivos,equipo de gestion',
  'utp-head':
    'utp head,utp,jefe de utp,jefa de utp,jefe utp,jefa utp,jefe a de utp,jefatura utp,jefatura de utp,head of utp',
  coordinator: 'coordinator,coordinador,coordinadora,coordinacion',
  teacher: 'teacher,teachers,docente,docentes,profesor,profesora,profesores,educadora,educador',
  assistant: 'assistant,asistente,asistentes,asistente de la educacion,asistentes de la educacion',
  student: 'student,students,pupil,pupils,estudiante,estudiantes,alumno,alumna,alumnos',
  family: 'family,families,familia,familias,apoderado,apoderada,apoderados,parent,parents,guardian,guardians',
};

const partyWords: Readonly<Record<(typeof workParties)[number], string>> = {
  network: 'network,red,la red,miembros,members,entre todos',
  schools: 'schools,escuelas,las escuelas,establecimientos',
  coordinator:
    'coordinator,coordinador,coordinadora,coordinacion,coordinador de la red,coordinadora de la red',
  slep: 'slep,servicio local,el slep,uatp,uatp del slep',
  sostenedor: 'sostenedor,el sostenedor,municipalidad,daem,owner',
  deprov: 'deprov,supervisor,supervisora,supervision,supervisores,provincial office',
  ministry: 'ministry,ministerio,mineduc,ministerio de educacion',
  adviser: 'adviser,asesor,asesora,asesoria,ate,universidad,university,consultancy',
};

/** Last steps of a round of inquiry, as sources write them. */
const lastSteps = wordSet(
  'review,revision,evaluation,evaluacion,reflection,reflexion,close,closed,closing,cierre,cerrado,completed,completado,terminado,done',
);

const codesOf = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([code, list]) =>
      [fold(code), ...list.split(',')].map((word) => [word, code]),
    ),
  );
const roles = codesOf(roleWords);
const parties = codesOf(partyWords);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(','));
}

/** The code of a role that screens have words for ("Director/a" and "principal" are one), else the text as written. */
export const roleKey = (role: string): string => roles.get(fold(role)) ?? role;

/** The same for whoever sets an agenda, convenes or follows up. */
export const partyKey = (party: string): string => parties.get(fold(party)) ?? party;

export const isLastStep = (step: string): boolean => lastSteps.has(fold(step));
