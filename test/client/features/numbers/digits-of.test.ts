import { expect, it } from 'vitest';
import { digitsOf } from '../../../../client/features/numbers/digits-of.ts';
import { formatter } from '../../../../client/i18n/format.ts';

it('never writes a number that is not zero as zero, and no more digits than it takes', () => {
  const written = (value: number) => formatter('es').number(value, digitsOf(value));
  expect([0.00025, 0.000251, 0.00005, 0.0005, 0.168, 12.5].map(written)).toEqual([
    '0,00025',
    '0,00025',
    '0,00005',
    '0,001',
    '0,168',
    '12,5',
  ]);
  expect([0, 1e-16, -1e-12].map((value) => digitsOf(value))).toEqual([3, 3, 3]);
});
