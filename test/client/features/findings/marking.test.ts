import { expect, it } from 'vitest';
import { initialState } from '../../../../client/features/explorer/explorer-state.ts';
import { markingOf } from '../../../../client/features/findings/marking.ts';
import { reading } from './a-reading.ts';

const found = reading('power-struggle', { reads: ['trust'], subjects: ['school:2', 'school:1'] });

it('marks a finding in the picture with its layers, and takes the marks away again', () => {
  let state = initialState;
  const marking = () => markingOf({ state, change: (next) => (state = { ...state, ...next }) }, found)!;
  expect(marking().isMarked).toBe(false);
  marking().toggle();
  expect(state).toMatchObject({
    finding: 'power-struggle',
    marked: ['school:1', 'school:2'],
    layers: ['trust'],
  });
  expect(marking().isMarked).toBe(true);
  marking().toggle();
  expect(state).toEqual(initialState);
});

it('leaves the table and the matrix for the picture, which alone has marks', () => {
  let state = { ...initialState, view: 'matrix' as const } as typeof initialState;
  markingOf({ state, change: (next) => (state = { ...state, ...next }) }, found)!.choose('school:2');
  expect(state).toMatchObject({ view: 'picture', selected: 'school:2', finding: 'power-struggle' });
});

it('does not take another finding of the same pattern for it', () => {
  const state = { ...initialState, finding: 'power-struggle', marked: ['school:3'] };
  expect(markingOf({ state, change: () => undefined }, found)!.isMarked).toBe(false);
});
