import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../client/appearance/palette.ts';
import { tokens } from '../../../client/appearance/tokens.ts';

const css = readFileSync(new URL('../../../client/styles/tokens.css', import.meta.url), 'utf8');

function colours(theme: 'light' | 'dark'): Record<string, string> {
  const block = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)![1]!;
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const token = colours(theme);
  const pairs = [
    ['ink', 'wool'],
    ['ink', 'paper'],
    ['ink', 'sunk'],
    ['ink', 'indigo-wash'],
    ['muted', 'wool'],
    ['muted', 'paper'],
    ['muted', 'sunk'],
    ['muted', 'indigo-wash'],
    ['indigo', 'wool'],
    ['indigo', 'paper'],
    ['indigo', 'sunk'],
    ['indigo-deep', 'sunk'],
    ['indigo-deep', 'indigo-wash'],
    ['on-indigo', 'indigo'],
    ['on-indigo', 'indigo-deep'],
    ['madder', 'paper'],
    ['madder', 'madder-wash'],
  ] as const;

  it.each(pairs)('%s on %s is legible (WCAG AA, 4.5:1)', (text, paper) => {
    expect(contrast(token[text]!, token[paper]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['wool', 'paper'])('controls have an outline that shows on %s (3:1)', (paper) => {
    expect(contrast(token['line-strong']!, token[paper]!)).toBeGreaterThanOrEqual(3);
  });

  it('lines of layers show on paper (3:1), and no two have one colour', () => {
    const { layers, paper } = tokens[theme];
    expect(layers.filter((colour) => contrast(colour, paper) < 3)).toEqual([]);
    expect(new Set(layers).size).toBe(layers.length);
  });

  it('are the same in the picture and on the page', () => {
    expect(tokens[theme]).toMatchObject({ paper: token['paper'], ink: token['ink'], muted: token['muted'] });
  });
});
