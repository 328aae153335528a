import { expect, it } from 'vitest';
import { api, type Endpoint } from '../../contract/api.ts';

const answeredInJson = Object.entries(api as Record<string, Endpoint>).filter(
  ([, { mediaTypes }]) => mediaTypes === undefined,
);

it.each(answeredInJson)('%s says what its answer holds: an empty object is none', (_name, { response }) => {
  expect(response.safeParse({}).success).toBe(false);
});
