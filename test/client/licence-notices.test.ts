import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let notices: string;
let titled: Map<string, { version: string; licence: string; text: string }>;

/** What a build hands out, made here: a clone that nobody has built has none. */
beforeAll(async () => {
  const config = { configFile: join(root, 'vite.config.ts'), logLevel: 'silent' } as const;
  const built = await build({ ...config, build: { write: false } });
  if (!('output' in built)) throw new Error('one build was expected');
  const file = built.output.find(({ fileName }) => fileName === 'licences.txt');
  notices = file?.type === 'asset' ? String(file.source) : '';
  titled = new Map(
    notices
      .split(/\n\n\n(?=\S+ \d\S* \(.+\)\n-+\n)/)
      .slice(1)
      .map((notice) => {
        const [, name, version, licence, text] = /^(\S+) (\S+) \((.+)\)\n-+\n([\s\S]+)$/.exec(notice)!;
        return [name!, { version: version!, licence: licence!, text: text! }];
      }),
  );
}, 120_000);

/** Packages that the sources of the explorer import, types aside: found without the tool that bundles them. */
const imported = new Set(
  readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => readFileSync(join(root, 'client', name), 'utf8').split('\n'))
    .filter((line) => !line.startsWith('import type') && !/^import \{( type \w+,?)+ \}/.test(line))
    .map((line) => /(?:from|^import) '((?:@[^/']+\/)?[^./'][^/']*)/.exec(line)?.[1])
    .filter((name) => name !== undefined),
);

test.each([...imported])('the licence of %s stands in what is handed out', (name) => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(titled.get(name)?.version).toBe(version);
});

test('each notice has the words of its licence, and Telar has its own', () => {
  expect(notices).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
  for (const [name, { licence, text }] of titled) {
    if (licence === 'Unlicense') continue;
    expect(text, name).toMatch(
      licence === 'OFL-1.1' ? /SIL OPEN FONT LICENSE/ : /Permission is hereby granted/,
    );
  }
});

test('what comes along with another package, or in a thread of the browser, has its notice', () => {
  const needed = [...titled.keys()].filter((name) => !imported.has(name));
  expect(needed).toEqual(expect.arrayContaining(['scheduler', '@tanstack/query-core']));
  expect(titled.has('graphology-metrics')).toBe(true);
  expect([...titled.keys()].filter((name) => !existsSync(join(root, 'node_modules', name)))).toEqual([]);
});
