import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api, type Endpoint } from '../../contract/api.ts';
import { numberInQuery } from '../../contract/queries.ts';

describe('numberInQuery', () => {
  const Year = numberInQuery(z.number().int().min(0));

  it.each([
    ['2024', 2024],
    [' 7 ', 7],
    ['0', 0],
    [12, 12],
  ])('reads %j', (given, number) => {
    expect(Year.parse(given)).toBe(number);
  });

  it.each(['', ' ', 'ten', '1,5', '1.5', '-1', 'Infinity', null, undefined, ['1', '2']])(
    'refuses %j',
    (given) => {
      expect(Year.safeParse(given).success).toBe(false);
    },
  );

  it('leaves its default to an absent value alone', () => {
    const Query = z.object({ limit: Year.default(5), year: Year.optional() });
    expect(Query.parse({})).toEqual({ limit: 5 });
    expect(Query.safeParse({ limit: '' }).error?.issues[0]?.path).toEqual(['limit']);
    expect(Query.safeParse({ year: '' }).error?.issues[0]?.path).toEqual(['year']);
  });
});

/** Every number that a query or a path of the API takes. */
const numbers = Object.entries(api as Record<string, Endpoint>).flatMap(([name, { params, query }]) =>
  [params, query].flatMap((schema) => {
    const written = schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Written);
    return Object.entries(written?.properties ?? {})
      .filter(([, { type }]) => type === 'number' || type === 'integer')
      .map(([field]) => ({ endpoint: name, field, schema: schema!.shape[field] as z.ZodType }));
  }),
);
type Written = { properties?: Record<string, { type?: string }> };

it('there are numbers in queries and paths (else the next test would prove nothing)', () => {
  expect(numbers.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['year', 'limit', 'draws', 'depth', 'id']),
  );
});

it.each(numbers)('$endpoint takes no empty text for $field', ({ schema }) => {
  expect(schema.safeParse('').success).toBe(false);
});
