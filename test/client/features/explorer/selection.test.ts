import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelection, writeSelection } from '../../../../client/features/explorer/selection.ts';

/** Whatever the contract lets be an id: anything without spaces. */
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !/\s|\p{C}/u.test(text));

describe('selected actors in an address', () => {
  it('are written short and readable, one kind under one name', () => {
    expect(writeSelection(['school:2', 'university:1', 'school:10', 'school:2'])).toBe(
      'school:10,2;university:1',
    );
    expect(writeSelection([])).toBe('');
  });

  it('are read back as they were, whatever signs their ids hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), (ids) => {
        expect(readSelection(writeSelection(ids))).toEqual(ids.toSorted());
      }),
    );
    expect(readSelection(writeSelection(['a:b:c', ':d', 'e', 'f;g,h:']))).toEqual([
      ':d',
      'a:b:c',
      'e',
      'f;g,h:',
    ]);
  });

  it('leave out what cannot be read', () => {
    expect(readSelection('school:1,%E0%A4%A,2;;x:')).toEqual(['school:1', 'school:2']);
  });
});
