import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import {
  type NetworkGraphQuery,
  showNetworkGraph,
} from '../../../server/use-cases/drawing/show-network-graph.ts';
import { fromFile, membership, tie } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const id = 'network:costa';

describe('showNetworkGraph', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  const shown = async (query: Partial<NetworkGraphQuery> = {}) =>
    (await showNetworkGraph(telar, { id, layers: [], ...query }))!;

  it('draws a tie of several informants once, with the greatest strength reported', async () => {
    const { ties } = await shown({ wave: 'w1', layers: ['knowledge'] });
    expect(ties).toMatchObject([{ from: 'school:1', to: 'school:2', strength: 2.5, depth: 'cooperative' }]);
  });

  it('says who told of a tie, and how many times where it was more than once', async () => {
    const { ties } = await shown({ wave: 'w1' });
    const accounts = ties.map(({ layer, mentions, reporters }) => ({ layer, mentions, reporters }));
    expect(accounts).toEqual([
      { layer: 'knowledge', mentions: 2, reporters: ['school:1', 'school:2'] },
      { layer: 'tension', mentions: undefined, reporters: ['school:2'] },
    ]);
  });

  it('names the layers that are read unless others are chosen, and counts each tie of a layer once', async () => {
    const { scope } = await shown({ wave: 'w1' });
    expect(scope.defaultLayers).toEqual(['knowledge']);
    expect(scope.layersAvailable).toEqual([
      { layer: 'knowledge', ties: 1, mentions: 2 },
      { layer: 'tension', ties: 1, mentions: 1 },
    ]);
    const tension = await shown({ wave: 'w1', layers: ['tension'] });
    expect(tension.scope).toMatchObject({
      ...{ layers: ['tension'], defaultLayers: scope.defaultLayers },
      layersAvailable: scope.layersAvailable,
    });
  });

  it('keeps kinds of actor and ties that are strong enough, as the numbers do', async () => {
    const strong = await shown({ wave: 'w1', strength: 3 });
    expect(strong.ties.map(({ layer }) => layer)).toEqual(['tension']);
    expect(strong.actors).toHaveLength((await shown({ wave: 'w1' })).actors.length);
    expect(await shown({ wave: 'w1', kinds: ['university'] })).toMatchObject({ actors: [], ties: [] });
  });

  it('draws no member who had left, but marks one whom a tie still names', async () => {
    const partner = 'university:10';
    const left = membership({ networkId: id, actorId: partner, role: 'adviser', validTo: '2024-12' });
    const gone = await telar.commit('a member who left', fromFile('left.csv', [left]));
    const drawn = async (wave: string) =>
      (await shown({ wave })).actors.find((actor) => actor.id === partner);
    expect(await drawn('w1')).toMatchObject({ role: 'adviser' });
    expect(await drawn('w1')).not.toHaveProperty('left');
    expect(await drawn('w2')).toBeUndefined();
    const still = tie({ networkId: id, waveId: 'w2', layer: 'knowledge', from: partner, to: 'school:1' });
    const named = await telar.commit('a tie with it', fromFile('still.csv', [still]));
    expect(await drawn('w2')).toMatchObject({ role: null, left: '2024-12' });
    await telar.store.undoRevision(named.number);
    await telar.store.undoRevision(gone.number);
  });

  it('gives what the source says of an actor beside the known fields', async () => {
    const { actors } = await shown();
    const stored = await telar.store.listActorsById(actors.map((actor) => actor.id));
    const withFacts = stored.filter(({ attributes }) => Object.keys(attributes).length > 0);
    expect(withFacts.length).toBeGreaterThan(0);
    for (const actor of actors) {
      const { attributes = {} } = stored.find((one) => one.id === actor.id)!;
      expect(actor.attributes ?? {}).toEqual(attributes);
    }
  });

  it('counts a school as one that answered when any of its informants did', async () => {
    const { scope, actors } = await shown({ wave: 'w1' });
    expect(scope).toMatchObject({ respondents: 2, nonRespondents: 1, rosterKnown: true });
    const answered = Object.fromEntries(actors.map((actor) => [actor.id, actor.responded]));
    expect(answered).toMatchObject({ 'school:1': true, 'school:2': true, 'school:4': false });
    expect((await shown({ wave: 'w2' })).scope).toMatchObject({ respondents: null, nonRespondents: null });
  });

  it('names the layers that somebody left open, and nobody else’s', async () => {
    const response = newRecord('response', {
      ...{ networkId: id, waveId: 'w2', actorId: 'school:1', responded: true },
      attributes: { layersAnswered: 'knowledge' },
    });
    const wave = newRecord('wave', {
      networkId: id,
      waveId: 'w2',
      order: 2,
      layersAsked: ['knowledge', 'trust'],
    });
    const { number } = await telar.commit(
      'an answer in part',
      fromFile('partly.csv', [wave, response, { ...response, actorId: 'school:2', attributes: {} }]),
    );
    const { actors } = await shown({ wave: 'w2' });
    const open = Object.fromEntries(actors.map((actor) => [actor.id, actor.leftOpen]));
    expect(open).toMatchObject({ 'school:1': ['trust'], 'school:2': undefined });
    await telar.store.undoRevision(number);
  });

  it('leaves every actor in its place from wave to wave', async () => {
    const places = async (wave: string) =>
      (await shown({ wave })).actors.map((actor) => [actor.id, actor.x, actor.y]);
    expect(await places('w1')).toEqual(await places('w2'));
  });

  it('is the same picture of the same facts whether the last wave is named or not', async () => {
    expect(await shown()).toEqual(await shown({ wave: 'w2' }));
    expect((await shown({ wave: 'w1' })).datasetHash).not.toBe((await shown()).datasetHash);
  });

  it('shows a layer that was asked and in which nobody reported a tie, and refuses any other without ties', async () => {
    expect((await shown({ layers: ['tension'] })).ties).toEqual([]);
    await expect(shown({ layers: ['gossip'] })).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'layers',
      message: expect.stringContaining('knowledge, tension') as string,
    });
    expect(await showNetworkGraph(telar, { id: 'none', layers: [] })).toBeNull();
  });
});
