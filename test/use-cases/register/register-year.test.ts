import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScope } from '../../../server/use-cases/register/default-scope.ts';
import { registerYear } from '../../../server/use-cases/register/register-year.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

let telar: FixtureTelar;
beforeAll(async () => {
  telar = await fixtureTelar();
});
afterAll(() => telar.close());

it('the year of the register is the newest unless another is named, and that one is held', async () => {
  expect(await registerYear(telar, undefined)).toBe(2025);
  expect(await registerYear(telar, 2024)).toBe(2024);
  await expect(registerYear(telar, 0)).rejects.toMatchObject({
    kind: 'invalid-request',
    field: 'year',
    message: 'The register holds the years 2024, 2025, not 0.',
  });
});

it.each([
  [{ kind: 'slep', simulated: false } as const, 'public'],
  [{ kind: 'slep', simulated: true } as const, 'all'],
  [{ kind: 'comuna', simulated: false } as const, 'all'],
])('%j answers for %s schools', (territory, scope) => {
  expect(defaultScope(territory)).toBe(scope);
});
