import { describe, expect, test } from 'vitest';
import { ActorSummary } from '../../../contract/actors.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';

export function searchCases(store: () => NetworkStore): void {
  describe('searching actors', () => {
    const search = async (query: Partial<Parameters<NetworkStore['searchActors']>[0]>) =>
      (await store().searchActors({ limit: 500, ...query })).items;
    const ids = async (query: Parameters<typeof search>[0]) => (await search(query)).map(({ id }) => id);

    test('lists all by id without a search, as the contract has them', async () => {
      const all = await search({});
      expect(all).toHaveLength(14);
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
      for (const actor of all) expect(ActorSummary.strict().parse(actor)).toEqual(actor);
      expect(await search({ q: '  ' })).toEqual(all);
    });

    test.each([
      ['jose', ['school:1', 'school:4']],
      ['JOSÉ', ['school:1', 'school:4']],
      ['josé mar', ['school:1']],
      ['marti escuela', ['school:1']],
      ['fundacion nandu', ['sostenedor:65000003']],
      ['angeles', ['school:3']],
      ['ngeles', []],
      ['—', []],
      ['"', []],
      ['escuela OR liceo', []],
      ['xyz', []],
    ])('folds case and accents, and takes each word as a prefix: %s', async (q, expected) => {
      expect(await ids({ q })).toEqual(expected);
    });

    test('finds by comuna, after those that carry the word in their name', async () => {
      // "Escuela D-104 Ñuble" begins with ñu; the three schools of Ñuñoa follow, by name.
      expect(await ids({ q: 'ñu' })).toEqual(['school:5', 'school:104', 'school:4']);
      expect(await ids({ q: 'escuela ñuñoa' })).toEqual(['school:104', 'school:5']);
    });

    test('puts the whole name first, then names that begin so, then names that hold the words', async () => {
      expect(await ids({ q: 'fundación trama' })).toEqual(['organisation:trama']);
      expect(await ids({ q: 'escuela' })).toEqual([
        'school:104',
        'school:5',
        'school:1',
        'school:demo-1',
        'organisation:amigos',
        // It is closed.
        'school:3',
      ]);
      expect(await ids({ q: 'costa' })).toEqual(['sostenedor:69000001', 'sostenedor:62000002']);
    });

    test('an RBD is matched whole and comes first, also with its check digit', async () => {
      expect(await ids({ q: '104' })).toEqual(['school:104', 'school:5']);
      expect(await ids({ q: '104-4' })).toEqual(['school:104', 'school:5']);
      expect(await ids({ q: '10' })).toEqual(['school:5']);
      expect(await ids({ q: 'escuela 104' })).toEqual(['school:5', 'school:104']);
    });

    test('leaves out words that only join, and says less of what it is than of which it is', async () => {
      expect(await ids({ q: 'fundación de la trama' })).toEqual(['organisation:trama']);
      expect(await ids({ q: 'colegio josé martí' })).toEqual(['school:1']);
      const pages = await store().searchActors({ q: 'colegio josé', limit: 1 });
      const next = await store().searchActors({ q: 'colegio josé', limit: 1, cursor: pages.nextCursor! });
      expect([...pages.items, ...next.items].map(({ id }) => id)).toEqual(['school:1', 'school:4']);
    });

    test('puts schools that no longer work after all others, unless their RBD is asked for', async () => {
      const states = (await search({ q: 'escuela' })).map(({ state }) => state);
      const working = states.map((state) => state === null || state === 'working');
      expect(working.lastIndexOf(true)).toBeLessThan(working.indexOf(false));
      expect((await search({ q: '3' }))[0]).toMatchObject({ id: 'school:3', state: 'closed' });
    });

    test('names of all actors are listed once, folded, in order', async () => {
      const names = await store().listActorNames();
      expect(names).toEqual([...new Set(names)].sort());
      expect(names).toContain('servicio local costa');
    });

    test('the name of an actor that is left out is told only where another actor has it too', async () => {
      const [known] = await search({ q: 'servicio local costa' });
      const names = await store().listActorNames();
      const given = await store().listActorNames([known!.id]);
      expect(given).toEqual(names.filter((name) => name !== 'servicio local costa'));
    });

    test('is narrowed by kind and by territory', async () => {
      expect(await ids({ kind: 'university' })).toEqual(['university:10']);
      expect(await ids({ q: 'fundacion', kind: 'organisation' })).toEqual(['organisation:trama']);
      expect(await ids({ q: 'jose', territoryId: 'region:05' })).toEqual(['school:1']);
      expect(await ids({ territoryId: 'deprov:131' })).toEqual(['school:4', 'school:5']);
      expect(await ids({ territoryId: 'comuna:99999' })).toEqual([]);
    });

    test('a territory holds its schools, those who run them, and universities with a campus there', async () => {
      expect(await ids({ territoryId: 'slep:costa' })).toEqual([
        ...['school:1', 'school:2', 'school:3'],
        ...['sostenedor:62000002', 'sostenedor:65000003', 'sostenedor:69000001'],
        'university:10',
      ]);
    });
  });
}
