import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showNetworkGraph } from '../../../server/use-cases/drawing/show-network-graph.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const id = 'network:costa';

describe('showNetworkGraph', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  const shown = async (query: { wave?: string; layers?: string[] } = {}) =>
    (await showNetworkGraph(telar, { id, layers: [], ...query }))!;

  it('draws a tie of several informants once, with the greatest strength reported', async () => {
    const { ties } = await shown({ wave: 'w1', layers: ['knowledge'] });
    expect(ties).toMatchObject([{ from: 'school:1', to: 'school:2', strength: 2.5, depth: 'cooperative' }]);
  });

  it('counts a school as one that answered when any of its informants did', async () => {
    const { scope, actors } = await shown({ wave: 'w1' });
    expect(scope).toMatchObject({ respondents: 2, nonRespondents: 1, rosterKnown: true });
    const answered = Object.fromEntries(actors.map((actor) => [actor.id, actor.responded]));
    expect(answered).toMatchObject({ 'school:1': true, 'school:2': true, 'school:4': false });
    expect((await shown({ wave: 'w2' })).scope).toMatchObject({ respondents: null, nonRespondents: null });
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
