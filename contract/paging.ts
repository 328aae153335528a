import { z } from 'zod';

export const pageLimit = { smallest: 1, largest: 500, usual: 50 } as const;

/** Query of every list: at most `limit` items after the place that `cursor` names. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(pageLimit.smallest).max(pageLimit.largest).default(pageLimit.usual),
  cursor: z.string().max(2000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A list in a stable order; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export type Page<Item> = { items: Item[]; nextCursor: string | null };
