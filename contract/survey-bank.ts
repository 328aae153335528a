import type { Bilingual } from './identifiers.ts';
import { ratingItems } from './survey-ratings.ts';
import { scaleOf } from './survey-scales.ts';
import type { SurveyItem } from './surveys.ts';

const frequency = scaleOf(
  ['Una o dos veces al año', 'Once or twice a year'],
  ['Algunas veces por semestre', 'A few times a term'],
  ['Todos los meses', 'Every month'],
  ['Todas las semanas', 'Every week'],
);
const degree = scaleOf(
  ['Un poco', 'A little'],
  ['Algo', 'Somewhat'],
  ['Bastante', 'Quite'],
  ['Mucho', 'Very much'],
);

const nobody: Bilingual = {
  es: 'Marque todas las que correspondan. Si no es ninguna, elija «Ninguna».',
  en: 'Mark all that apply. If it is none, choose “None”.',
};

type TieRest = Partial<Pick<SurveyItem, 'direction' | 'scale' | 'asksDepth' | 'sensitive' | 'help'>>;

const ties = (id: string, layer: string, es: string, en: string, rest: TieRest = {}): SurveyItem => ({
  id,
  kind: 'ties',
  text: { es, en },
  help: nobody,
  layer,
  direction: 'from-respondent',
  scale: null,
  asksDepth: false,
  characteristic: null,
  sensitive: false,
  ...rest,
});

/** Whom of the roster: what is received runs to the respondent, all else from the respondent. */
const tieItems: readonly SurveyItem[] = [
  ties(
    'recibe-conocimiento',
    'knowledge',
    '¿De qué escuelas ha recibido, este año, ideas, materiales o prácticas que su escuela usa?',
    'From which schools has your school received, this year, ideas, materials or practices that it uses?',
    { direction: 'to-respondent', scale: frequency },
  ),
  ties(
    'entrega-conocimiento',
    'knowledge',
    '¿A qué escuelas ha entregado su escuela, este año, ideas, materiales o prácticas?',
    'To which schools has your school given, this year, ideas, materials or practices?',
    { scale: frequency },
  ),
  ties(
    'trabajo-conjunto',
    'joint-work',
    '¿Con qué escuelas trabaja su escuela y hasta dónde llega ese trabajo?',
    'With which schools does your school work, and how far does that work go?',
    {
      asksDepth: true,
      help: {
        es: 'Informativo: se cuentan lo que hacen. Colaborativo: se ayudan, cada una en lo suyo. Cooperativo: planifican y hacen juntas. Si no es ninguna, elija «Ninguna».',
        en: 'Informative: they tell each other what they do. Collaborative: they help each other, each with its own work. Cooperative: they plan and do things together. If it is none, choose “None”.',
      },
    },
  ),
  ties(
    'frecuencia-trabajo-conjunto',
    'joint-work',
    '¿Con qué escuelas trabaja su escuela y cada cuánto?',
    'With which schools does your school work, and how often?',
    { scale: frequency },
  ),
  ties(
    'confianza-escuelas',
    'trust',
    '¿En qué escuelas confía para contarles una dificultad de la suya?',
    'Which schools do you trust enough to talk about a difficulty of your own?',
    { scale: degree, sensitive: true },
  ),
  ties(
    'lidera-red',
    'leadership',
    '¿Qué escuelas llevan adelante el trabajo de la red, tengan o no un cargo?',
    'Which schools lead the work of the network, whether they hold an office or not?',
  ),
  ties(
    'coordina-red',
    'coordination',
    '¿Qué escuelas organizan las reuniones y las tareas de la red?',
    'Which schools organise the meetings and the tasks of the network?',
  ),
  ties(
    'tension-escuelas',
    'tension',
    '¿Con qué escuelas le resulta difícil trabajar?',
    'With which schools is it difficult to work?',
    { scale: degree, sensitive: true },
  ),
];

const attendanceItem: SurveyItem = {
  id: 'asistencia-actividades',
  kind: 'attendance',
  text: {
    es: '¿En cuáles de estas actividades de la red participó alguien de su escuela?',
    en: 'In which of these activities of the network did somebody of your school take part?',
  },
  help: {
    es: 'Si no lo sabe, deje la actividad sin responder.',
    en: 'If you do not know, leave the activity open.',
  },
  layer: null,
  direction: null,
  scale: null,
  asksDepth: false,
  characteristic: null,
  sensitive: false,
};

/** Everything that a survey can ask. A survey keeps the words that it was opened with; ids do not change. */
export const surveyBank: readonly SurveyItem[] = [...tieItems, ...ratingItems, attendanceItem];

/** A short survey to begin with: about ten minutes for a network of fifteen schools. */
export const defaultSurveyItems: readonly string[] = [
  'recibe-conocimiento',
  'trabajo-conjunto',
  'confianza-escuelas',
  'coordina-red',
  'valora-proposito',
  'roles-claros',
  'valora-colaboracion',
  'valora-conocimiento',
  'valora-indagacion',
  'valora-confianza',
  'valora-participacion',
  'valora-liderazgo',
];
