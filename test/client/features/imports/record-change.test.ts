import { describe, expect, it } from 'vitest';
import { changedFields, nameParts } from '../../../../client/features/imports/record-change.ts';

describe('a record that changes', () => {
  const before = { networkId: 'red', from: 'A', to: 'B', strength: 2, reporter: null, depth: 'informative' };

  it('says only the fields that differ, from nothing known and to nothing known too', () => {
    const after = { ...before, strength: 3, reporter: 'A', depth: undefined };
    expect(changedFields({ type: 'tie', change: 'changed', before, after })).toEqual([
      { field: 'strength', before: 2, after: 3 },
      { field: 'reporter', before: null, after: 'A' },
      { field: 'depth', before: 'informative', after: null },
    ]);
  });

  it('compares lists by what they hold', () => {
    const lists = { type: 'wave', change: 'changed' as const };
    expect(changedFields({ ...lists, before: { a: ['x'] }, after: { a: ['x'] } })).toEqual([]);
    expect(changedFields({ ...lists, before: { a: ['x'] }, after: { a: ['x', 'y'] } })).toHaveLength(1);
  });

  it('is named by what sets it apart, before it goes as after it came', () => {
    expect(nameParts({ type: 'tie', change: 'gone', before, after: null })).toEqual(['A', 'B']);
    expect(nameParts({ type: 'tie', change: 'new', before: null, after: before })).toEqual(['A', 'B']);
    expect(changedFields({ type: 'tie', change: 'gone', before, after: null })).toEqual([]);
  });
});
