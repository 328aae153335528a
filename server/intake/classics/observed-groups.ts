import type { ClassicLayer, ClassicNetwork } from './classic-network.ts';

const room = (type: string, more: Partial<ClassicLayer> = {}): ClassicLayer => ({
  layer: type,
  file: 'wiring/edges.csv',
  format: 'edges',
  only: { type },
  ...more,
});

/** Of a whole ranking only its ends say whom a man likes and whom he does not. */
const ranked = (layer: string, rank: readonly string[], more: Partial<ClassicLayer> = {}): ClassicLayer => ({
  layer,
  file: 'newcomb/rankings.csv',
  format: 'edges',
  only: { rank },
  wave: 'week',
  ...more,
});

/** Small groups of people whose story was observed together with their ties. */
export const observedGroups: readonly ClassicNetwork[] = [
  {
    id: 'classic-wiring',
    name: { es: 'Sala de cableado', en: 'Bank wiring room' },
    directed: true,
    citation: 'Roethlisberger and Dickson 1939',
    description: {
      es: 'Catorce obreros de una planta de teléfonos: juegos, amistad, antagonismo, ayuda y cambios de puesto. Dos grupos informales y unos pocos hombres a los que casi nadie quería.',
      en: 'Fourteen workmen of a telephone plant: games, friendship, antagonism, help and job trading. Two informal groups, and a few men whom almost nobody liked.',
    },
    actors: { file: 'wiring/nodes.csv', id: 'id', group: 'clique' },
    layers: [
      room('games'),
      room('friendship'),
      room('antagonism', { sign: -1 }),
      room('helping'),
      room('job-trading', { strength: 'weight' }),
    ],
    waves: ['observed'],
  },
  {
    id: 'classic-newcomb',
    name: { es: 'Fraternidad de Newcomb', en: 'Newcomb fraternity' },
    directed: true,
    citation: 'Newcomb 1961; Nordlie 1958, University of Michigan',
    description: {
      es: 'Diecisiete estudiantes que no se conocían ordenan cada semana a los otros dieciséis: agrado son los tres primeros, desagrado los tres últimos. Falta la semana 9.',
      en: 'Seventeen students, strangers at first, rank the other sixteen every week: liking is the first three, disliking the last three. Week 9 is missing.',
    },
    actors: { file: 'newcomb/nodes.csv', id: 'id' },
    layers: [ranked('liking', ['1', '2', '3']), ranked('disliking', ['14', '15', '16'], { sign: -1 })],
    waves: [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15].map((week) => `T${String(week)}`),
  },
  {
    id: 'classic-mine',
    name: { es: 'Mina de Kapferer', en: 'Kapferer mine' },
    directed: false,
    citation: 'Kapferer 1969',
    description: {
      es: 'Quince hombres de una mina de Zambia, unidos por una relación o por varias. Una disputa giraba en torno a Abraham y Donald; la mayoría terminó apoyando a Abraham.',
      en: 'Fifteen men of a mine in Zambia, joined by one relation or by several. A dispute centred on Abraham and Donald; most ended up supporting Abraham.',
    },
    actors: { file: 'mine/nodes.csv', id: 'id' },
    layers: ['several-relations', 'one-relation'].map((type) => ({
      layer: type,
      file: 'mine/edges.csv',
      format: 'edges',
      only: { type },
    })),
    waves: ['observed'],
  },
  {
    id: 'classic-office',
    name: { es: 'Oficina de Thurman', en: 'Thurman office' },
    directed: false,
    citation: 'Thurman 1979, Social Networks 2',
    description: {
      es: 'Quince empleados de la oficina de una empresa en el extranjero, unidos por varias relaciones informales. En dieciséis meses hubo dos disputas mayores.',
      en: 'Fifteen employees of the overseas office of a company, joined by several informal relations. Two major disputes broke out in sixteen months.',
    },
    actors: { file: 'office/nodes.csv', id: 'id' },
    layers: [{ layer: 'association', file: 'office/edges.csv', format: 'edges' }],
    waves: ['observed'],
  },
];
