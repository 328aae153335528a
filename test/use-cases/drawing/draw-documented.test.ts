import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../networks/records-of.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { drawNetwork } from '../../../server/use-cases/drawing/show-network-graph.ts';
import { showEgo } from '../../../server/use-cases/drawing/show-ego.ts';
import { documentedNetwork } from '../../networks/documented.ts';
import { fromFile } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

describe('the picture of a slice of documents', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
    await telar.commit('programa', fromFile('programa.csv', recordsOf(documentedNetwork())));
  });
  afterAll(() => telar.close());

  const drawn = (wave: string, data = documentedNetwork()) =>
    drawNetwork(telar, data, { wave, layers: [], signal: new AbortController().signal });
  const names = ({ actors }: { actors: { id: string }[] }) => actors.map(({ id }) => id);

  it('draws who belongs or is tied then, in the place of all slices', async () => {
    const [early, middle] = [await drawn('early'), await drawn('middle')];
    expect(names(early)).toEqual(['ministry', 'office']);
    expect(names(middle)).toEqual(['first', 'foundation', 'ministry', 'office', 'second']);
    const placeIn = (graph: typeof early) => graph.actors.find(({ id }) => id === 'office');
    const [a, b] = [placeIn(early)!, placeIn(middle)!];
    expect([a.x, a.y]).toEqual([b.x, b.y]);
    expect(middle.actors.find(({ id }) => id === 'foundation')?.role).toBe('adviser');
  });

  it('says what the slice is, nothing of answers, English names, and which tie has no date', async () => {
    const { scope, actors, ties } = await drawn('late');
    expect(scope).toMatchObject({ sliceKind: 'period', respondents: null, nonRespondents: null });
    expect(new Set(actors.map(({ responded }) => responded))).toEqual(new Set([null]));
    expect(actors.find(({ id }) => id === 'ministry')?.english).toEqual({ name: 'The Ministry' });
    const [dated, undated] = [
      ties.find(({ to }) => to === 'first')!,
      ties.find(({ to }) => to === 'office')!,
    ];
    expect(dated).not.toHaveProperty('undated');
    expect(dated).not.toHaveProperty('attributes');
    expect(undated).toMatchObject({
      undated: true,
      attributes: { note: 'Sin año' },
      english: { note: 'No year' },
    });
    expect(undated.attributes).not.toHaveProperty('note_en');
  });

  it('counts nobody as silent in a period, whatever answer sheet stands beside it', async () => {
    const sheet = { networkId: 'case:programa', waveId: 'late', actorId: 'ministry', responded: false };
    const { scope } = await drawn('late', documentedNetwork({ responses: [newRecord('response', sheet)] }));
    expect([scope.respondents, scope.nonRespondents]).toEqual([null, null]);
  });

  it('shows of an actor outside the register all years with their dates, and one year where it is asked for', async () => {
    const ego = (year?: number) =>
      showEgo(telar, {
        id: 'second',
        depth: 1,
        layers: [],
        limit: 100,
        ...(year === undefined ? {} : { year }),
      });
    const all = (await ego())!;
    expect(all.scope).toMatchObject({ year: null, sources: [] });
    expect(names(all)).toEqual(['foundation', 'ministry', 'second']);
    expect(all.ties.map(({ validTo }) => validTo)).toEqual(['2006', '2006']);
    const now = (await ego(2025))!;
    expect([now.scope.year, names(now), now.ties]).toEqual([2025, ['second'], []]);
  });
});
