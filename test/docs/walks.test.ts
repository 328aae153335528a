import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
type Hop = { file: string; name: string };

describe.each([
  ['README.md', 1],
  ['docs/walks.md', 5],
])('the walks of %s', (page, count) => {
  const walks = walksOf(page);

  it(`are ${String(count)}, of six hops at most`, () => {
    expect(walks).toHaveLength(count);
    for (const hops of walks) expect(hops.length).toBeLessThanOrEqual(6);
  });

  it('lead from file to file by names that both have', () => {
    const gaps = walks.flatMap((hops) =>
      hops.flatMap(({ file, name }, at) => {
        const before = hops[at - 1];
        const holders = before === undefined ? [file] : [before.file, file];
        return holders.filter((holder) => !mentions(holder, name)).map((holder) => `${holder}: no ${name}`);
      }),
    );
    expect(gaps).toEqual([]);
  });
});

/** Tables whose rows end in a file and a name in code. */
function walksOf(page: string): Hop[][] {
  const text = readFileSync(join(root, page), 'utf8');
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      [...block.matchAll(/^\|[^|]*\|\s*\[[^\]]*\]\(([^)]+)\)\s*\|\s*`(\w+)`\s*\|$/gm)].map(
        ([, path, name]): Hop => ({ file: join(dirname(page), path!), name: name! }),
      ),
    )
    .filter((hops) => hops.length > 0);
}

const mentions = (file: string, name: string): boolean =>
  new RegExp(`\\b${name}\\b`).test(readFileSync(join(root, file), 'utf8'));
