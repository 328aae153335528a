import writeWorkbook from 'write-excel-file/node';

/** Schools of the register as the people of the form write them. */
export const surveyed = [
  'Escuela San Rafael',
  'Escuela de Peñuelas',
  'Colegio Pablo Neruda',
  'Colegio La Herradura',
  'Liceo Diego Portales',
  'Escuela Guillermo Cereceda',
] as const;

/** Others as somebody types them into a matrix. */
const typed = [
  'Escuela Coquimbo',
  'Colegio Santa Cecilia',
  'Escuela José Alfaro Alfaro',
  'Escuela Presidente Aníbal Pinto',
  'Escuela Cardenal José María Caro',
  'Liceo Industrial José Tomás de Urmeneta',
];

const rbds = ['631', '628', '629', '630', '611', '612'];
const seldom = 'A veces';
const weekly = 'Cada semana';
const never = 'Nunca';
/** How often each of the first five works with each of the six: who answers stands first. */
const works = [
  [never, weekly, weekly, seldom, never, never],
  [weekly, never, weekly, never, seldom, never],
  [weekly, weekly, never, seldom, never, never],
  [seldom, never, never, never, weekly, never],
  [never, seldom, never, weekly, never, never],
];
const shares = [
  'Colegio Pablo Neruda',
  'Escuela San Rafael',
  'Escuela San Rafael',
  'Liceo Diego Portales',
  'Ninguna',
];

/** What Google Forms exports: a row an answer, a column a school under one item, and an e-mail that nobody should keep. */
export function googleForms(): string {
  const heading = [
    'Marca temporal',
    'Dirección de correo electrónico',
    'Establecimiento',
    'RBD',
    'Cargo',
    '¿Con qué escuelas comparte conocimientos o materiales? (marque todas)',
    ...surveyed.map((name) => `¿Qué tan seguido trabaja con…? [${name}]`),
  ];
  const answers = works.map((row, at) => [
    `2026/11/0${String(at + 1)} 9:12:33 a. m. GMT-3`,
    `persona${String(at)}@escuela.cl`,
    surveyed[at]!,
    rbds[at]!,
    'Directora',
    shares[at]!,
    ...row,
  ]);
  return [heading, ...answers].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

/** A matrix in Excel as somebody types it, with three cells that are no strength. */
export async function matrixWithMistakes(): Promise<Buffer> {
  const values: (number | string)[][] = [
    [0, 3, 'mucho', 1, 0, 0],
    [3, 0, 2, 0, 1, 0],
    [2, 2, 0, 1, '2x', 0],
    [1, 0, 1, 0, 3, 0],
    [0, 1, 0, '¿?', 0, 2],
    [0, 0, 0, 0, 2, 0],
  ];
  const rows = [
    ['Escuela', ...typed].map((value) => ({ value })),
    ...values.map((row, at) => [{ value: typed[at]! }, ...row.map((value) => ({ value }))]),
  ];
  return writeWorkbook(rows).toBuffer();
}
