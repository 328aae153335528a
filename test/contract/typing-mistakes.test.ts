import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { forgivenMistakes, nearestWord, typingMistakes } from '../../contract/typing-mistakes.ts';

describe('mistakes in typing', () => {
  test.each([
    ['cordilera', 'cordillera', 1],
    ['araucnaia', 'araucania', 1],
    ['pueto', 'puerto', 1],
    ['puertoo', 'puerto', 1],
    ['puetro', 'puerto', 1],
    ['cord', 'cordillera', 0],
    ['cordill', 'cordillera', 0],
    ['cordik', 'cordillera', 1],
    ['karaucanai', 'araucania', 2],
    ['iquique', 'coquimbo', null],
  ])('%s for %s: %s', (typed, word, mistakes) => {
    expect(typingMistakes(typed, word, 2)).toBe(mistakes);
  });

  it('are as many as letters were spoilt, or fewer', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom(...'abcde'), (word, place, letter) => {
        const at = place % word.length;
        const exchanged = word.slice(0, at) + letter + word.slice(at + 1);
        const added = word.slice(0, at) + letter + word.slice(at);
        const left = word.slice(0, at) + word.slice(at + 1);
        for (const typed of [exchanged, added, left])
          expect(typingMistakes(typed, word, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are forgiven in longer words only', () => {
    expect(['lota', 'talca', 'pichilemu'].map(forgivenMistakes)).toEqual([0, 1, 2]);
  });
});

describe('the nearest word', () => {
  const words = ['cordillera', 'cordero', 'costa', 'lota'];
  test.each([
    ['cordilera', 'cordillera'],
    ['cosat', 'costa'],
    ['cost', null],
    ['loto', null],
    ['iquique', null],
  ])('to %s is %s', (typed, nearest) => {
    expect(nearestWord(typed, words)).toBe(nearest);
  });
});
