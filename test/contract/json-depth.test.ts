import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuseDeepJson } from '../../contract/json-depth.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
const isRefused = (text: string) => {
  try {
    refuseDeepJson(bytes(text));
    return false;
  } catch {
    return true;
  }
};

it('refuses what is nested more than 32 levels, whatever stands in its texts', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 40 }), (inside, levels) => {
      const value = JSON.parse(inside) as unknown;
      const text = `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`;
      expect(isRefused(text)).toBe(levels + depthOf(value) > 32);
    }),
  );
});

it.each(['"[[[["', String.raw`"\"[[[["`, String.raw`"\\"`, String.raw`["\\\"[", 1]`, '"', String.raw`"\\\"`])(
  'reads texts to their end: %s',
  (text) => {
    expect(isRefused(text)).toBe(false);
    expect(isRefused(`[${text.endsWith('"') && text !== '"' ? text : '1'},${'['.repeat(32)}`)).toBe(
      text !== String.raw`"\\\"`,
    );
  },
);

it('refuses what holds more than 5,000,000 values, and not what has as many commas in a text', () => {
  expect(isRefused(`[${'1,'.repeat(4_999_998)}1]`)).toBe(false);
  expect(isRefused(`[${'1,'.repeat(5_000_000)}1]`)).toBe(true);
  expect(isRefused(JSON.stringify([','.repeat(6_000_000)]))).toBe(false);
});

it('looks at 30 MB of text in well under a second', () => {
  const large = bytes(
    JSON.stringify(
      Array.from({ length: 600_000 }, (_, i) => ({ from: `a${String(i)}`, to: 'b', layer: 'trust' })),
    ),
  );
  const started = performance.now();
  refuseDeepJson(large);
  expect(performance.now() - started).toBeLessThan(1000);
});
