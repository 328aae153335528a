import type { RecordOf } from '../../../contract/records.ts';
import type { NetworkRecipe } from '../network-recipe.ts';
import type { partners } from './partner-organisations.ts';

/** Where the members of a network come from: one comuna, two of them half and half, or schools of a sort from anywhere. */
export type Catchment =
  | { readonly comuna: number }
  | { readonly between: readonly [number, number] }
  | { readonly sort: 'rural' | 'secondary' | 'any' };

/** One network of the example territory. Numbers not given here are drawn from the seed inside the usual ranges. */
export interface ExampleNetwork {
  readonly name: string;
  readonly kind: NonNullable<RecordOf<'network'>['kind']>;
  readonly purpose: string;
  readonly from: Catchment;
  readonly n: number;
  readonly partners: readonly (keyof typeof partners)[];
  readonly recipe: Partial<NetworkRecipe>;
  /** Takes in the remote school of its catchment. */
  readonly withRemote?: boolean;
}

const improvement = 'Mejorar la enseñanza compartiendo prácticas entre escuelas';
const reading = 'Comprensión lectora en el primer ciclo';
const rural = 'Acompañarse entre escuelas rurales multigrado';
const technical = 'Articular la formación técnico-profesional';
const climate = 'Convivencia y participación de las familias';

/** Twelve networks in trouble, seven that only look like it, and six ordinary ones, two of them too thin to tell. */
export const exampleNetworks: readonly ExampleNetwork[] = [
  {
    name: 'RME Urdimbre Centro',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 0 },
    n: 13,
    partners: ['university'],
    recipe: { pattern: 'sleeping-partner', density: 0.32, response: 1 },
  },
  {
    name: 'RME Cerro Madeja',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 3 },
    n: 6,
    partners: ['provincial'],
    recipe: { pattern: 'sleeping-partner', density: 0.3, response: 0.85 },
  },
  {
    name: 'Red de Liceos',
    kind: 'thematic',
    purpose: technical,
    from: { sort: 'secondary' },
    n: 12,
    partners: ['institute'],
    recipe: { pattern: 'power-struggle', response: 0.95, homophily: 2 },
  },
  {
    name: 'RME Valle de la Trama',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 2 },
    n: 14,
    partners: ['university'],
    recipe: { pattern: 'power-struggle', patternFrom: 2, response: 0.95 },
  },
  {
    name: 'Red SLEP Lectura',
    kind: 'slep',
    purpose: reading,
    from: { between: [0, 1] },
    n: 16,
    partners: ['foundation'],
    recipe: { pattern: 'internal-competition', homophily: 2 },
  },
  {
    name: 'RME Puerto Lanzadera',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 1 },
    n: 16,
    partners: ['university'],
    recipe: { pattern: 'one-way-knowledge', density: 0.34, response: 0.95 },
  },
  {
    name: 'Red SLEP Convivencia',
    kind: 'slep',
    purpose: climate,
    from: { between: [0, 2] },
    n: 15,
    partners: ['community'],
    recipe: { pattern: 'diffuse-roles', response: 0.95, homophily: 2 },
  },
  {
    name: 'Programa Hilo Conductor',
    kind: 'ate-programme',
    purpose: reading,
    from: { comuna: 0 },
    n: 10,
    partners: ['ateSecond'],
    recipe: { pattern: 'contrived-collegiality', mandated: 1 },
  },
  {
    name: 'Programa Entretejer I',
    kind: 'ate-programme',
    purpose: reading,
    from: { comuna: 1 },
    n: 10,
    partners: ['ateFirst'],
    recipe: { pattern: 'external-dependence', response: 0.95 },
  },
  {
    name: 'Programa Entretejer II',
    kind: 'ate-programme',
    purpose: reading,
    from: { comuna: 3 },
    n: 9,
    partners: ['ateFirst'],
    recipe: { pattern: 'external-dependence', patternUntil: 3 },
  },
  {
    name: 'Microcentro Hebra Azul',
    kind: 'microcentro',
    purpose: rural,
    from: { sort: 'rural' },
    n: 8,
    partners: ['provincial'],
    recipe: { pattern: 'isolated-school', homophily: 2 },
  },
  {
    name: 'RME Hilandera del Sur',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 4 },
    n: 11,
    partners: ['provincial'],
    recipe: { pattern: 'bottleneck', density: 0.2 },
  },
  {
    name: 'Red Directivas Urdimbre',
    kind: 'slep',
    purpose: improvement,
    from: { comuna: 0 },
    n: 11,
    partners: [],
    recipe: { negative: 'dominant-hub' },
  },
  {
    name: 'Red de Bibliotecas',
    kind: 'thematic',
    purpose: reading,
    from: { sort: 'any' },
    n: 12,
    partners: ['community'],
    recipe: { negative: 'sparse-but-fine', homophily: 2 },
  },
  {
    name: 'Red Intercomunal Costa y Cerro',
    kind: 'slep',
    purpose: improvement,
    from: { between: [1, 3] },
    n: 12,
    partners: ['university'],
    recipe: { negative: 'two-cooperating-hubs', homophily: 2 },
  },
  {
    name: 'Microcentro El Batán',
    kind: 'microcentro',
    purpose: rural,
    from: { comuna: 4 },
    n: 8,
    partners: ['provincial'],
    recipe: { negative: 'remote-school' },
    withRemote: true,
  },
  {
    name: 'RME Urdimbre Norte',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 0 },
    n: 9,
    partners: ['university'],
    recipe: { negative: 'newcomer' },
  },
  {
    name: 'Programa Tejer la Escuela',
    kind: 'national-programme',
    purpose: climate,
    from: { comuna: 2 },
    n: 10,
    partners: ['provincial'],
    recipe: { negative: 'first-mandated-wave', waves: 1, firstYear: 2024, mandated: 1 },
  },
  {
    name: 'Red Jefaturas UTP',
    kind: 'slep',
    purpose: improvement,
    from: { comuna: 1 },
    n: 8,
    partners: [],
    recipe: { negative: 'dense-everywhere' },
  },
  {
    name: 'Microcentro La Canilla',
    kind: 'microcentro',
    purpose: rural,
    from: { comuna: 3 },
    n: 4,
    partners: [],
    recipe: {},
  },
  {
    name: 'Red Primera Infancia',
    kind: 'thematic',
    purpose: climate,
    from: { sort: 'any' },
    n: 10,
    partners: ['community'],
    recipe: { response: 0.55, homophily: 2 },
  },
  {
    name: 'RME Trama Baja',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 2 },
    n: 9,
    partners: ['university'],
    recipe: {},
  },
  {
    name: 'Red Educación Técnica',
    kind: 'thematic',
    purpose: technical,
    from: { sort: 'secondary' },
    n: 7,
    partners: ['institute', 'foundation'],
    recipe: { homophily: 2 },
  },
  {
    name: 'RME Lanzadera Rural',
    kind: 'rme',
    purpose: improvement,
    from: { comuna: 1 },
    n: 10,
    partners: ['foundation'],
    recipe: { response: 0.8, missingAtRandom: false },
  },
  {
    name: 'Red Inclusión Madeja',
    kind: 'slep',
    purpose: climate,
    from: { comuna: 3 },
    n: 6,
    partners: [],
    recipe: {},
  },
];
