import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initialState,
  readState,
  writeState,
  type ExplorerState,
} from '../../../../client/features/explorer/explorer-state.ts';
import { actorKinds } from '../../../../contract/identifiers.ts';

const word = fc.stringMatching(/^[a-z][a-z:0-9.-]{0,12}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const anyState: fc.Arbitrary<ExplorerState> = fc.record({
  selected: maybe(word),
  target: maybe(word),
  selection: fc.uniqueArray(word, { maxLength: 6 }).map((ids) => ids.sort()),
  tie: maybe(fc.record({ from: word, to: word, layer: word })),
  finding: maybe(word),
  marked: fc.uniqueArray(word, { maxLength: 6 }).map((ids) => ids.sort()),
  near: fc.constantFrom(0, 1, 2, 3),
  layers: maybe(fc.array(word, { maxLength: 4 })),
  kinds: maybe(fc.subarray([...actorKinds])),
  minStrength: maybe(fc.integer({ min: 0, max: 50 })),
  colour: word,
  size: word,
  labels: fc.integer({ min: 0, max: 200 }),
  year: maybe(fc.integer({ min: 2000, max: 2030 })),
  wave: maybe(word),
  otherWave: maybe(word),
  layout: fc.constantFrom('organic', 'geographic'),
  scope: fc.constantFrom(null, 'public', 'all'),
  depth: fc.constantFrom(1, 2),
  aggregation: fc.constantFrom('none', 'comuna', 'sostenedor', 'community'),
  view: fc.constantFrom(null, 'picture', 'table', 'matrix'),
  where: fc.uniqueArray(
    fc.record({
      attribute: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      values: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3, selector: ({ attribute }) => attribute },
  ),
  tab: maybe(word),
  sort: maybe(word),
  filter: fc.string({ maxLength: 12 }),
});

describe('the state in the address', () => {
  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('reads back whatever it wrote over the defaults of a screen', () => {
    const defaults = { selected: 'school:1', kinds: ['school' as const], size: 'enrolment' };
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state, defaults), defaults)).toEqual(state);
      }),
    );
  });

  it('writes nothing when nothing was chosen', () => {
    expect(writeState(initialState)).toBe('');
    expect(writeState({ ...initialState, size: 'enrolment' }, { size: 'enrolment' })).toBe('');
  });

  it('keeps ids readable', () => {
    expect(writeState({ ...initialState, selected: 'school:10', layers: ['trust', 'tension'] })).toBe(
      'selected=school:10&layers=trust,tension',
    );
  });

  it('tells no layer apart from all layers', () => {
    expect(readState('layers=').layers).toEqual([]);
    expect(readState('').layers).toBeNull();
  });

  it('falls back on what it cannot read', () => {
    const read = readState('year=soon&labels=-3&layout=square&depth=9&view=&strength=NaN&kinds=teacher');
    expect(read).toEqual({ ...initialState, kinds: [] });
  });
});
