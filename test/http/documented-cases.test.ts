import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { measureFile } from '../../server/use-cases/measuring/measure-file.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

/** What only somebody who was asked can do, in either language. */
const surveyWords =
  /\b(respond\w*|respuestas?|encuestad\w+|nómina|preguntó por|informantes?|answer(?:ed|s|ing)?|respondents?|did not answer|asked for)\b/i;
const inForm = ['graphml', 'gexf', 'json'] as const;

describe('the documented cases over HTTP', () => {
  let telar: RunningTelar;
  let folder = '';
  let ids: string[] = [];
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    folder = await mkdtemp(join(tmpdir(), 'telar-cases-'));
    const { items } = await telar.query(api.listNetworks, { query: { limit: '500' } });
    ids = items.map(({ id }) => id).filter((id) => id.startsWith('case-'));
  });
  afterAll(async () => {
    await telar.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['case-enlaces', 'case-escuelas-criticas'])(
    '%s gives the same numbers in its list of periods, its picture, its measures and its files',
    async (id) => {
      const { waves } = await telar.query(api.showNetwork, { id });
      expect(waves.length).toBeGreaterThan(2);
      const dates = waves.map(({ date }) => date ?? '');
      expect(dates).toEqual(dates.toSorted());
      const sizes = new Set<number>();
      for (const { waveId: wave, ties, kind } of waves) {
        const graph = await telar.query(api.showNetworkGraph, { id, query: { wave } });
        expect([kind, graph.scope.sliceKind, graph.ties.length]).toEqual(['period', 'period', ties]);
        sizes.add(ties);
        const metric = 'density,degree,betweenness';
        const measured = await telar.query(api.measureNetwork, { id, query: { wave, metric } });
        const drawn = new Set(graph.actors.flatMap((actor) => (actor.isSet ? [] : [actor.id])));
        expect(measured.actors.map((actor) => actor.id)).toEqual([...drawn].toSorted());
        for (const format of inForm) {
          const file = join(folder, `${id}-${wave}.${format}`);
          await writeFile(file, await exported(id, { format, wave }));
          const read = await measureFile({
            ...{ file, directed: true, cost: null, layers: [], wave: null, network: null },
            ...{ metrics: metric.split(','), parameters: [], nullModel: null, workers: 1, seed: 1 },
          });
          expect(valuesOf(read.measured)).toEqual(valuesOf(measured));
        }
      }
      expect(sizes.size).toBeGreaterThan(1);
    },
  );

  const exported = async (id: string, query: Record<string, string>): Promise<string> => {
    const search = new URLSearchParams(query).toString();
    return (await fetch(`${telar.address}${apiRoot}/networks/${id}/export?${search}`)).text();
  };
  const valuesOf = ({ network, actors }: Awaited<ReturnType<typeof measureFile>>['measured']) => ({
    actors,
    network: Object.entries(network).map(([name, of]) => [name, 'value' in of ? of.value : of.undefined]),
  });

  it('say nothing of answers in any language, and have no roster, respondents or silent members', async () => {
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const detail = await telar.query(api.showNetwork, { id });
      const statement = await telar.query(api.showStatement, { id });
      const assessed = await telar.query(api.assessNetwork, { id });
      expect(statement.basis, id).toBe('documents');
      for (const wave of [...detail.waves, ...statement.waves])
        expect([wave.roster, wave.respondents], id).toEqual([null, null]);
      for (const { respondents, responseRate, facts, patterns } of assessed.waves) {
        expect([respondents, responseRate, facts.didNotAnswer], id).toEqual([null, null, []]);
        expect(new Set(patterns.map(({ reason }) => reason)), id).toEqual(new Set(['no-survey']));
      }
      const sentences = [
        ...statement.sentences.es,
        ...statement.sentences.en,
        ...assessed.waves.flatMap(({ profile, patterns }) => [
          ...profile.characteristics.flatMap(({ structure }) => Object.values(structure?.text ?? {})),
          ...patterns.flatMap(({ questions }) => questions.flatMap((question) => Object.values(question))),
          ...patterns.flatMap(({ lookAlikes }) => lookAlikes.flatMap(({ text }) => Object.values(text))),
        ]),
      ];
      expect(
        sentences.filter((sentence) => surveyWords.test(sentence)),
        id,
      ).toEqual([]);
      for (const { waveId: wave } of detail.waves) {
        const { scope, actors } = await telar.query(api.showNetworkGraph, { id, query: { wave } });
        expect([scope.respondents, scope.nonRespondents], id).toEqual([null, null]);
        expect(actors.filter(({ responded }) => responded !== null)).toEqual([]);
      }
    }
  });

  it('tell what happened in order, in Spanish and English, and stand with the actors who took part', async () => {
    const events = await telar.query(api.listNetworkEvents, { id: 'case-enlaces', query: { limit: '500' } });
    expect(events.items.length).toBeGreaterThan(20);
    const dated = events.items.flatMap(({ date }) => (date === null ? [] : [date]));
    expect(dated).toEqual(dated.toSorted());
    expect(events.items.slice(0, dated.length).every(({ date }) => date !== null)).toBe(true);
    expect(
      events.items.filter(({ note, english }) => note !== null && english?.['note'] === undefined),
    ).toEqual([]);
    const [actor] = events.items.flatMap(({ actors }) => actors);
    const { happenings } = await telar.query(api.showActor, { id: actor!.id });
    expect(happenings.flatMap(({ actorIds }) => actorIds)).toContain(actor!.id);
    expect((await telar.refused(`${apiRoot}/networks/none/events`)).status).toBe(404);
  });

  it('are compared by date: what ended with the support is lost, not unknown', async () => {
    const changes = await telar.query(api.compareWaves, { id: 'case-escuelas-criticas' });
    expect([changes.from, changes.to]).toEqual(['during', 'after']);
    expect(changes.ties.unknown).toEqual([]);
    expect(changes.ties.lost.length).toBeGreaterThan(5);
    expect(changes.actors.filter(({ name, id }) => name === id)).toEqual([]);
  });

  it('are found by their English names', async () => {
    const networks = await telar.query(api.listNetworks, { query: { q: 'networks' } });
    expect(networks.items.every(({ english }) => english?.['name'] !== undefined)).toBe(true);
    const { items } = await telar.query(api.searchActors, { query: { q: 'ministry of education' } });
    expect(items[0]).toMatchObject({
      english: { name: expect.stringContaining('Ministry of Education') as string },
    });
  });

  it('have every layer of theirs named in the list of layers', async () => {
    const { items } = await telar.query(api.listLayers);
    const named = new Set(items.map(({ id }) => id));
    const { layers } = await telar.query(api.showNetwork, { id: 'case-enlaces' });
    expect(layers.filter(({ layer }) => !named.has(layer))).toEqual([]);
  });

  it('hold every SLEP once: one territory, and the one actor that runs its schools', async () => {
    const query = { q: 'slep barrancas', limit: '20' };
    const actors = await telar.query(api.searchActors, { query });
    expect(actors.items.map(({ kind }) => kind)).toEqual(['sostenedor']);
    const territories = await telar.query(api.listTerritories, { query: { q: 'barrancas', kind: 'slep' } });
    expect(territories.items).toHaveLength(1);
    const { documents } = await telar.query(api.showTerritory, { id: territories.items[0]!.id });
    expect(documents.map(({ kind }) => kind)).toContain('document');
  });
});
