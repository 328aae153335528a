import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOfProgram, rulesVersion } from '../../server/runtime/rules-version.ts';

it('names the program by all its sources, the same each time', () => {
  expect(rulesVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(rulesVersion()).toBe(rulesVersion());
});

it('is another with each source, kernel or package that is another', () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'telar-rules-'))}/`;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write('package.json', '{}');
    const digests = [digestOfProgram(folder)];
    const paths = ['server/a/b.ts', 'contract/a.ts', 'graph-queries/a.sql', 'dist/kernels/a.wasm'];
    for (const path of [...paths, 'package.json']) {
      for (const text of ['1', '2']) {
        write(path, text);
        digests.push(digestOfProgram(folder));
      }
    }
    expect(new Set(digests).size).toBe(11);
    write('README.md', 'no rule');
    expect(digestOfProgram(folder)).toBe(digests.at(-1));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
