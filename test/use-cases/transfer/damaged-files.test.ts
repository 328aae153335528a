import { writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { collect, everythingIn } from '../../store/everything.ts';
import {
  exported,
  file,
  filled,
  openStore,
  partsOf,
  restored,
  rewrite,
  surveysOf,
} from './transferred-stores.ts';

describe('a file that is not as it was written is refused, and nothing is stored', () => {
  type Change = Parameters<typeof rewrite>[1];
  const firstLine = (text: string, change: (line: Record<string, unknown>) => unknown) => {
    const [line, ...rest] = text.split('\n');
    return [JSON.stringify(change(JSON.parse(line!) as Record<string, unknown>)), ...rest].join('\n');
  };
  const inStatements =
    (change: (line: Record<string, unknown>) => unknown): Change =>
    (parts) => {
      parts['statements/000001.ndjson'] = firstLine(parts['statements/000001.ndjson']!, change);
    };

  test.each<[string, Change, string, RegExp]>([
    [
      'of another version',
      (_, header) => (header['formatVersion'] = 2),
      'other-version',
      /version 2.*reads version 1/,
    ],
    ['of another kind', (_, header) => (header['format'] = 'x'), 'no-manifest', /not a whole store/],
    ['without its counts', (_, header) => delete header['counts'], 'archive-damaged', /manifest.*counts/],
    ['without a part', (parts) => delete parts['views.ndjson'], 'archive-damaged', /4 revisions/],
    [
      'with one revision less',
      (parts) => delete parts['statements/000004.ndjson'],
      'archive-damaged',
      /4 revisions/,
    ],
    [
      'with a record under another key',
      inStatements((line) => ({ ...line, key: '["actor","other"]' })),
      'archive-damaged',
      /line 1 of statements\/000001\.ndjson, field key: expected the key of the record/,
    ],
    [
      'with a record of an unknown type',
      inStatements((line) => ({ ...line, key: '["people","x"]', record: null })),
      'archive-damaged',
      /line 1 of statements\/000001\.ndjson, field key/,
    ],
    [
      'with a number as text',
      (parts) => {
        parts['findings/000001.ndjson'] = firstLine(parts['findings/000001.ndjson']!, (line) => ({
          ...line,
          row: '3',
        }));
      },
      'archive-damaged',
      /line 1 of findings\/000001\.ndjson, field row/,
    ],
    [
      'with a line that is no JSON',
      (parts) => (parts['surveys.ndjson'] = 'Hola\n'),
      'archive-damaged',
      /line 1 of surveys\.ndjson is no JSON/,
    ],
    [
      'with revisions in another order',
      (parts) => {
        const lines = parts['revisions.ndjson']!.trimEnd().split('\n');
        parts['revisions.ndjson'] = `${lines.toReversed().join('\n')}\n`;
      },
      'revision-out-of-order',
      /number 4 stands where number 1 was expected/,
    ],
  ])('%s', async (_what, change, code, message) => {
    await exported(await filled());
    await rewrite(file(), change);
    const copy = await openStore('b');
    const before = [await everythingIn(copy), await copy.storeVersion()];
    await expect(restored(copy)).rejects.toMatchObject({
      ...{ kind: 'refused-import', code },
      message: expect.stringMatching(message),
    });
    expect([await everythingIn(copy), await copy.storeVersion()]).toEqual(before);
    expect(await surveysOf(copy)).toEqual([]);
    expect(await collect(copy.streamViews())).toEqual([]);
  });

  test('rewriting without a change is no damage', async () => {
    const store = await filled();
    await exported(store);
    await rewrite(file(), () => undefined);
    const copy = await openStore('b');
    await restored(copy);
    expect(await copy.storeVersion()).toBe(await store.storeVersion());
  });

  test('nor is anything read of it when a digest does not fit', async () => {
    const store = await filled();
    await exported(store);
    const { 'surveys.ndjson': surveys, ...parts } = await partsOf(file());
    const other = { ...parts, 'surveys.ndjson': surveys!.replace('"sent"', '"open"') };
    const entries = Object.entries(other).map(([name, text]) => [name, strToU8(text)] as const);
    await writeFile(file(), zipSync(Object.fromEntries(entries)));
    const untouched: NetworkStore = {
      ...(await openStore('b')),
      restoreStore: () => Promise.reject(new Error('written before all was compared')),
    };
    await expect(restored(untouched)).rejects.toMatchObject({
      code: 'archive-damaged',
      message: expect.stringMatching(/surveys\.ndjson is not as it was written/),
    });
  });
});
