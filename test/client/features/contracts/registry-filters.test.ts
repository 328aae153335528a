import { expect, it } from 'vitest';
import {
  isNarrowed,
  readFilters,
  writeFilters,
} from '../../../../client/features/contracts/registry-filters.ts';

const none = { q: '', provider: null, sostenedor: null, school: null, territory: null };

it('keeps in the address what narrows the registry, and nothing else', () => {
  const filters = { ...none, q: 'plan lectura', provider: 'organisation:x' };
  const written = writeFilters(filters);
  expect(written).toEqual({ q: 'plan lectura', provider: 'organisation:x' });
  expect(readFilters(new URLSearchParams({ ...written, year: '2024' }))).toEqual(filters);
  expect(isNarrowed(filters)).toBe(true);
});

it('shows everything where nothing, or an empty word, is asked for', () => {
  expect(readFilters(new URLSearchParams('q=&school='))).toEqual(none);
  expect(writeFilters(none)).toEqual({});
  expect(isNarrowed(none)).toBe(false);
});
