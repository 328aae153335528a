import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';

const textOf = (page: string) =>
  readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), 'utf8');

describe('catalogues in prose', () => {
  it('README: every pattern, in the order of answers', () => {
    const table = textOf('README.md').match(/\n\| pattern[\s\S]*?\n\n/)![0];
    const ids = [...table.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    expect(ids).toEqual(patterns.map(({ id }) => id));
  });
});
