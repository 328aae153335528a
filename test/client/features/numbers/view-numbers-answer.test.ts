import { describe, expect, it } from 'vitest';
import { measureBySearching, measureQuickly } from '../../../../client/features/numbers/measure-view.ts';
import {
  definedValues,
  numbersFromHere,
  numbersFromService,
} from '../../../../client/features/numbers/view-numbers-answer.ts';

const view = {
  directed: true,
  actors: ['a', 'b', 'c'],
  from: Int32Array.of(0, 1),
  to: Int32Array.of(1, 2),
  lines: 2,
  mentions: 2,
  apart: 0,
  speaks: [true, true, true],
};

describe('numbers of a view of which only a part was worked out', () => {
  it('have no measure that nobody worked out, not one without values', () => {
    const quick = numbersFromHere(view, measureQuickly(view));
    expect([...quick.actors.keys()]).toEqual(['in-degree', 'out-degree']);
    expect(quick.network).not.toHaveProperty('path-length');
    const measured = { network: {}, actors: [{ id: 'b', 'in-degree': 1 }], ties: [], passports: {} };
    const served = numbersFromService(view, measured, ['density', 'in-degree']);
    expect([...definedValues(served)]).toEqual([['in-degree', new Map([['b', 1]])]]);
  });

  it('have the rest once it was searched for', () => {
    const searched = numbersFromHere(view, measureBySearching(view));
    expect(searched.network).toEqual({ 'fragmentation.distance': 1 - 5 / 6, 'path-length': 4 / 3 });
    expect(searched.actors.get('betweenness')!.get('b')).toBe(1);
  });
});
