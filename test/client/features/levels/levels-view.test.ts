import { describe, expect, it } from 'vitest';
import { addressInLevels, againstChance, outOf } from '../../../../client/features/levels/levels-view.ts';

describe('shares in words', () => {
  it.each([
    [0.3, 0.6, { of: 10, across: 3, expected: 6 }],
    [0.201, 0.769, { of: 10, across: 2, expected: 8 }],
    [0, 0.5, { of: 10, across: 0, expected: 5 }],
    [1, 0.7, { of: 10, across: 10, expected: 7 }],
    [0.03, 0.6, { of: 100, across: 3, expected: 60 }],
    [0.97, 0.6, { of: 100, across: 97, expected: 60 }],
    [0.56, 0.62, { of: 100, across: 56, expected: 62 }],
    [0.003, 0.6, { of: 100, across: 0, expected: 60 }],
  ])('of %d and %d are %j', (share, expected, words) => expect(outOf({ share, expected })).toEqual(words));

  it('are fewer than by chance only where chance seldom gives as few', () => {
    expect(againstChance({ share: 0.2, expected: 0.7, p: 0.001 })).toBe('fewer');
    expect(againstChance({ share: 0.5, expected: 0.6, p: 0.2 })).toBe('asChance');
    expect(againstChance({ share: 0.7, expected: 0.6, p: 0.9 })).toBe('asMany');
  });
});

it('leads to the page of an actor or an office, and nowhere from a role', () => {
  expect(addressInLevels('school:1', 'school')).toBe('/actors/school:1');
  expect(addressInLevels('deprov:091', 'deprov')).toBe('/territories/deprov:091');
  expect(addressInLevels('role:teacher', 'role')).toBeNull();
});
