import { expect, test } from 'vitest';
import { readViewSheet, writeViewSheet } from '../../../server/intake/bundle/view-sheet.ts';
import type { WrittenView } from '../../../server/intake/written-view.ts';
import { textFile } from './text-file.ts';

const view: WrittenView = {
  wave: '2024',
  layers: ['knowledge', 'apoyo mutuo, "otro"'],
  kinds: ['school'],
  strength: 1.5,
  directed: true,
  mentions: 48,
};
const open: WrittenView = {
  ...{ wave: null, layers: null, kinds: null, strength: null },
  ...{ directed: false, mentions: null },
};

test('a sheet of views comes back as it was written, whole networks among them', () => {
  const views = new Map([
    ['red:a', view],
    ['red:b', open],
    ['red:c', null],
  ]);
  expect(readViewSheet([writeViewSheet(views)])).toEqual(views);
});

test('a bundle without such a sheet, or with another of that name, says nothing', () => {
  expect(readViewSheet([textFile('ties.csv', 'from,to', 'a,b')])).toBeNull();
  expect(readViewSheet([textFile('view.csv', 'a,b', '1,2')])).toBeNull();
});

test('a cell that cannot be read is no view', () => {
  const heading = 'network_id,wave,layers,kinds,strength,directed,mentions';
  const read = readViewSheet([textFile('view.csv', heading, 'n,2024,trust,wizard,,yes,')]);
  expect(read).toEqual(new Map([['n', null]]));
});
