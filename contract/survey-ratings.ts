import { scaleOf } from './survey-scales.ts';
import type { SurveyItem } from './surveys.ts';

const agreement = scaleOf(
  ['Muy en desacuerdo', 'Strongly disagree'],
  ['En desacuerdo', 'Disagree'],
  ['De acuerdo', 'Agree'],
  ['Muy de acuerdo', 'Strongly agree'],
);

const rating = (id: string, characteristic: string, es: string, en: string): SurveyItem => ({
  id,
  kind: 'rating',
  text: { es, en },
  help: null,
  layer: null,
  direction: null,
  scale: agreement,
  asksDepth: false,
  characteristic,
  sensitive: false,
});

/** How far the respondent agrees, on the ten characteristics of effective networks. */
export const ratingItems: readonly SurveyItem[] = [
  rating(
    'valora-proposito',
    'proposito',
    'Nuestra red sabe para qué existe y se propone metas exigentes.',
    'Our network knows what it is for and sets itself demanding goals.',
  ),
  rating(
    'proposito-claro',
    'proposito',
    'Puedo explicar con mis palabras para qué existe nuestra red.',
    'I can explain in my own words what our network is for.',
  ),
  rating(
    'valora-colaboracion',
    'colaboracion',
    'En nuestra red trabajamos juntos todo el año y no solo en reuniones sueltas.',
    'In our network we work together all year and not just at single meetings.',
  ),
  rating(
    'valora-conocimiento',
    'conocimiento',
    'Lo que una escuela aprende llega a las demás escuelas de la red.',
    'What one school learns reaches the other schools of the network.',
  ),
  rating(
    'valora-indagacion',
    'indagacion',
    'En nuestra red probamos mejoras, miramos los resultados y ajustamos juntos.',
    'In our network we try improvements, look at the results and adjust together.',
  ),
  rating(
    'valora-confianza',
    'confianza',
    'En nuestra red se puede hablar con franqueza de lo que no funciona.',
    'In our network one can speak frankly about what does not work.',
  ),
  rating(
    'valora-corresponsabilidad',
    'corresponsabilidad',
    'Cada escuela cumple aquello a lo que se comprometió con la red.',
    'Each school does what it has committed itself to in the network.',
  ),
  rating(
    'roles-claros',
    'corresponsabilidad',
    'En nuestra red está claro quién hace cada cosa.',
    'In our network it is clear who does what.',
  ),
  rating(
    'valora-vinculacion',
    'vinculacion',
    'Nuestra red trabaja con otras organizaciones del territorio que ayudan a educar.',
    'Our network works with other organisations of the territory that help to educate.',
  ),
  rating(
    'valora-participacion',
    'participacion',
    'Docentes, estudiantes y familias toman parte en lo que hace la red.',
    'Teachers, students and families take part in what the network does.',
  ),
  rating(
    'valora-capital-profesional',
    'capital_profesional',
    'Lo que hago en la red mejora mi trabajo en la escuela.',
    'What I do in the network improves my work at school.',
  ),
  rating(
    'valora-liderazgo',
    'liderazgo',
    'En nuestra red la conducción se reparte entre varias personas y escuelas.',
    'In our network leadership is shared among several people and schools.',
  ),
  rating(
    'tiempo-para-la-red',
    'liderazgo',
    'En mi escuela tengo tiempo para estar en la red y llevar su trabajo a mis colegas.',
    'At my school I have time to be in the network and to bring its work to my colleagues.',
  ),
  rating(
    'reuniones-utiles',
    'colaboracion',
    'Lo que acordamos en las reuniones de la red se hace después en las escuelas.',
    'What we agree at the meetings of the network is then done in the schools.',
  ),
  rating(
    'aprende-de-otras',
    'conocimiento',
    'Mi escuela cambió algo este año por lo que aprendió de otra escuela de la red.',
    'My school changed something this year because of what it learned from another school of the network.',
  ),
  rating(
    'usa-evidencia',
    'indagacion',
    'En la red usamos datos de nuestras escuelas para decidir qué probar.',
    'In the network we use data of our schools to decide what to try.',
  ),
];
