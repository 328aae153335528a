import { expect, it } from 'vitest';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { actorSearch } from '../../../server/use-cases/register/search-actors.ts';

const names = ['escuela puerto cordillera', 'liceo ñandu'];

/** A store that knows these names, and how often it was asked for all of them. */
function storeOf() {
  const asked: (string | undefined)[] = [];
  const seen = { lists: 0, asked };
  const store = {
    storeVersion: () => Promise.resolve('1'),
    listActorNames: () => {
      seen.lists += 1;
      return Promise.resolve(names);
    },
    searchActors: ({ q }: { q?: string }) => {
      asked.push(q);
      const items = names.filter((name) => q?.split(' ').every((word) => name.includes(word)));
      return Promise.resolve({ items, nextCursor: null });
    },
  };
  // Only what the search asks of a store.
  return { seen, search: actorSearch({ store: store as never, cache: new ResultCache() }) };
}

it('reads a word that nobody has as the nearest that somebody has, and reads all names once', async () => {
  const { seen, search } = storeOf();
  expect((await search({ q: 'Puerto cordilera', limit: 5 })).items).toEqual(['escuela puerto cordillera']);
  expect((await search({ q: 'escuela puetro', limit: 5 })).items).toEqual(['escuela puerto cordillera']);
  expect(seen.lists).toBe(1);
});

it('does not look for another spelling where something is found, or nothing is near', async () => {
  const { seen, search } = storeOf();
  await search({ q: 'puerto', limit: 5 });
  await search({ limit: 5 });
  expect(seen).toMatchObject({ lists: 0, asked: ['puerto', undefined] });
  expect((await search({ q: 'iquique', limit: 5 })).items).toEqual([]);
  expect(seen.asked).toHaveLength(3);
});

it('looks for what was looked for before only once', async () => {
  const { seen, search } = storeOf();
  const first = await search({ q: 'puerto', limit: 5 });
  expect(await search({ limit: 5, q: 'puerto' })).toBe(first);
  await search({ q: 'puerto', limit: 6 });
  expect(seen.asked).toHaveLength(2);
});
