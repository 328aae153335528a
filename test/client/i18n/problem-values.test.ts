import { expect, it } from 'vitest';
import { valuesToShow } from '../../../client/i18n/problem-values.ts';

const values = { actors: 68_566, year: 2024, share: 0.25, name: '20000' };

it('numbers of a problem are written as each language writes them, and years are not parted', () => {
  expect(valuesToShow(values, 'es')).toEqual({ ...values, actors: '68.566' });
  expect(valuesToShow(values, 'en')).toEqual({ ...values, actors: '68,566' });
});
