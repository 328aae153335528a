import { expect, test } from 'vitest';
import type { WrittenView } from '../../../server/intake/written-view.ts';
import { exportFileName } from '../../../server/use-cases/networks/export-file-name.ts';

const view = (given: Partial<WrittenView>): WrittenView => ({
  ...{ wave: null, layers: null, kinds: null, strength: null },
  ...{ directed: true, mentions: null, ...given },
});

test.each([
  ['bundle', null, 'red-ñandú.zip'],
  ['gexf', view({ wave: '2024' }), 'red-ñandú-2024.gexf'],
  ['json', view({ wave: '2024', layers: ['knowledge', 'trust'] }), 'red-ñandú-2024-knowledge-trust.json'],
  ['graphml', view({ layers: ['a', 'b', 'c', 'd'], kinds: ['school'] }), 'red-ñandú-4-layers-school.graphml'],
  ['gexf', view({ layers: ['apoyo / mutuo'], strength: 1.5 }), 'red-ñandú-apoyo-mutuo-strength-1.5.gexf'],
] as const)('a %s of %j is called %s', (format, written, name) => {
  expect(exportFileName({ id: 'red:ñandú', format }, written)).toBe(name);
});
