import { describe, expect, test } from 'vitest';
import type { Page } from '../../../contract/paging.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { PageRequest } from '../../../server/store/ports/page-request.ts';

type List = (store: NetworkStore, request: PageRequest) => Promise<Page<{ id: string }>>;

const lists: [string, List][] = [
  ['territories', (store, request) => store.listTerritories(request)],
  ['actors', (store, request) => store.searchActors(request)],
  ['actors of a search', (store, request) => store.searchActors({ ...request, q: 'e' })],
  ['networks', (store, request) => store.listNetworks(request)],
  ['school events', (store, request) => store.listSchoolEvents(request)],
  ['revisions', (store, request) => store.listRevisions(request)],
  ['findings', (store, request) => store.listFindings({ ...request, revision: 1 })],
];

export function pagingCases(store: () => NetworkStore): void {
  describe.each(lists)('paging through %s', (_name, list) => {
    test.each([1, 2, 3])('%i at a time gives what one page gives', async (limit) => {
      const whole = await list(store(), { limit: 500 });
      expect(whole.nextCursor).toBeNull();
      expect(whole.items.length).toBeGreaterThan(1);
      const paged: { id: string }[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(store(), { limit, cursor });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        expect(page.items.length).toBeGreaterThan(0);
        paged.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && paged.length < 500);
      expect(paged).toEqual(whole.items);
    });

    test.each(['', 'x', 'bm9wZQ', 'WyJvdGhlciIsMV0', '%00', '[]'])(
      'refuses the cursor "%s"',
      async (cursor) => {
        await expect(list(store(), { limit: 5, cursor })).rejects.toMatchObject({
          name: 'TelarProblem',
          kind: 'invalid-request',
          field: 'cursor',
        });
      },
    );
  });

  test('a cursor of one list is refused by another', async () => {
    const { nextCursor } = await store().listTerritories({ limit: 1 });
    expect(nextCursor).not.toBeNull();
    await expect(store().searchActors({ limit: 1, cursor: nextCursor! })).rejects.toMatchObject({
      field: 'cursor',
    });
  });
}
