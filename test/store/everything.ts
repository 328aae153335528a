import type { Page } from '../../contract/paging.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { supportTypes } from './fixture/support.ts';

type LoadPage<Item> = (page: { limit: number; cursor?: string }) => Promise<Page<Item>>;

/** All items of a list, page by page; small pages put the cursor to work. */
export async function allPages<Item>(load: LoadPage<Item>, limit = 500): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await load({ limit, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

export async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}

/** Every answer that a store gives about what it holds, so that two stores, or one at two times, can be compared. */
export async function everythingIn(
  store: NetworkStore,
  searches: string[] = ['e', 'escuela jo', 'costa', '104'],
) {
  const territories = await allPages((page) => store.listTerritories(page), 3);
  const actors = await allPages((page) => store.searchActors(page), 4);
  const networks = await allPages((page) => store.listNetworks(page), 1);
  const revisions = await allPages((page) => store.listRevisions(page), 2);
  const years = await store.listYears();
  const each = <T, R>(items: T[], load: (item: T) => Promise<R>) => inOrder(items, load);
  return {
    territories,
    actors,
    networks,
    revisions,
    years,
    findings: await each(revisions, ({ number }) =>
      allPages((page) => store.listFindings({ ...page, revision: number })),
    ),
    places: await each(territories, async ({ id }) => ({
      detail: await store.findTerritory(id),
      actors: (await allPages((page) => store.searchActors({ ...page, territoryId: id }))).map(
        (actor) => actor.id,
      ),
      networks: (await allPages((page) => store.listNetworks({ ...page, territoryId: id }))).map(
        (network) => network.id,
      ),
      events: await allPages((page) => store.listSchoolEvents({ ...page, territoryId: id }), 1),
      all: await store.loadTerritory({ id, year: years.at(-1) ?? 2025, scope: 'all' }),
      public: await store.loadTerritory({ id, year: years[0] ?? 2025, scope: 'public' }),
    })),
    people: await each(actors, async ({ id }) => ({
      detail: await store.findActor(id),
      ego: await store.loadEgo({ id, depth: 2, layers: [], year: null, limit: 5 }),
    })),
    whole: await each(networks, async ({ id }) => ({
      detail: await store.findNetwork(id),
      data: await store.loadNetwork(id),
    })),
    support: await each([...supportTypes], async (type) => collect(store.streamRecords({ type, where: {} }))),
    searches: await each(searches, (q) => allPages((page) => store.searchActors({ ...page, q }), 2)),
  };
}

async function inOrder<T, R>(items: T[], load: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) answers.push(await load(item));
  return answers;
}
