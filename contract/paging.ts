import { z } from 'zod';
import { numberInQuery } from './queries.ts';

export const pageLimit = { smallest: 1, largest: 500, default: 50 } as const;

/** Query of every list: at most `limit` items after the place that `cursor` names. */
export const PageQuery = z.object({
  limit: numberInQuery(z.number().int().min(pageLimit.smallest).max(pageLimit.largest)).default(
    pageLimit.default,
  ),
  cursor: z.string().max(2000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A list in a stable order; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export type Page<Item> = { items: Item[]; nextCursor: string | null };
