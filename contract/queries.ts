import { z } from 'zod';

/** A list in a query: `?layers=knowledge,trust` or `?layers=knowledge&layers=trust`. Absent: empty. */
export const commaListOf = (most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat().flatMap((part) => part.split(','))))
    .transform((parts) => parts.map((part) => part.trim()).filter((part) => part !== ''))
    .pipe(z.array(z.string().max(100)).max(most));
export const CommaList = commaListOf(50);

/** A yes or no in a query: `true`, `false`, `1`, `0`, `yes`, `no`, `si`. */
export const Flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', 'si'])
  .transform((value) => ['true', '1', 'yes', 'si'].includes(value));

/**
 * A number in a query or a path: text by nature. An empty text is no number, not 0, and is refused like any other word; `0x10`
 * is no number either.
 *
 * @param schema what the number must be
 */
export const numberInQuery = <Schema extends z.ZodNumber>(schema: Schema) =>
  z.preprocess((value: number | string) => (isDecimal(value) ? Number(value) : value), schema);

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);

/** A seed for anything drawn at random; the same seed gives the same answer. */
export const Seed = numberInQuery(z.number().int().min(0).max(4_294_967_295)).default(1);
