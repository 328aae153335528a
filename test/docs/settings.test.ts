import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Environment } from '../../server/config.ts';
import { secretNames } from '../../server/runtime/secret-files.ts';

const text = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const section = text.slice(
  text.indexOf('\n## Settings'),
  text.indexOf('\n## ', text.indexOf('\n## Settings') + 1),
);

/** Rows of the table: variables, and what holds where they are not set. */
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({
    names: [...cells[1]!.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name!),
    meaning: cells[2]!,
    otherwise: cells.at(-2)!,
  }));
const documented = rows.flatMap(({ names }) => names);

test('every setting that Telar reads stands in the one table, once, and no other', () => {
  const ofNode = ['NODE_EXTRA_CA_CERTS'];
  const read = [...Object.keys(Environment.shape), ...secretNames.map((name) => `${name}_FILE`), ...ofNode];
  expect(documented.toSorted()).toEqual(read.toSorted());
});

test('what holds where a setting is not set is what the table says', () => {
  const defaults = Environment.parse({});
  for (const { names, otherwise } of rows) {
    const cells = otherwise.split(', ');
    names.forEach((name, at) => {
      const value = defaults[name as keyof typeof defaults];
      if (typeof value !== 'number' && typeof value !== 'string') return;
      if (value === '') return;
      expect(cells[names.length > 1 ? at : 0]?.replaceAll('`', ''), name).toBe(String(value));
    });
  }
});

test('each row says what its setting means', () => {
  for (const { names, meaning } of rows) expect(meaning.length, names.join()).toBeGreaterThan(20);
});

test('other pages name no setting that there is not', () => {
  for (const name of ['README.md', 'docs/privacy.md', 'docs/security.md', 'compose.yaml']) {
    const page = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    const named = [...page.matchAll(/\b(TELAR_[A-Z][A-Z_]+[A-Z])\b/g)].map(([, variable]) => variable!);
    // What compose.yaml itself reads: the port on this machine and the bound of memory.
    const ofCompose = ['TELAR_PORT', 'TELAR_MEMORY', 'TELAR_URL', 'TELAR_KEY'];
    expect(
      named.filter((variable) => ![...documented, ...ofCompose].includes(variable)),
      name,
    ).toEqual([]);
  }
});
