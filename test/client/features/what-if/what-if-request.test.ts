import { describe, expect, it } from 'vitest';
import { initialState } from '../../../../client/features/explorer/explorer-state.ts';
import {
  outcomesOf,
  requestedEdits,
  viewOfGraph,
  whatIfRequest,
} from '../../../../client/features/what-if/what-if-request.ts';
import { WhatIfRequest } from '../../../../contract/what-if.ts';
import { actor, answer, tie } from '../../fixture.ts';

/** a and b exchange knowledge, b and c only have tension; d was a member of another wave and is drawn without ties. */
const whole = answer(
  [
    actor('a', { role: 'member' }),
    actor('b', { role: 'member' }),
    actor('c', { role: 'member', kind: 'sostenedor' }),
    actor('d', { kind: 'university' }),
  ],
  [
    tie('a', 'b', { strength: 1 }),
    tie('b', 'a', { strength: 4 }),
    tie('b', 'c', { layer: 'tension', sign: -1 }),
  ],
);
const state = { ...initialState, layers: ['knowledge'] };
const before = viewOfGraph(whole, state);

describe('the view that is simulated', () => {
  it('is what the screen shows: its layers, kinds and strength, and whom the numbers are of', () => {
    expect(before.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(before.ties.map(({ layer }) => layer)).toEqual(['knowledge', 'knowledge']);
    const schools = viewOfGraph(whole, { ...state, kinds: ['school'], minStrength: 3 });
    expect(schools.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(schools.ties).toHaveLength(1);
  });

  it('is requested as its own page does, with the direction of its layers', () => {
    const body = WhatIfRequest.parse(
      whatIfRequest(whole, '2024', { ...state, kinds: ['school'], minStrength: 3 }, ['density']),
    );
    expect(body).toMatchObject({
      network: 'network:a',
      wave: '2024',
      layers: ['knowledge'],
      kinds: ['school'],
      strength: 3,
      edits: [],
      bestTieBetween: 'schools-that-answered',
    });
    expect(body.directed).toBeUndefined();
  });
});

describe('the edits that are requested', () => {
  it('tie two both ways and bring in who is made up', () => {
    const id = 'what-if:Red-nueva';
    expect(
      requestedEdits(before, [
        { type: 'add-actor', kind: 'organisation', name: 'Red nueva' },
        { type: 'add-tie', from: id, to: 'a' },
        { type: 'remove-actor', id: 'c' },
      ]),
    ).toEqual({
      edits: [
        { edit: 'add-actor', id, kind: 'organisation' },
        { edit: 'add-tie', from: id, to: 'a' },
        { edit: 'add-tie', from: 'a', to: id },
        { edit: 'remove-actor', id: 'c' },
      ],
      of: [0, 1, 1, 2],
    });
  });

  it('leave out what the service would refuse: somebody not in the picture, a tie with oneself, a name twice', () => {
    const twice = { type: 'add-actor', kind: 'school', name: 'X' } as const;
    const { edits, of } = requestedEdits(before, [
      { type: 'add-tie', from: 'a', to: 'z' },
      { type: 'add-tie', from: 'a', to: 'a' },
      { type: 'remove-actor', id: 'd' },
      twice,
      twice,
    ]);
    expect(edits).toHaveLength(1);
    expect(of).toEqual([3]);
  });
});

describe('what became of an edit', () => {
  const edits = [
    { type: 'add-tie', from: 'a', to: 'b' },
    { type: 'add-tie', from: 'a', to: 'c' },
    { type: 'add-tie', from: 'a', to: 'z' },
  ] as const;
  const idle = { changed: false, reason: 'already-tied' as const, layers: ['knowledge'] };
  const done = { changed: true, reason: null, layers: [] };

  it('is told of the edit of the reader, whose parts are several', () => {
    const effects = [
      { edit: 0, ...idle },
      { edit: 1, ...idle, layers: ['trust'] },
      { edit: 2, ...done },
      { edit: 3, ...idle },
    ];
    expect(outcomesOf(edits, { of: [0, 0, 1, 1] }, effects)).toEqual([
      { edit: 0, changed: false, reason: 'already-tied', layers: ['knowledge', 'trust'] },
      done,
      { changed: false, reason: 'not-there', layers: [] },
    ]);
  });
});
