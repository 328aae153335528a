import { expect, it } from 'vitest';
import { initialState } from '../../../../client/features/explorer/explorer-state.ts';
import {
  shownLayers,
  viewQueryOf,
  viewSearchOf,
  withView,
} from '../../../../client/features/explorer/network-view.ts';

const scope = { layers: ['trust', 'tension'], defaultLayers: ['trust'] };
const chosen = {
  ...initialState,
  wave: '2024',
  layers: ['knowledge', 'trust'],
  kinds: ['school' as const],
  minStrength: 2,
};

it('reads the usual layers unless others are chosen, and all where none are usual', () => {
  expect(shownLayers(initialState, scope)).toEqual(['trust']);
  expect(shownLayers({ layers: [] }, scope)).toEqual([]);
  expect(shownLayers(initialState, { ...scope, defaultLayers: [] })).toEqual(['trust', 'tension']);
});

it('asks the service for the view that the picture shows', () => {
  expect(viewQueryOf(chosen)).toEqual({
    wave: '2024',
    layers: ['knowledge', 'trust'],
    kinds: ['school'],
    strength: 2,
  });
  expect(viewQueryOf(initialState)).toEqual({ wave: null, layers: null, kinds: null, strength: null });
  expect(viewQueryOf(initialState, scope).layers).toEqual(['trust']);
});

it('is carried in an address, with nothing else of the screen', () => {
  expect(viewSearchOf({ ...chosen, ...{ selected: 'school:1', colour: 'comuna' } })).toBe(
    'layers=knowledge,trust&kinds=school&strength=2&wave=2024',
  );
  expect(withView('/networks/a/report', initialState)).toBe('/networks/a/report');
  expect(withView('/networks/a/what-if', chosen, { selected: 'school:1', finding: null })).toBe(
    '/networks/a/what-if?layers=knowledge,trust&kinds=school&strength=2&wave=2024&selected=school:1',
  );
});
