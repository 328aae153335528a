import { describe, expect, it } from 'vitest';
import { newNetworkData } from '../../../contract/network-data.ts';
import { isInView } from '../../../contract/network-view.ts';
import { type Given, newRecord } from '../../../contract/new-record.ts';
import { readView, type ViewChoice } from '../../../server/analysis/graph/read-view.ts';

const of = { networkId: 'n' };
const tie = (from: string, to: string, more: Partial<Given<'tie'>> = {}) =>
  newRecord('tie', { ...of, waveId: 'w', layer: 'knowledge', from, to, ...more });

/** Members a and b; c left before the wave, d was asked, e only advises, many is a set. */
const network = (rosterKnown: boolean) =>
  newNetworkData({
    network: newRecord('network', { id: 'n', name: 'Red', rosterKnown }),
    actors: ['a', 'b', 'c', 'd', 'e', 'many'].map((id) =>
      newRecord('actor', {
        ...{ id, name: id, kind: id === 'e' ? 'university' : 'school', isSet: id === 'many' },
      }),
    ),
    members: [
      newRecord('membership', { ...of, actorId: 'a' }),
      newRecord('membership', { ...of, actorId: 'b' }),
      newRecord('membership', { ...of, actorId: 'c', validTo: '2023-12' }),
    ],
    waves: [newRecord('wave', { ...of, waveId: 'w', order: 1, date: '2024-11' })],
    responses: [newRecord('response', { ...of, waveId: 'w', actorId: 'd', responded: false })],
    ties: [
      tie('a', 'b', { strength: 1, reporter: 'a' }),
      tie('a', 'b', { strength: 3, reporter: 'b' }),
      tie('e', 'a', { strength: 1 }),
      tie('a', 'many'),
      tie('a', 'c', { layer: 'leadership' }),
    ],
  });
const actorsIn = (choice: ViewChoice, rosterKnown = true) =>
  [...readView(network(rosterKnown), choice).actors].toSorted();

describe('readView', () => {
  it('has the members of the time and whoever has a tie in the layers, but nobody who left before', () => {
    expect(actorsIn({})).toEqual(['a', 'b', 'e', 'many']);
    expect(actorsIn({ layers: ['leadership'] })).toEqual(['a', 'b', 'c']);
  });

  it('has whoever was asked where nobody knows the roster', () => {
    expect(actorsIn({}, false)).toEqual(['a', 'b', 'd', 'e', 'many']);
  });

  it('keeps actors of some kinds, and the ties whose both ends stay', () => {
    expect(actorsIn({ kinds: ['university'] })).toEqual(['e']);
    const { ties, leftOut } = readView(network(true), { kinds: ['school'] });
    expect(ties.map(({ tie: { from, to } }) => from + to)).toEqual(['ab', 'amany']);
    expect(leftOut).toEqual({ absent: 1, others: 1, ofOthers: 1, weaker: 0 });
  });

  it('asks the least strength of the strongest account, keeps what was not measured, and everybody', () => {
    const { ties, actors } = readView(network(true), { strength: 2 });
    expect(ties.map(({ tie: { to, strength } }) => [to, strength])).toEqual([
      ['b', 3],
      ['many', null],
    ]);
    expect([...actors].toSorted()).toEqual(actorsIn({}));
  });
});

describe('isInView', () => {
  it.each([
    [true, { id: 'a', role: 'member', responded: null }, true],
    [true, { id: 'd', role: null, responded: false }, false],
    [false, { id: 'd', role: null, responded: false }, true],
    [true, { id: 'e', role: null, responded: null }, true],
    [false, { id: 'c', role: null, responded: null }, false],
  ])(
    'tells by the picture what the numbers read: roster known %s, %j is in it: %s',
    (rosterKnown, actor, is) => {
      expect(isInView(actor, { rosterKnown, tied: new Set(['a', 'b', 'e']) })).toBe(is);
      expect(actorsIn({}, rosterKnown).includes(actor.id)).toBe(is);
    },
  );
});
