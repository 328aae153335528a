import type { ClassicLayer, ClassicNetwork } from './classic-network.ts';
import { observedGroups } from './observed-groups.ts';

const signed = (name: string, opposite: string, file: string): ClassicLayer[] => [
  { layer: name, file, format: 'edges', only: { type: name, sign: '1' }, strength: 'weight', wave: 'wave' },
  {
    layer: opposite,
    file,
    format: 'edges',
    only: { type: name, sign: '-1' },
    sign: -1,
    strength: 'weight',
    wave: 'wave',
  },
];

const monks = 'sampson/ison_monks.edges.csv';
const tribes = 'newguinea/signnet_tribes.edges.csv';

export const classicNetworks: readonly ClassicNetwork[] = [
  {
    id: 'classic-kite',
    name: { es: 'Cometa de Krackhardt', en: 'Krackhardt kite' },
    directed: false,
    citation: 'Krackhardt 1990, doi:10.2307/2393394',
    description: {
      es: 'Diez actores: grado, cercanía e intermediación señalan cada uno a otro como el primero.',
      en: 'Ten actors for whom degree, closeness and betweenness each have another winner.',
    },
    actors: null,
    layers: [{ layer: 'acquaintance', file: 'kite/Krackhardt_Kite_N10.paj', format: 'pajek' }],
    waves: ['observed'],
  },
  {
    id: 'classic-florentine',
    name: { es: 'Familias florentinas', en: 'Florentine families' },
    directed: false,
    citation: 'Padgett and Ansell 1993, doi:10.1086/230190',
    description: {
      es: 'Matrimonios y negocios de dieciséis familias de la Florencia del Renacimiento.',
      en: 'Marriages and business of sixteen families of Renaissance Florence.',
    },
    actors: { file: 'florentine/flo_marriage.nodes.csv', id: 'id' },
    layers: [
      { layer: 'marriage', file: 'florentine/flo_marriage.edges.csv', format: 'edges' },
      { layer: 'business', file: 'florentine/flo_business.edges.csv', format: 'edges' },
    ],
    waves: ['observed'],
  },
  {
    id: 'classic-karate',
    name: { es: 'Club de karate de Zachary', en: 'Zachary karate club' },
    directed: false,
    citation: 'Zachary 1977, doi:10.1086/jar.33.4.3629752',
    description: {
      es: 'Quiénes se veían fuera del club, poco antes de que se dividiera entre su instructor (1) y su presidente (34).',
      en: 'Who met whom outside the club, shortly before it split between its instructor (1) and its president (34).',
    },
    actors: { file: 'karate/karate.nodes.csv', id: 'id' },
    layers: [{ layer: 'friendship', file: 'karate/karate.edges.csv', format: 'edges' }],
    waves: ['observed'],
  },
  {
    id: 'classic-sampson',
    name: { es: 'Monasterio de Sampson', en: 'Sampson monastery' },
    directed: true,
    citation: 'Sampson 1968, Cornell University',
    description: {
      es: 'Dieciocho novicios: agrado en tres momentos; estima, influencia y alabanza con sus contrarios, en las fechas que da el archivo. Cuatro fueron expulsados y otros se fueron.',
      en: 'Eighteen novices: liking in three rounds, esteem, influence and praise with their opposites as the file dates them. Four were expelled and others left.',
    },
    actors: { file: 'sampson/ison_monks.nodes.csv', id: 'id', group: 'groups' },
    layers: [
      {
        layer: 'liking',
        file: monks,
        format: 'edges',
        only: { type: 'like' },
        strength: 'weight',
        wave: 'wave',
      },
      ...signed('esteem', 'disesteem', monks),
      ...signed('influence', 'negative-influence', monks),
      ...signed('praise', 'blame', monks),
    ],
    waves: ['T1', 'T2', 'T3'],
  },
  {
    id: 'classic-newguinea',
    name: { es: 'Tribus de las Tierras Altas Centrales', en: 'Tribes of the Central Highlands' },
    directed: false,
    citation: 'Read 1954',
    description: {
      es: 'Alianzas y enemistades de dieciséis tribus de Nueva Guinea.',
      en: 'Alliances and oppositions of sixteen tribes of New Guinea.',
    },
    actors: { file: 'newguinea/signnet_tribes.nodes.csv', id: 'id' },
    layers: [
      { layer: 'alliance', file: tribes, format: 'edges', only: { sign: '1' } },
      { layer: 'opposition', file: tribes, format: 'edges', only: { sign: '-1' }, sign: -1 },
    ],
    waves: ['observed'],
  },
  ...observedGroups,
  {
    id: 'classic-campnet',
    name: { es: 'Campamento', en: 'Camp' },
    directed: true,
    citation: 'Borgatti, Everett and Freeman, CAMPNET, UCINET',
    description: {
      es: 'Con qué otras tres personas pasó más tiempo cada una de dieciocho, al final de un curso de verano.',
      en: 'With which three others each of eighteen people spent most time at the end of a summer course.',
    },
    actors: { file: 'campnet/nodes.csv', id: 'id', group: 'gender' },
    layers: [{ layer: 'interaction', file: 'campnet/edges.csv', format: 'edges' }],
    waves: ['observed'],
  },
  {
    id: 'classic-hightech',
    name: { es: 'Gerentes de una empresa tecnológica', en: 'High-tech managers' },
    directed: true,
    citation: 'Krackhardt 1987, doi:10.1016/0378-8733(87)90009-8',
    description: {
      es: 'A quién pide consejo cada uno de veintiún gerentes: el vínculo va de quien pide a quien es consultado.',
      en: 'From whom each of twenty-one managers seeks advice: a tie goes from who asks to who is asked.',
    },
    actors: { file: 'hightech/ht_advice.nodes.csv', id: 'id', group: 'dept' },
    layers: [{ layer: 'advice', file: 'hightech/ht_advice.edges.csv', format: 'edges' }],
    waves: ['observed'],
  },
  {
    id: 'classic-knoke',
    name: { es: 'Organizaciones de Knoke', en: 'Knoke bureaucracies' },
    directed: true,
    citation: 'Knoke and Wood 1981; Knoke and Kuklinski 1982',
    description: {
      es: 'Información y dinero que diez organizaciones de Indianápolis se envían unas a otras.',
      en: 'Information and money that ten organisations of Indianapolis send one another.',
    },
    actors: { file: 'knoke/attributes.csv', id: 'label', group: 'sector' },
    layers: [
      { layer: 'information', file: 'knoke/knoke_information.csv', format: 'matrix' },
      { layer: 'money', file: 'knoke/knoke_money.csv', format: 'matrix' },
    ],
    waves: ['observed'],
  },
  {
    id: 'classic-adolescents',
    name: { es: 'Muchachas de Marketville', en: 'Marketville girls' },
    directed: false,
    citation: 'Coleman 1961; Feld 1991, doi:10.1086/229693',
    description: {
      es: 'Amistades de ocho muchachas de una escuela secundaria.',
      en: 'Friendships of eight girls of a secondary school.',
    },
    actors: { file: 'adolescents/ison_adolescents.nodes.csv', id: 'id' },
    layers: [{ layer: 'friendship', file: 'adolescents/ison_adolescents.edges.csv', format: 'edges' }],
    waves: ['observed'],
  },
  {
    id: 'classic-davis',
    name: { es: 'Mujeres del sur', en: 'Southern women' },
    directed: false,
    citation: 'Davis, Gardner and Gardner 1941',
    description: {
      es: 'Dieciocho mujeres en catorce actos sociales (dos modos). El año de los actos no está en el archivo.',
      en: 'Eighteen women at fourteen social events (two-mode). The year of the events is not in the file.',
    },
    actors: { file: 'davis/southern_women.nodes.csv', id: 'id' },
    layers: [],
    waves: [],
    attendance: { file: 'davis/southern_women.edges.csv', actors: 'davis/southern_women.nodes.csv' },
  },
  {
    id: 'classic-borgatti-holes',
    name: { es: 'Ejemplo de huecos estructurales', en: 'Structural holes example' },
    directed: false,
    citation: 'Borgatti 1997, Connections 20(1)',
    description: {
      es: 'Siete actores con vínculos valorados: el ejemplo resuelto de los huecos estructurales.',
      en: 'Seven actors with valued ties, the worked example of structural holes.',
    },
    actors: null,
    layers: [{ layer: 'contact', file: 'borgatti1997_holes/edges.csv', format: 'edges', strength: 'weight' }],
    waves: ['observed'],
  },
];
