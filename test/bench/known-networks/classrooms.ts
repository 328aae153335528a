import type { ClassicLayer, ClassicNetwork } from '../../../server/intake/classics/classic-network.ts';

const edges = (layer: string, file: string, more: Partial<ClassicLayer> = {}): ClassicLayer => ({
  layer,
  file,
  format: 'edges',
  ...more,
});

/** Moreno's classes: next to which two children each child would like to sit. */
const moreno = (grade: number): ClassicNetwork => ({
  id: `classic-moreno-${String(grade)}`,
  name: { es: `Curso de Moreno, grado ${String(grade)}`, en: `Moreno's class, grade ${String(grade)}` },
  directed: true,
  citation: 'Moreno 1934; Grandjean 2018, doi:10.5281/zenodo.1998343',
  description: {
    es: 'Al lado de qué dos niños querría sentarse cada niño de un curso.',
    en: 'Next to which two children each child of a class would like to sit.',
  },
  actors: null,
  layers: [edges('seat-choice', `moreno-grade-${String(grade)}.csv`)],
  waves: ['observed'],
});

const seventhGrade: ClassicNetwork = {
  id: 'classic-seventh-grade',
  name: { es: 'Un séptimo de Victoria', en: 'A seventh grade of Victoria' },
  directed: true,
  citation: 'Vickers and Chan 1981',
  description: {
    es: 'Con quiénes se lleva bien, quiénes son sus mejores amigos y con quiénes quiere trabajar cada alumno.',
    en: 'With whom each pupil gets on, who the best friends are, and with whom it wants to work.',
  },
  actors: { file: 'seventh-grade-nodes.csv', id: 'id', group: 'sex' },
  layers: ['getting-on', 'best-friends', 'working-with'].map((type) =>
    edges(type, 'seventh-grade-edges.csv', { only: { type } }),
  ),
  waves: ['observed'],
};

/** Friendships in classrooms, as `datasets/classrooms` has them: read here to be held against history, shipped to nobody. */
export const classrooms: readonly ClassicNetwork[] = [...[1, 2, 3, 4, 5, 6, 7, 8].map(moreno), seventhGrade];
