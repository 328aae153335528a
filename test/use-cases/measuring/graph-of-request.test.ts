import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOfRequest } from '../../../server/use-cases/measuring/graph-of-request.ts';
import type { GraphRequest } from '../../../server/use-cases/measuring/graph-request.ts';
import { fromFile, tie } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';
import { tiesOf } from './ties-of.ts';

describe('graphOfRequest', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  const ofNetwork = (more: Partial<GraphRequest> = {}) =>
    graphOfRequest(telar, { network: 'network:costa', layers: [], ...more });
  const ofTerritory = (more: Partial<GraphRequest> = {}) =>
    graphOfRequest(telar, { territory: 'country:cl', layers: [], ...more });

  it('is the last wave of a network unless another is named, and counts who did not answer in it', async () => {
    const last = await ofNetwork();
    expect(tiesOf(last.graph)).toEqual(['school:2>school:1']);
    expect(last.missing).toBe(0);
    expect((await ofNetwork({ wave: 'w2' })).hash).toBe(last.hash);
    const first = await ofNetwork({ wave: 'w1' });
    expect(tiesOf(first.graph)).toEqual(['school:1>school:2']);
    expect(first.missing).toBe(1);
    expect(first.hash).not.toBe(last.hash);
  });

  it('follows the directions of a network as it says, unless the request says otherwise', async () => {
    const declared = await ofNetwork();
    expect(declared.graph.directed).toBe(true);
    const undirected = await ofNetwork({ directed: false });
    expect(undirected.graph.directed).toBe(false);
    expect(undirected.hash).not.toBe(declared.hash);
  });

  it('is all that a territory holds in the newest year, undirected, and nobody is said to be missing', async () => {
    const { graph, missing, hash } = await ofTerritory();
    expect(graph.directed).toBe(false);
    expect(missing).toBeNull();
    expect(graph.actors).toContain('sostenedor:62000002');
    expect(graph.attributes['kind']?.[graph.actors.indexOf('school:1')]).toBe('school');
    expect(tiesOf(graph)).toContain('sostenedor:62000002>school:1');
    expect((await ofTerritory({ year: 2025 })).hash).toBe(hash);
    expect(tiesOf((await ofTerritory({ year: 2024 })).graph)).toContain('sostenedor:69000001>school:1');
    expect((await ofTerritory({ directed: true })).graph.directed).toBe(true);
  });

  it('names the view that it is of', async () => {
    expect((await ofNetwork({ wave: 'w1' })).view).toEqual({
      ...{ wave: 'w1', layers: ['knowledge'], kinds: null, strength: null, mentions: 2 },
    });
    const { view, graph } = await ofTerritory({ layers: ['administers'], kinds: ['school', 'sostenedor'] });
    expect(view).toMatchObject({ wave: null, layers: ['administers'], kinds: ['school', 'sostenedor'] });
    expect(view.mentions).toBeGreaterThanOrEqual(graph.from.length);
    expect((await ofTerritory()).view.layers).toContain('knowledge');
  });

  it('leaves kinds and weak ties out of a territory, too', async () => {
    const { graph, outside } = await ofTerritory({ kinds: ['school'] });
    expect(new Set(graph.attributes['kind'])).toEqual(new Set(['school']));
    expect(outside).toContain('sostenedor:62000002');
    const costa = { layers: ['knowledge'], strength: 3, directed: true };
    expect(tiesOf((await ofTerritory(costa)).graph)).not.toContain('school:1>school:2');
    expect(tiesOf((await ofTerritory({ ...costa, strength: 2 })).graph)).toContain('school:1>school:2');
  });

  it('knows in which layers a pair is tied', async () => {
    const { layersBetween } = await ofNetwork({ wave: 'w1', layers: ['knowledge', 'tension'] });
    expect(layersBetween('school:1', 'school:2')).toEqual(['knowledge']);
    expect(layersBetween('school:2', 'school:1')).toEqual([]);
    const undirected = await ofNetwork({ wave: 'w1', layers: ['knowledge'], directed: false });
    expect(undirected.layersBetween('school:2', 'school:1')).toEqual(['knowledge']);
  });

  it('keeps the actors of a territory when only some of its layers are read', async () => {
    const all = await ofTerritory();
    const { graph } = await ofTerritory({ layers: ['administers'] });
    expect(graph.actors).toEqual(all.graph.actors);
    expect(graph.from.length).toBeLessThan(all.graph.from.length);
    expect(tiesOf(graph)).toContain('sostenedor:62000002>school:1');
  });

  it('joins the schools of a territory by the networks that they share, when that layer is named', async () => {
    const { graph } = await ofTerritory({ layers: ['co-membership'] });
    expect(tiesOf(graph).toSorted()).toEqual(['school:1>school:2', 'school:1>school:4', 'school:2>school:4']);
  });

  it('leaves out of a territory a tie of an actor with itself', async () => {
    const before = await ofTerritory();
    const self = tie({ layer: 'assists', from: 'school:1', to: 'school:1' });
    const { number } = await telar.commit('a tie with itself', fromFile('self.csv', [self]));
    const stored = await telar.store.loadTerritory({ id: 'country:cl', year: 2025, scope: 'all' });
    expect(stored!.ties.filter(({ from, to }) => from === to)).toHaveLength(1);
    expect((await ofTerritory()).hash).toBe(before.hash);
    await telar.store.undoRevision(number);
  });

  it.each([
    [{ network: 'none' }, { kind: 'not-found', field: 'network' }],
    [{ wave: 'w9' }, { kind: 'invalid-request', field: 'wave' }],
    [{ layers: ['gossip'] }, { kind: 'invalid-request', field: 'layers' }],
    [
      { network: undefined, territory: 'slep:0' },
      { kind: 'not-found', field: 'territory' },
    ],
    [
      { network: undefined, territory: 'country:cl', year: 1900 },
      { kind: 'invalid-request', field: 'year' },
    ],
  ])('refuses %j', async (more, problem) => {
    await expect(ofNetwork(more)).rejects.toMatchObject(problem);
  });
});
