import { describe, expect, it } from 'vitest';
import { isInForce } from '../../../server/analysis/survey-wave/ties-of-wave.ts';

describe('isInForce', () => {
  const from = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

  it.each([
    [from('1998', null), '1993', false],
    [from('1993', '1996'), '1996', true],
    [from('1993', '1996'), '1997-01', false],
    [from(null, '2005-06'), '2005', true],
    [from('2005-06', null), '2005', true],
    [from('2005-06', null), '2005-05-31', false],
    [from(null, null), '1900', true],
    [from('1998', '1999'), null, true],
  ])('%j at %s: %s', (dates, at, expected) => {
    expect(isInForce(dates, at)).toBe(expected);
  });
});
