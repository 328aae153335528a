import { expect, it } from 'vitest';
import { layersOfView, mentionsOf } from '../../../../client/features/network/report-view.ts';
import { isLoopback } from '../../../../client/features/network/use-origin.ts';
import { answer, tie } from '../../fixture.ts';

it('counts the accounts of the ties it reads: one where nothing else is said', () => {
  const ties = [tie('a', 'b'), tie('b', 'c', { mentions: 3 })];
  expect(mentionsOf({ actors: [], ties, hidden: [] })).toBe(4);
});

it('names the layers of the view, and the usual ones where none were chosen', () => {
  const graph = answer([], []);
  graph.scope.defaultLayers = ['knowledge'];
  const view = { wave: null, kinds: null, strength: null };
  expect(layersOfView({ ...view, layers: ['trust'] }, graph)).toEqual(['trust']);
  expect(layersOfView({ ...view, layers: null }, graph)).toEqual(['knowledge']);
});

it('an address of the own machine is none for others', () => {
  expect(['localhost', '127.0.0.1', '127.8.0.1', '[::1]'].every(isLoopback)).toBe(true);
  expect(isLoopback('telar.slep.cl')).toBe(false);
});
