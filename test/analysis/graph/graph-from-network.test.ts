import { countMissing } from '../../../server/analysis/graph/wave-answers.ts';
import { describe, expect, it } from 'vitest';
import { type Given, newRecord } from '../../../contract/new-record.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';

const id = (name: string) => `school:${name}`;
const of = { networkId: 'n' } as const;
const actor = (name: string, more: Partial<Given<'actor'>> = {}) =>
  newRecord('actor', { id: id(name), kind: 'school', name, simulated: true, ...more });
const member = (name: string, more: Partial<Given<'membership'>> = {}) =>
  newRecord('membership', { ...of, actorId: id(name), ...more });
const wave = (waveId: string, order: number, date: string, layersAsked: string[] | null = null) =>
  newRecord('wave', { ...of, waveId, order, date, layersAsked });
const tie = (
  from: string,
  to: string,
  layer: string,
  waveId: string | null,
  more: Partial<Given<'tie'>> = {},
) => newRecord('tie', { ...of, waveId, layer, from: id(from), to: id(to), ...more });
const response = (name: string, waveId: string, role: string | null, responded: boolean) =>
  newRecord('response', { ...of, waveId, actorId: id(name), role, responded });

function network(more: Partial<NetworkData> = {}): NetworkData {
  return newNetworkData({
    network: newRecord('network', { id: 'n', name: 'Red', kind: 'rme', simulated: true, rosterKnown: true }),
    actors: [
      actor('a', { group: 'north' }),
      actor('b'),
      actor('c'),
      actor('d'),
      actor('many', { isSet: true }),
    ],
    members: [member('a', { role: 'coordinator' }), member('b'), member('c'), member('many')],
    waves: [
      wave('w1', 1, '2021-05'),
      wave('w2', 2, '2022-05', ['knowledge', 'trust', 'leadership', 'tension']),
    ],
    responses: [
      response('a', 'w2', 'principal', false),
      response('a', 'w2', 'utp', true),
      response('c', 'w2', null, false),
    ],
    ties: [
      tie('a', 'b', 'knowledge', 'w1'),
      tie('a', 'b', 'knowledge', 'w2', { strength: 2, reporter: id('a') }),
      tie('a', 'b', 'knowledge', 'w2', { strength: 4, reporter: id('b') }),
      tie('b', 'a', 'trust', 'w2'),
      tie('b', 'd', 'trust', 'w2'),
      tie('c', 'c', 'trust', 'w2'),
      tie('many', 'a', 'knowledge', 'w2'),
      tie('c', 'a', 'leadership', 'w2'),
      tie('c', 'b', 'tension', 'w2', { sign: -1 }),
    ],
    ...more,
  });
}

const named = (data: NetworkData, choice = {}) => {
  const { graph } = graphFromNetwork(data, choice);
  return Array.from(graph.from, (from, at) => `${graph.actors[from]}>${graph.actors[graph.to[at]!]}`);
};

describe('graphFromNetwork', () => {
  it('reads the last wave and its positive content layers, members and whoever else has a tie', () => {
    const { graph, wave: read, layers } = graphFromNetwork(network());
    expect(read).toBe('w2');
    expect(layers).toEqual(['knowledge', 'trust']);
    expect(graph.directed).toBe(true);
    expect(graph.actors).toEqual(['a', 'b', 'c', 'd'].map(id));
    expect(named(network())).toEqual(['school:a>school:b', 'school:b>school:a', 'school:b>school:d']);
    expect(graph.strength[0]).toBe(4);
    expect(graph.attributes.group).toEqual(['north', null, null, null]);
    expect(graph.attributes.role).toEqual(['coordinator', 'member', 'member', null]);
  });

  it('says what it left out', () => {
    expect(graphFromNetwork(network()).leftOut).toEqual([
      { reason: 'set', actors: 1, ties: 1 },
      { reason: 'self-tie', actors: 0, ties: 1 },
      { reason: 'merged-report', actors: 0, ties: 1 },
    ]);
  });

  it('never turns silence into an answer: one role is enough, a reported tie too, nothing known stays unknown', () => {
    const { graph } = graphFromNetwork(network());
    expect(graph.responded).toEqual([true, true, false, null]);
    expect(countMissing(graph)).toBe(1);
    expect(countMissing(graphFromNetwork(network(), { wave: 'w1' }).graph)).toBeNull();
  });

  it('reads the wave, layers and direction asked for', () => {
    expect(named(network(), { wave: 'w1' })).toEqual(['school:a>school:b']);
    expect(named(network(), { layers: ['leadership'] })).toEqual(['school:c>school:a']);
    const tension = graphFromNetwork(network(), { layers: ['tension', 'trust'], directed: false }).graph;
    expect(tension.directed).toBe(false);
    expect([...tension.sign]).toEqual([1, 1, -1]);
  });

  it('reads collaboration unless layers are chosen, and what is on record where there is none', () => {
    const contract = tie('a', 'd', 'assists', null, { validFrom: '2021' });
    const surveyed = network({ ties: [...network().ties, contract] });
    expect(graphFromNetwork(surveyed).layers).toEqual(['knowledge', 'trust']);
    const own = network({ waves: [], ties: [contract, tie('a', 'b', 'visits', null)] });
    expect(graphFromNetwork(own).layers).toEqual(['visits']);
    const documents = network({ waves: [], ties: [contract, tie('a', 'b', 'leadership', null)] });
    expect(graphFromNetwork(documents).layers).toEqual(['assists']);
  });

  it('names the view that was read, with the accounts of its ties', () => {
    const { view } = graphFromNetwork(network());
    expect(view).toEqual({
      ...{ wave: 'w2', layers: ['knowledge', 'trust'], kinds: null, strength: null },
      mentions: 4,
    });
    const one = { layers: ['knowledge'], kinds: ['school' as const], strength: 3 };
    expect(graphFromNetwork(network(), one).view).toEqual({ wave: 'w2', mentions: 2, ...one });
  });

  it('asks the least strength of the strongest account of each layer, before layers are counted together', () => {
    const data = network({
      ties: [
        tie('a', 'b', 'knowledge', 'w2', { strength: 1, reporter: id('a') }),
        tie('a', 'b', 'knowledge', 'w2', { strength: 3, reporter: id('b') }),
        tie('a', 'b', 'trust', 'w2', { strength: 1 }),
        tie('b', 'c', 'trust', 'w2', { strength: 2 }),
        tie('c', 'a', 'trust', 'w2'),
      ],
    });
    const { graph, view, leftOut } = graphFromNetwork(data, { strength: 3 });
    expect(named(data, { strength: 3 })).toEqual(['school:a>school:b', 'school:c>school:a']);
    expect(graph.actors).toEqual(['a', 'b', 'c'].map(id));
    expect(view.mentions).toBe(3);
    expect(leftOut).toContainEqual({ reason: 'weaker', actors: 0, ties: 2 });
  });

  it('lets a tie go with either end of another kind', () => {
    const actors = network().actors.map((each) =>
      each.id === id('b') ? { ...each, kind: 'university' as const } : each,
    );
    const data = network({ actors });
    expect(graphFromNetwork(data, { kinds: ['school'] }).graph.actors).toEqual(['a', 'c', 'd'].map(id));
    expect(named(data, { kinds: ['school'] })).toEqual([]);
    expect(graphFromNetwork(data, { kinds: ['school'] }).leftOut).toContainEqual({
      ...{ reason: 'other-kind', actors: 1, ties: 3 },
    });
    expect(named(data, { kinds: ['school', 'university'] })).toEqual(named(data));
  });

  it('leaves tension out where routes are read, and keeps what else ties the same two', () => {
    const ties = [
      tie('a', 'b', 'trust', 'w2'),
      tie('a', 'b', 'tension', 'w2', { sign: -1 }),
      tie('b', 'c', 'tension', 'w2', { sign: -1 }),
    ];
    const read = { layers: ['trust', 'tension'], withoutTension: true };
    const { graph } = graphFromNetwork(network({ ties }), read);
    expect(named(network({ ties }), read)).toEqual(['school:a>school:b']);
    expect([...graph.sign]).toEqual([1]);
  });

  it('refuses a wave or a layer that was not asked: absent is not empty', () => {
    expect(() => graphFromNetwork(network(), { wave: 'w9' })).toThrow(
      'has no wave "w9"; its waves are: w1, w2',
    );
    expect(() => graphFromNetwork(network(), { layers: ['joint-work'] })).toThrow(
      'joint-work was not asked in wave w2',
    );
    expect(() => graphFromNetwork(network(), { wave: 'w1', layers: ['trust'] })).toThrow(
      'was not asked in wave w1',
    );
  });

  it('knows who was a member then', () => {
    const data = network({
      members: [member('a'), member('b', { validTo: '2021' }), member('c', { validFrom: '2022-06' })],
      ties: [tie('a', 'd', 'trust', 'w2')],
    });
    const { graph, leftOut } = graphFromNetwork(data);
    expect(graph.actors).toEqual(['a', 'd'].map(id));
    expect(leftOut).toEqual([{ reason: 'not-a-member-then', actors: 2, ties: 0 }]);
  });

  it('reads a network without waves, and one that has nominations only', () => {
    expect(named(network({ waves: [] })).length).toBe(3);
    const nominations = network({ waves: [], ties: [tie('a', 'b', 'leadership', null)] });
    expect(graphFromNetwork(nominations).layers).toEqual(['leadership']);
  });

  it('reads each tie a few times, however many actors and layers there are', () => {
    let reads = 0;
    const counted = (record: NetworkData['ties'][number]) =>
      new Proxy(record, {
        get(target, key) {
          reads++;
          return Reflect.get(target, key) as unknown;
        },
      });
    const ring = Array.from({ length: 300 }, (_, at) => String(at));
    const data = network({
      actors: ring.map((name) => actor(name)),
      members: ring.map((name) => member(name)),
      waves: [wave('w1', 1, '2021-05')],
      responses: [],
      ties: ring.map((name, at) => tie(name, ring[(at + 1) % 300]!, `layer-${at % 20}`, 'w1')),
    });
    const { graph, layers } = graphFromNetwork({ ...data, ties: data.ties.map(counted) });
    expect(layers).toHaveLength(20);
    expect(graph.from).toHaveLength(300);
    expect(reads / 300).toBeLessThan(30);
  });
});
