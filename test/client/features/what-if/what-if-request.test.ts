import { describe, expect, it } from 'vitest';
import {
  requestedEdits,
  readLayers,
  whatIfRequest,
} from '../../../../client/features/what-if/what-if-request.ts';
import { WhatIfRequest } from '../../../../contract/what-if.ts';
import { actor, answer, tie } from '../../fixture.ts';

/** a and b exchange knowledge, b and c only have tension; d was a member of another wave and is drawn without ties. */
const before = answer(
  [actor('a'), actor('b'), actor('c'), actor('d', { kind: 'university' })],
  [tie('a', 'b'), tie('b', 'a'), tie('b', 'c', { layer: 'tension', sign: -1 })],
);
const measured = ['a', 'b', 'c'];

describe('what the service is asked', () => {
  it('reads every layer that is more than tension, and suggests only schools that answered', () => {
    expect(readLayers(before)).toEqual(['knowledge']);
    expect(WhatIfRequest.parse(whatIfRequest(before, ['density']))).toMatchObject({
      network: 'network:a',
      layers: ['knowledge'],
      directed: false,
      edits: [],
      bestTieBetween: 'schools-that-answered',
    });
  });

  it('takes edits that change something, in order', () => {
    const edits = [
      { type: 'remove-tie', from: 'b', to: 'a' },
      { type: 'add-tie', from: 'a', to: 'b' },
      { type: 'remove-actor', id: 'c' },
    ] as const;
    expect(requestedEdits(before, measured, edits)).toEqual([
      { edit: 'remove-tie', from: 'b', to: 'a' },
      { edit: 'add-tie', from: 'a', to: 'b' },
      { edit: 'remove-actor', id: 'c' },
    ]);
  });

  it('leaves out what changes nothing: a pair tied already, tension, somebody gone, a tie with oneself', () => {
    expect(
      requestedEdits(before, measured, [
        { type: 'add-tie', from: 'b', to: 'a' },
        { type: 'remove-tie', from: 'b', to: 'c' },
        { type: 'add-tie', from: 'a', to: 'a' },
        { type: 'remove-actor', id: 'z' },
        { type: 'remove-actor', id: 'a' },
        { type: 'remove-tie', from: 'a', to: 'b' },
        { type: 'add-tie', from: 'a', to: 'c' },
      ]),
    ).toEqual([{ edit: 'remove-actor', id: 'a' }]);
  });

  it('brings in whoever is not there yet: made up, or drawn and not measured', () => {
    expect(
      requestedEdits(before, measured, [
        { type: 'add-actor', kind: 'organisation', name: 'Red nueva' },
        { type: 'add-tie', from: 'what-if:Red-nueva', to: 'd' },
      ]),
    ).toEqual([
      { edit: 'add-actor', id: 'what-if:Red-nueva', kind: 'organisation' },
      { edit: 'add-actor', id: 'd', kind: 'university' },
      { edit: 'add-tie', from: 'what-if:Red-nueva', to: 'd' },
    ]);
  });
});
