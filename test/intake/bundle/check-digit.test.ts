import { describe, expect, it } from 'vitest';
import { checkDigit, digitFits, readNumberWithDigit } from '../../../server/intake/bundle/check-digit.ts';

describe('check digits', () => {
  // Published RUTs of institutions: Universidad de Chile 60.910.000-1, Banco de Chile 97.004.000-5,
  // Codelco 61.704.000-K; the first RBD of the directory, 1, has the digit 9.
  it.each([
    [60910000, '1'],
    [97004000, '5'],
    [61704000, 'K'],
    [1, '9'],
  ])('%i has the digit %s', (number, digit) => expect(checkDigit(number)).toBe(digit));

  it('reads numbers with and without points and digit', () => {
    expect(readNumberWithDigit('60.910.000-1')).toEqual({ number: 60910000, digit: '1' });
    expect(readNumberWithDigit('61704000-k')).toEqual({ number: 61704000, digit: 'K' });
    expect(readNumberWithDigit('123')).toEqual({ number: 123, digit: null });
    expect(readNumberWithDigit('12a')).toBeNull();
    expect(readNumberWithDigit('0')).toBeNull();
  });

  it('only a digit that is written can be wrong', () => {
    expect(digitFits({ number: 60910000, digit: null })).toBe(true);
    expect(digitFits({ number: 60910000, digit: '2' })).toBe(false);
  });
});
