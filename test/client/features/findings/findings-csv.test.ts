import { expect, it } from 'vitest';
import { findingRows } from '../../../../client/features/findings/findings-csv.ts';
import type { LineNames } from '../../../../client/features/findings/line-names.ts';
import { csvOf } from '../../../../client/ui/csv.ts';
import { reading } from './a-reading.ts';

const names: LineNames = {
  pattern: () => 'Dos liderazgos',
  network: (id) => (id === 'red:1' ? 'Red Norte' : undefined),
  actor: (id) => (id === 'school:553' ? 'Liceo A' : undefined),
  members: () => undefined,
  when: () => '2024',
};
const words = {
  t: (key: string) => key,
  termLabel: (_group: string, code: string) => code,
  localize: ({ es }: { es: string }) => es,
  format: { number: String },
  layerName: (id: string) => id,
};

it('a list of findings is a table with RBD, numbers with decimal commas and the address of each picture', () => {
  const found = reading('power-struggle', {
    subjects: ['school:553', 'university:1'],
    p: 0.0185,
    q: null,
    evidence: { text: { es: 'Se vio; dos veces', en: '' }, summary: { es: '', en: '' } },
  });
  const line = { network: 'red:1', wave: 'w3', reading: found };
  // The words that a row needs, without the rest of the dictionary.
  const rows = findingRows([line], names, words as never, {
    origin: 'https://telar.cl',
    healthyShare: (pattern) => `${pattern}: 8,6 %`,
  });
  const [head, row] = csvOf(rows).slice(1).split('\r\n');
  expect(csvOf(rows).startsWith('\uFEFF')).toBe(true);
  expect(head?.split(';')).toContain('planner.column.rbd');
  expect(row).toContain('"Se vio; dos veces"');
  expect(row).toContain(';Red Norte;2024;Liceo A, university:1;553;');
  expect(row).toContain(';certainty.section.rule;;;0,0185;;https://telar.cl/networks/red:1?wave=w3&');
});

it('a fact has its part of the list and how ordinary it is in place of a grade; what only lasts says so', () => {
  const fact = reading('bottleneck', { kind: 'fact', grade: null });
  const lasting = reading('power-struggle', { q: 0.3, repeats: true });
  const lines = [fact, lasting].map((found) => ({ network: 'red:1', wave: 'w3', reading: found }));
  const rows = findingRows(lines, names, words as never, {
    origin: '',
    healthyShare: (pattern) => `${pattern}: 8,6 %`,
  });
  const cell = (at: number, name: string) => rows[at]![rows[0]!.indexOf(`planner.column.${name}`)];
  const certaintyOf = (at: number) =>
    ['grade', 'section', 'repeats', 'healthy', 'q'].map((name) => cell(at, name));
  expect(certaintyOf(1)).toEqual([null, 'certainty.section.visit', null, 'bottleneck: 8,6 %', null]);
  expect(certaintyOf(2)).toEqual([
    'unconfirmed',
    'certainty.section.chance',
    'certainty.repeatsShort',
    null,
    0.3,
  ]);
});
