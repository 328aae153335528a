import { expect, it } from 'vitest';
import { rulesVersion } from '../../server/runtime/rules-version.ts';

it('names the program by all its sources, the same each time', () => {
  expect(rulesVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(rulesVersion()).toBe(rulesVersion());
});
