export type Language = 'es' | 'en';

const es = {
  title: (network: string) => `Encuesta de colaboración de ${network}`,
  introduction:
    'Queremos conocer cómo trabajan entre sí las escuelas de la red. Toma unos diez minutos. Responda por su escuela, desde su función. No hay respuestas correctas: si no sabe algo, déjelo sin responder.',
  accept: '¿Acepta responder esta encuesta?',
  accepted: 'Sí, acepto',
  school: 'Su escuela',
  rbd: 'RBD',
  role: 'Cargo',
  roles: ['Dirección', 'UTP', 'Docente', 'Coordinación de la red', 'Otra función'],
  date: 'Fecha de la respuesta',
  dateFormat: 'dd-mm-yyyy',
  /** No row of a school of its own: an answer that names nobody. */
  nobody: 'Ninguna',
  /** A step of a grid in which every school has a row. */
  none: 'No',
  depths: ['Informativo', 'Colaborativo', 'Cooperativo'],
  mark: 'x',
  marked: 'Marque',
  ownSchool: 'No marque su propia escuela.',
  gridHelp: 'Responda en cada fila; si no hay vínculo, elija «No». Deje vacía la fila de su escuela.',
  listHelp: 'Marque todas las que correspondan. Si no es ninguna, marque «Ninguna».',
  schools: 'Escuelas',
  ratings: '¿Cuánto está de acuerdo con estas frases?',
  ratingHelp: 'Marque una casilla por frase.',
  thanks: 'Gracias por responder. Devuelva el cuestionario a quien se lo entregó.',
  page: (page: number, pages: number) => `Página ${String(page)} de ${String(pages)}`,
  sheets: {
    instructions: 'Instrucciones',
    answers: 'Cuestionarios',
    schools: 'Lista de escuelas',
    choices: 'Opciones',
  },
  files: {
    questionnaire: 'cuestionario',
    schools: 'lista-de-escuelas',
    google: 'google-forms',
    microsoft: 'microsoft-forms',
    kobo: 'kobotoolbox',
    limesurvey: 'limesurvey',
    readme: 'LEAME',
  },
  name: 'Nombre',
  comuna: 'Comuna',
};
export type KitWords = typeof es;

const en: KitWords = {
  title: (network) => `Collaboration survey of ${network}`,
  introduction:
    'We want to learn how the schools of the network work with each other. It takes about ten minutes. Answer for your school, from your role. There are no right answers: if you do not know something, leave it open.',
  accept: 'Do you agree to answer this survey?',
  accepted: 'Yes, I agree',
  school: 'Your school',
  rbd: 'RBD',
  role: 'Role',
  roles: ['Principal', 'Pedagogical lead (UTP)', 'Teacher', 'Network coordinator', 'Other role'],
  date: 'Date of the answer',
  dateFormat: 'yyyy-mm-dd',
  nobody: 'None',
  none: 'No',
  depths: ['Informative', 'Collaborative', 'Cooperative'],
  mark: 'x',
  marked: 'Mark',
  ownSchool: 'Do not mark your own school.',
  gridHelp: 'Answer in each row; where there is no tie, choose “No”. Leave the row of your school empty.',
  listHelp: 'Mark all that apply. If it is none, mark “None”.',
  schools: 'Schools',
  ratings: 'How far do you agree with these sentences?',
  ratingHelp: 'Mark one box a sentence.',
  thanks: 'Thank you for answering. Give the questionnaire back to whoever gave it to you.',
  page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  sheets: {
    instructions: 'Instructions',
    answers: 'Questionnaires',
    schools: 'List of schools',
    choices: 'Choices',
  },
  files: {
    questionnaire: 'questionnaire',
    schools: 'list-of-schools',
    google: 'google-forms',
    microsoft: 'microsoft-forms',
    kobo: 'kobotoolbox',
    limesurvey: 'limesurvey',
    readme: 'README',
  },
  name: 'Name',
  comuna: 'Comuna',
};

/** The words of a kit that are no items of the bank. Headings among them are those that intake knows. */
export const kitWords = (language: Language): KitWords => ({ es, en })[language];
