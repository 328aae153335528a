import { describe, expect, it } from 'vitest';
import { isNearWord, nameTokens } from '../../../server/intake/matching/name-tokens.ts';

describe('nameTokens', () => {
  it.each([
    ['Esc. Bás. F-123 Los Aromos', ['escuela', 'basica', 'f123', 'aromos']],
    ['ESCUELA DE EL PEÑON', ['escuela', 'penon']],
    ['Lic. Politéc. N° 4', ['liceo', 'politec', '4']],
  ])('reads the words of %s', (name, words) => {
    expect([...nameTokens(name)]).toEqual(words);
  });
});

describe('isNearWord', () => {
  it.each([
    ['rafael', 'rafel', true],
    ['aromos', 'aromo', true],
    ['politecnico', 'poliecnicos', true],
    ['sol', 'son', false],
    ['pinar', 'pinares', false],
    ['roble', 'robles', true],
    ['maiten', 'martin', false],
  ])('%s and %s: %s', (one, other, near) => {
    expect(isNearWord(one, other)).toBe(near);
    expect(isNearWord(other, one)).toBe(near);
  });
});
