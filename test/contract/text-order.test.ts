import { expect, test } from 'vitest';
import { byCodeUnit, byId } from '../../contract/text-order.ts';

test('capitals come before small letters, and letters before accented ones, whatever the language of the machine', () => {
  expect(['ñ', 'b', 'Z', 'a', 'á', 'B'].toSorted(byCodeUnit)).toEqual(['B', 'Z', 'a', 'b', 'á', 'ñ']);
});

test('equal texts are equal', () => {
  expect(byCodeUnit('a', 'a')).toBe(0);
});

test('things are ordered by their ids', () => {
  expect([{ id: 'b' }, { id: 'a' }, { id: 'B' }].toSorted(byId).map(({ id }) => id)).toEqual(['B', 'a', 'b']);
});
