import { beforeAll, expect, it } from 'vitest';
import { measureName, type Words } from '../../../../client/features/results/measure-name.ts';
import { resultRows } from '../../../../client/features/results/result-rows.ts';
import type { Results } from '../../../../contract/results.ts';
import { wordsOfPart, type Words as Tree } from '../../i18n/all-words.ts';

let tree: Tree;
beforeAll(async () => {
  tree = await wordsOfPart('results', 'es');
});
const t: Words = (key, values) => {
  const found = key.split('.').reduce<Tree | string | undefined>((at, part) => (at as Tree)[part], tree);
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, value),
    String(found),
  );
};

it.each([
  ['prom_lect4b', 'Lectura, 4° básico: promedio SIMCE'],
  ['palu_eda_ade_mate2m', 'Matemática, 2° medio: % de estudiantes en nivel adecuado'],
  ['ive', 'Índice de vulnerabilidad escolar (IVE)'],
  ['prom_xyz4b', 'prom_xyz4b'],
  ['Clima de convivencia', 'Clima de convivencia'],
])('calls %s %s', (measure, name) => {
  expect(measureName(measure, t)).toBe(name);
});

it('writes a row a group and year, and one for each category; a group without a number has none', () => {
  const spread = { schools: 2, mean: 250, median: 250, min: 240, max: 260, sd: 14.1 };
  const nobody = { schools: 0, mean: null, median: null, min: null, max: null, sd: null };
  const results: Pick<Results, 'about' | 'series'> = {
    about: { kind: 'network', id: 'n', name: 'N' },
    series: [
      {
        measure: 'prom_lect4b',
        years: [{ year: 2023, members: spread, comparison: nobody, categories: [] }],
      },
      {
        measure: 'categoria_desempeno',
        years: [
          {
            ...{ year: 2022, members: nobody, comparison: nobody },
            categories: [{ category: 'Medio', members: 3, comparison: 0 }],
          },
        ],
      },
    ],
  };
  const [, ...rows] = resultRows(results, t);
  expect(rows.map((row) => row.slice(1, 8))).toEqual([
    ['prom_lect4b', 2023, 'Miembros', null, 2, 250, 250],
    ['categoria_desempeno', 2022, 'Miembros', 'Medio', 3, null, null],
    ['categoria_desempeno', 2022, 'Al lado', 'Medio', 0, null, null],
  ]);
});
