import { describe, expect, it } from 'vitest';
import { nearestName } from '../../contract/nearest-name.ts';
import { knownName } from '../../contract/same-names.ts';

describe('the nearest name', () => {
  const names = ['wave', 'layers', 'kinds', 'strength', 'metric', 'nullModel', 'seed', 'limit'];
  it.each([
    ['layer', 'layers'],
    ['metrcs', 'metric'],
    ['null_model', 'nullModel'],
    ['NULLMODEL', 'nullModel'],
    ['waves', 'wave'],
    ['limti', 'limit'],
  ])('of %s is %s', (typed, nearest) => {
    expect(nearestName(typed, names)).toBe(nearest);
  });

  it.each(['zzzz', '', '--', 'x'.repeat(8_000)])('of what is near none is none: %s', (typed) => {
    expect(nearestName(typed, names)).toBeNull();
  });
});

describe('another name of one thing', () => {
  it('is known by the name that a route documents, and by no other', () => {
    expect(knownName('metrics', ['metric', 'wave'])).toBe('metric');
    expect(knownName('metric', ['metrics'])).toBe('metrics');
    expect(knownName('metrics', ['wave'])).toBeNull();
    for (const inherited of ['constructor', '__proto__', 'toString'])
      expect(knownName(inherited, [])).toBeNull();
  });
});
