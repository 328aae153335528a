import { expect, it } from 'vitest';
import { complaintOf, missedWithoutReason, reasons } from './aims.ts';
import { figureOf } from './figure.ts';

const whyMissed = 'A row is read twice; a reader that goes on where it stopped would be needed.';
const met = figureOf({ name: 'met', unit: 's', aim: { atMost: 1, whyMissed } }, [0.5]);
const explained = figureOf({ name: 'explained', unit: 's', aim: { atMost: 1, whyMissed } }, [2]);
const bare = figureOf({ name: 'bare', unit: '×', aim: { atLeast: 8 } }, [5]);
const blank = figureOf({ name: 'blank', unit: '×', aim: { atLeast: 8, whyMissed: '  ' } }, [5]);
const aimless = figureOf({ name: 'aimless', unit: 's' }, [100]);

it('finds missed aims that nobody explained', () => {
  const found = missedWithoutReason([met, explained, bare, blank, aimless]);
  expect(found.map(({ name }) => name)).toStrictEqual(['bare', 'blank']);
});

it('prints why an aim is missed, and no old sentence of one that is met', () => {
  expect(reasons([met, explained, aimless])).toBe(
    `**Aims missed, and what would be needed**\n\n- explained: 2 s, aim ≤ 1 s. ${whyMissed}`,
  );
  expect(reasons([met, aimless])).toBe('');
});

it('complains in words, with the section, the figure and the aim', () => {
  expect(complaintOf('metrics', bare)).toBe(
    'metrics: "bare" is 5× and misses its aim ≥ 8×, and its section says neither why nor what would be needed. Write whyMissed beside the aim.',
  );
});
