import { expect, it } from 'vitest';
import { readIsolation, writeIsolation } from '../../../../client/features/isolation/isolation-state.ts';

const read = (search: string) => readIsolation(new URLSearchParams(search));

it('is whole in the address, which is empty at first', () => {
  expect(String(writeIsolation(read('')))).toBe('');
  expect(read('')).toEqual({ km: 15, order: 'group', all: null, open: null });
  const search = 'km=30&sort=km&schools=all&open=school%3A645';
  expect(String(writeIsolation(read(search)))).toBe(search);
  expect(read('schools=own').all).toBe(false);
});

it('keeps kilometres between the ends of the slider, and takes nonsense for nothing', () => {
  expect([read('km=1').km, read('km=900').km, read('km=lejos').km]).toEqual([5, 60, 15]);
  expect(read('sort=size').order).toBe('group');
});
