import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../contract/network-data.ts';
import { countMissing, graphFromNetwork } from '../../server/analysis/graph-from-network.ts';

const id = (name: string) => `school:${name}`;
const actor = (name: string, more = {}) => ({
  type: 'actor',
  id: id(name),
  kind: 'school',
  subKind: null,
  name,
  rbd: null,
  legalKind: null,
  comunaId: null,
  latitude: null,
  longitude: null,
  rural: null,
  enrolment: null,
  state: null,
  dependency: null,
  sostenedorId: null,
  group: null,
  isSet: false,
  setSize: null,
  simulated: true,
  attributes: {},
  ...more,
});
const member = (name: string, more = {}) => ({
  type: 'membership',
  networkId: 'n',
  actorId: id(name),
  role: 'member',
  validFrom: null,
  validTo: null,
  attributes: {},
  ...more,
});
const wave = (waveId: string, order: number, date: string, layersAsked: string[] | null = null) => ({
  type: 'wave',
  networkId: 'n',
  waveId,
  order,
  date,
  instrument: null,
  layersAsked,
  maxNominations: null,
  attributes: {},
});
const tie = (from: string, to: string, layer: string, waveId: string | null, more = {}) => ({
  type: 'tie',
  networkId: 'n',
  waveId,
  layer,
  from: id(from),
  to: id(to),
  strength: null,
  sign: 1,
  depth: null,
  reporter: null,
  reporterRole: null,
  validFrom: null,
  validTo: null,
  attributes: {},
  ...more,
});
const response = (name: string, waveId: string, role: string | null, responded: boolean) => ({
  type: 'response',
  networkId: 'n',
  waveId,
  actorId: id(name),
  role,
  responded,
  attributes: {},
});

function network(more: Record<string, unknown> = {}): NetworkData {
  return NetworkData.parse({
    network: {
      type: 'network',
      id: 'n',
      name: 'Red',
      kind: 'rme',
      mandate: null,
      purpose: null,
      territoryId: null,
      validFrom: null,
      validTo: null,
      simulated: true,
      rosterKnown: true,
      directed: null,
      citation: null,
      description: null,
      attributes: {},
    },
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
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
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
});
