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
  // How one page follows another is tested list by list: here they are few.
  const territories = await allPages((page) => store.listTerritories(page), 5);
  const actors = await allPages((page) => store.searchActors(page), 20);
  const networks = await allPages((page) => store.listNetworks(page), 5);
  const revisions = await allPages((page) => store.listRevisions(page), 2);
  const years = await store.listYears();
  const idsOf = async <Item extends { id: string }>(load: LoadPage<Item>) =>
    (await allPages(load)).map(({ id }) => id);
  return {
    territories,
    actors,
    networks,
    revisions,
    years,
    findings: await inOrder(revisions, ({ number }) =>
      allPages((page) => store.listFindings({ ...page, revision: number })),
    ),
    places: await inOrder(territories, ({ id }) =>
      sideBySide({
        detail: store.findTerritory(id),
        actors: idsOf((page) => store.searchActors({ ...page, territoryId: id })),
        networks: idsOf((page) => store.listNetworks({ ...page, territoryId: id })),
        events: allPages((page) => store.listSchoolEvents({ ...page, territoryId: id }), 20),
        all: store.loadTerritory({ id, year: years.at(-1) ?? 2025, scope: 'all' }),
        public: store.loadTerritory({ id, year: years[0] ?? 2025, scope: 'public' }),
      }),
    ),
    people: await inOrder(actors, ({ id }) =>
      sideBySide({
        detail: store.findActor(id),
        ego: store.loadEgo({ id, depth: 2, layers: [], year: null, limit: 5 }),
      }),
    ),
    whole: await inOrder(networks, ({ id }) =>
      sideBySide({ detail: store.findNetwork(id), data: store.loadNetwork(id) }),
    ),
    support: await inOrder(supportTypes, (type) => collect(store.streamRecords({ type, where: {} }))),
    searches: await inOrder(searches, (q) => allPages((page) => store.searchActors({ ...page, q }), 20)),
  };
}

async function inOrder<T, R>(items: readonly T[], load: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) answers.push(await load(item));
  return answers;
}

/** Answers by name, to questions that are asked at once. */
async function sideBySide<A extends Record<string, Promise<unknown>>>(asked: A) {
  const answers = await Promise.all(Object.values(asked));
  const named = Object.keys(asked).map((name, at) => [name, answers[at]]);
  return Object.fromEntries(named) as { [Name in keyof A]: Awaited<A[Name]> };
}
