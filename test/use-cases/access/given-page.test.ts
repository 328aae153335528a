import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenPage } from '../../../server/use-cases/access/given-page.ts';
import type { PageRequest } from '../../../server/store/ports/page-request.ts';

type Item = { value: number };

/** A list in pages; a cursor is the place of the last item. */
const listOf = (items: readonly Item[]) => (page: PageRequest) => {
  const start = page.cursor === undefined ? 0 : Number(page.cursor);
  const end = start + page.limit;
  const nextCursor = end < items.length ? String(end) : null;
  return Promise.resolve({ items: items.slice(start, end), nextCursor });
};

test('pages are those of a list that holds nothing but what is given', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ value: fc.nat(9) }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(9),
      async (items, limit, hidden) => {
        const given = items.filter(({ value }) => value >= hidden);
        const pages: Item[][] = [];
        let cursor: string | undefined;
        do {
          const page = await givenPage(listOf(items), { limit, cursor }, (some) =>
            Promise.resolve(some.filter(({ value }) => value >= hidden)),
          );
          pages.push(page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(pages.flat()).toEqual(given);
        expect(pages.length).toBe(Math.max(1, Math.ceil(given.length / limit)));
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      },
    ),
  );
});
