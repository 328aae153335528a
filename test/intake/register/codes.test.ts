import { describe, expect, it } from 'vitest';
import { schoolLevel } from '../../../server/intake/register/codes.ts';

describe('schoolLevel', () => {
  it.each([
    [[], null],
    [[10], 'kindergarten'],
    [[10, 110], 'basic'],
    [[110, 310], 'basic-and-secondary'],
    [[310, 410], 'secondary'],
    [[10, 212, 214], 'special'],
    [[165, 363, 463], 'adult'],
    [[110, 165], 'basic'],
    [[310, 363], 'secondary'],
    [[212, 363], 'mixed'],
  ])('%j is %s', (teaching, level) => {
    expect(schoolLevel(teaching)).toBe(level);
  });
});
