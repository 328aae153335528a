import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  imaginedId,
  readEdits,
  writeEdits,
  type Edit,
} from '../../../../client/features/what-if/edits.ts';
import { actorKinds } from '../../../../contract/identifiers.ts';
import { actor, answer, tie } from '../../fixture.ts';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constantFrom('add-tie' as const, 'remove-tie' as const), from: text, to: text }),
  fc.record({ type: fc.constant('remove-actor' as const), id: text }),
  fc.record({ type: fc.constant('add-actor' as const), kind: fc.constantFrom(...actorKinds), name: text }),
);

describe('edits in the address', () => {
  it('are read back as they were written, whatever letters they hold', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), (edits) => {
        expect(readEdits(writeEdits(edits))).toEqual(edits);
      }),
    );
  });

  it('are left out when they cannot be read', () => {
    expect(readEdits('zz~a~b|at~a|aa~teacher~Ana|at~%E0%A4%A~b||')).toEqual([]);
  });
});

describe('making edits', () => {
  const base = answer(
    [actor('a'), actor('b'), actor('c')],
    [tie('a', 'b'), tie('b', 'a', { layer: 'trust' })],
  );

  it('adds joint work once, in either order', () => {
    const after = applyEdits(base, [
      { type: 'add-tie', from: 'a', to: 'c' },
      { type: 'add-tie', from: 'c', to: 'a' },
    ]);
    expect(after.ties).toHaveLength(3);
    expect(after.ties.at(-1)).toMatchObject({ from: 'a', to: 'c', layer: 'joint-work', directed: false });
  });

  it('takes out every tie between two, and every tie of one who leaves', () => {
    expect(applyEdits(base, [{ type: 'remove-tie', from: 'b', to: 'a' }]).ties).toEqual([]);
    const without = applyEdits(base, [{ type: 'remove-actor', id: 'b' }]);
    expect(without.actors.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(without.ties).toEqual([]);
  });

  it('lets a new actor be tied', () => {
    const after = applyEdits(base, [
      { type: 'add-actor', kind: 'university', name: 'U del Sur' },
      { type: 'add-tie', from: imaginedId('U del Sur'), to: 'a' },
    ]);
    expect(after.actors).toHaveLength(4);
    expect(after.ties).toHaveLength(3);
  });

  it('never changes what it was given, and ignores what no longer fits', () => {
    const frozen = structuredClone(base);
    expect(applyEdits(base, [{ type: 'add-tie', from: 'a', to: 'gone' }])).toEqual(base);
    expect(base).toEqual(frozen);
  });
});
