import { fold } from '../../../contract/fold.ts';
import { layers } from '../../../contract/layers.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import type { eventKinds, evaluators } from '../../../contract/support-records.ts';

/** Lower case without accents, with `_` for whatever is no letter or digit: how headings and words are compared. */
export const foldedWord = (text: string): string => fold(text).replaceAll(' ', '_');

/** Words in any language, folded, → the word Telar uses. Each target is one of its own words too. */
export type Words<T extends string> = ReadonlyMap<string, T>;

export function words<T extends string>(table: Readonly<Record<T, string>>): Words<T> {
  const entries = Object.entries(table) as [T, string][];
  return new Map(
    entries.flatMap(([word, others]) =>
      [word, ...others.split(',').filter((other) => other !== '')].map((each): [string, T] => [
        foldedWord(each),
        word,
      ]),
    ),
  );
}

export const yesWords: Words<'yes' | 'no'> = words({
  yes: 'y,si,s,1,true,verdadero,x',
  no: 'n,0,false,falso',
});

export const mandateWords = words({
  mandated: 'mandatada,mandatado,mandatario,obligatoria,obligatorio,mandatory',
  voluntary: 'voluntaria,voluntario',
  mixed: 'mixta,mixto',
});

export const sliceKindWords = words({
  survey: 'encuesta,cuestionario',
  period: 'periodo',
  register: 'registro',
});

export const networkKindWords = words({
  rme: 'red de mejoramiento escolar,redes de mejoramiento escolar',
  microcentro: 'microcentro rural,microcentre',
  slep: 'red slep,servicio local',
  'ate-programme': 'programa ate,ate,ate-program',
  enlaces: '',
  'national-programme': 'programa nacional,national-program',
  utp: 'red utp,red de utp,redes utp,jefes utp,jefes de utp,jefaturas tecnicas,unidades tecnico pedagogicas',
  kindergarten: 'jardines,jardin,jardines infantiles,red de jardines,red de jardines infantiles',
  'pedagogical-leaders': 'lideres pedagogicos,red de lideres pedagogicos,pedagogical leaders',
  thematic: 'tematica,red tematica',
  classic: 'clasica',
});

export const eventKindWords = words<(typeof eventKinds)[number]>({
  founded: 'fundacion,fundada,creacion,creada,inicio,foundation',
  moved: 'traslado,trasladada,move',
  renamed: 'cambio de nombre,renombrada',
  invited: 'invitacion,invitada,invitation',
  'contract-begins': 'inicio de contrato,comienzo de contrato,contract begins',
  'contract-ends': 'fin de contrato,termino de contrato,contract ends',
  law: 'ley,decreto,norma',
  transfer: 'traspaso',
  milestone: 'hito',
  measure: 'medicion,cifra,dato',
  plan: 'planificado,planeado,meta',
  recommendation: 'recomendacion,recomendado',
  tension: 'conflicto,tensiones',
  document: 'documento,diagnostico,informe',
});

export const obligationWords = words({
  sep: 'ley sep,subvencion escolar preferencial',
  recovery: 'recuperacion,en recuperacion,escuela en recuperacion',
});

/** Who may evaluate a contract, where it is no actor with an id. */
export const evaluatorWords = words<(typeof evaluators)[number]>({
  sostenedor: 'sostenedora,owner',
  provider: 'proveedor,proveedora,ate,asesor,asesora',
  school: 'escuela,establecimiento,liceo,colegio',
  ministry: 'ministerio,mineduc',
});

export const membershipRoleWords = words({
  coordinator: 'coordinador,coordinadora,coordinador/a,coordinacion',
  facilitator: 'facilitador,facilitadora,facilitador/a',
  member: 'miembro,integrante,participante',
  adviser: 'asesor,asesora,asesor/a,advisor',
});

export const depthWords = words({
  informative: 'informativo,informativa',
  collaborative: 'colaborativo,colaborativa',
  cooperative: 'cooperativo,cooperativa',
});

export const schoolStateWords = words({
  working: 'funcionando,en funcionamiento,abierta,abierto,open',
  recess: 'en receso,receso',
  closed: 'cerrado,cerrada',
  'authorised-without-enrolment': 'autorizado sin matricula',
  unknown: 'desconocido,desconocida',
});

export const dependencyWords = words({
  'municipal-corporation': 'corporacion municipal',
  'municipal-daem': 'municipal,municipal daem,daem',
  'private-subsidised': 'particular subvencionado,subvencionado,private-subsidized',
  'private-paid': 'particular pagado,pagado',
  'delegated-administration': 'administracion delegada,corp. de administracion delegada',
  slep: 'servicio local de educacion,servicio local',
  unknown: 'desconocida,desconocido',
});

export const legalKindWords = words({
  municipality: 'municipalidad',
  'municipal-corporation': 'corporacion municipal',
  slep: 'servicio local de educacion,servicio local',
  private: 'privado,privada,particular',
  'delegated-administration': 'administracion delegada',
  'natural-person': 'persona natural',
});

export const actorKindWords = words<ActorKind>({
  school: 'escuela,establecimiento,liceo,colegio,jardin,jardin infantil,kindergarten,ee',
  sostenedor: 'sostenedora,school owner,owner',
  university: 'universidad,instituto profesional,cft',
  organisation: 'organizacion,organization,fundacion,foundation,ong,ngo,ate,corporacion,empresa,company',
  'public-body': 'organismo publico,servicio publico,organismo,public body,deprov',
});

/** Words for a kind of actor that also say which kind of organisation it is. */
export const subKindWords = words({
  foundation: 'fundacion',
  ngo: 'ong',
  ate: '',
  company: 'empresa',
  deprov: '',
  kindergarten: 'jardin,jardin infantil',
});

const furtherLayerWords: Readonly<Record<string, string>> = {
  administers: 'administracion',
  assists: 'asesoria,asesora,asistencia tecnica',
  knowledge: 'conocimientos,intercambio de conocimiento',
  'joint-work': 'trabajo en conjunto,colaboracion,joint work,collaboration',
  trust: 'confia,confia en,confian,confian en,tiene confianza en,trusts',
  leadership: 'lider',
  coordination: 'coordina',
  tension: 'conflicto,conflictos,conflicto con,tensiones,tension con',
  attendance: '',
};

/** The layer of a tie where its file gives none. */
export const PLAIN_LAYER = 'tie';

/** Layers by id, by their names in both languages and by a few everyday words. */
export const layerWords: Words<string> = words(
  Object.fromEntries(
    layers.map(({ id, name }) => [id, [name.es, name.en, furtherLayerWords[id] ?? ''].join(',')]),
  ),
);

/** The ten characteristics of effective networks by id, by code word, and by their labels in both languages. */
export const characteristicWords = words({
  proposito: 'purpose,propósito claro y ambicioso,clear and ambitious purpose',
  colaboracion: 'sustained_collaboration,colaboración sostenida,collaboration',
  conocimiento:
    'knowledge_flow,gestión del conocimiento en movimiento,knowledge management in motion,knowledge',
  indagacion:
    'inquiry_cycles,orientación a la mejora con ciclos de indagación colaborativa,mejora con ciclos de indagación colaborativa,improvement orientation with cycles of collaborative inquiry,inquiry',
  confianza: 'trust,confianza personal y profesional,personal and professional trust',
  corresponsabilidad: 'co_responsibility,shared responsibility',
  vinculacion:
    'community_links,vinculación con organizaciones socioeducativas,links with socioeducational organisations',
  participacion:
    'community_participation,participación de la comunidad educativa,participation of the school community',
  capital_profesional: 'professional_capital,capital profesional,professional capital',
  liderazgo: 'distributed_leadership,liderazgo distribuido,distributed leadership,leadership',
});

export type CharacteristicId = typeof characteristicWords extends Words<infer T> ? T : never;
