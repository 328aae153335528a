import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const part = (heading: string) => text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
const rowsOf = (section: string) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|item|who )/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

const items = rowsOf(part('OWASP ASVS'));
const threats = rowsOf(part('Threats'));

/** The items of level 2 of ASVS 4.0.3, by section. */
const levelTwo =
  '1.1:1-7 1.2:1-4 1.4:1,4,5 1.5:1-4 1.6:1-4 1.7:1-2 1.8:1-2 1.9:1-2 1.10:1 1.11:1-2 1.12:2 1.14:1-6 2.1:1-12 2.2:1-3 2.3:1-3 2.4:1-6 2.5:1-7 2.6:1-3 2.7:1-6 2.8:1-7 2.9:1-3 2.10:1-4 3.1:1 3.2:1-4 3.3:1-4 3.4:1-5 3.5:1-3 3.7:1 4.1:1-3,5 4.2:1-2 4.3:1-3 5.1:1-5 5.2:1-8 5.3:1-10 5.4:1-3 5.5:1-4 6.1:1-3 6.2:1-6 6.3:1-2 6.4:1-2 7.1:1-4 7.2:1-2 7.3:1,3,4 7.4:1-3 8.1:1-4 8.2:1-3 8.3:1-8 9.1:1-3 9.2:1-4 10.2:1-2 10.3:1-3 11.1:1-8 12.1:1-3 12.2:1 12.3:1-6 12.4:1-2 12.5:1-2 12.6:1 13.1:1,3-5 13.2:1-3,5,6 13.3:1-2 13.4:1-2 14.1:1-4 14.2:1-6 14.3:2-3 14.4:1-7 14.5:1-4';
const expected = levelTwo.split(' ').flatMap((each) => {
  const [section, numbers = ''] = each.split(':');
  return numbers.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, i) => `${section!}.${String(from! + i)}`);
  });
});

/** A title as it stands in a source, whatever quotes it needs there. */
const plain = (source: string) => source.replaceAll(/\\(['"`])/g, '$1');
const testsOf = (cell: string) => [...cell.matchAll(/`(test\/[^`]+)` › ([^;]+?)(?=; `|$)/g)];

/** Tests that a cell names and that are not there. */
const absent = (cell: string): string[] =>
  testsOf(cell)
    .filter(([, file, title]) => {
      const path = join(root, file!);
      return !existsSync(path) || !plain(readFileSync(path, 'utf8')).includes(title!.trim());
    })
    .map(([whole]) => whole);

test('each item of level 2 stands in the table, once', () => {
  const found = items.flatMap(([ids]) => ids!.split(', '));
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('each item has a state; what is met names tests that exist, what is not says why', () => {
  const states = ['met', 'partly', 'not met', 'operator', 'does not apply'];
  for (const [ids, state, how, tests] of items) {
    expect(states, ids).toContain(state);
    expect(how!.length, ids).toBeGreaterThan(5);
    if (state === 'met') expect(testsOf(tests!).length, ids).toBeGreaterThan(0);
    expect(absent(tests!), ids).toEqual([]);
  }
});

test('each threat names tests that exist', () => {
  expect(threats.length).toBeGreaterThan(8);
  for (const [who, , , tests] of threats) {
    expect(testsOf(tests!).length, who).toBeGreaterThan(0);
    expect(absent(tests!), who).toEqual([]);
  }
});

test('the summary counts what the table says', () => {
  const counts = (state: string) =>
    items.filter((row) => row[1] === state).reduce((sum, [ids]) => sum + ids!.split(', ').length, 0);
  const summary =
    /All (\d+) items of level 2: (\d+) met, (\d+) partly, (\d+) not met, (\d+) with .*?, (\d+) do not/.exec(
      text,
    );
  expect(summary?.slice(1).map(Number)).toEqual([
    ...[expected.length, counts('met'), counts('partly')],
    ...[counts('not met'), counts('operator'), counts('does not apply')],
  ]);
});
