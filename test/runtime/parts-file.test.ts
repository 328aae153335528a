import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPartsFile } from '../../server/runtime/read-parts-file.ts';
import { type AddPart, writePartsFile } from '../../server/runtime/write-parts-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-parts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name = 'a.zip') => join(folder, name);

async function* each(values: readonly unknown[]): AsyncGenerator<unknown> {
  await Promise.resolve();
  yield* values;
}

/** Line ends that are none in JSON, letters of several bytes, and more than one block. */
const long = Array.from({ length: 3_000 }, (_, i) => ({ i, text: `Ñuñoa\u2028\n${'á'.repeat(40)}` }));
const written = { 'a.ndjson': [1, null, 'dos', { tres: [3] }], 'folder/b.ndjson': long, 'c.ndjson': [] };

const writeAll =
  (parts: Record<string, readonly unknown[]> = written) =>
  async (addPart: AddPart) => {
    for (const [name, values] of Object.entries(parts)) await addPart(name, each(values));
    return { about: 'a test', left: undefined };
  };

async function readAll(path: string): Promise<Record<string, unknown[]>> {
  const opened = await openPartsFile(path);
  try {
    await opened.verify();
    const read: Record<string, unknown[]> = {};
    for (const { name } of opened.manifest.parts) {
      read[name] = [];
      for await (const { line, value } of opened.values(name)) {
        read[name].push(value);
        expect(line).toBe(read[name].length);
      }
    }
    return read;
  } finally {
    opened.close();
  }
}

test('what was written is read again, and only its owner can read the file', async () => {
  const manifest = await writePartsFile(file(), writeAll());
  expect(await readAll(file())).toEqual(written);
  expect(manifest.parts.map(({ lines }) => lines)).toEqual([4, 3_000, 0]);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['a.zip']);
});

test('the same values give the same parts', async () => {
  const first = await writePartsFile(file('1.zip'), writeAll());
  expect(await writePartsFile(file('2.zip'), writeAll())).toEqual(first);
});

test('a file that cannot be completed leaves the older one in its place, and nothing else', async () => {
  await writePartsFile(file(), writeAll({ 'a.ndjson': [1] }));
  const failing = writePartsFile(file(), async (addPart) => {
    await writeAll()(addPart);
    throw new Error('the store is gone');
  });
  await expect(failing).rejects.toThrow('the store is gone');
  expect(await readdir(folder)).toEqual(['a.zip']);
  expect(await readAll(file())).toEqual({ 'a.ndjson': [1] });
});

test('a folder that is not there is named', async () => {
  await expect(writePartsFile(file('none/a.zip'), writeAll())).rejects.toMatchObject({
    kind: 'invalid-request',
    message: expect.stringMatching(/none\/a\.zip cannot be written \(ENOENT\)/),
  });
});

describe('refused in words', () => {
  const refusal = async (path = file()) => {
    const error: unknown = await readAll(path).catch((reason: unknown) => reason);
    return error as { kind: string; code: string; message: string };
  };

  test('no file of the name', async () => {
    expect(await refusal(file('none.zip'))).toMatchObject({ kind: 'not-found' });
  });

  test.each([
    ['a text', 'from,to\na,b\n', 'not-an-archive'],
    ['an empty file', '', 'not-an-archive'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'not-an-archive'],
    ['an archive of something else', zipSync({ 'ties.csv': strToU8('from,to\n') }), 'no-manifest'],
    ['a manifest that is no JSON', zipSync({ 'manifest.json': strToU8('{"parts":') }), 'archive-damaged'],
    ['a manifest of another kind', zipSync({ 'manifest.json': strToU8('{"name":"x"}') }), 'archive-damaged'],
  ])('%s', async (_what, content, code) => {
    await writeFile(file(), content);
    expect(await refusal()).toMatchObject({ kind: 'refused-import', code });
    expect((await refusal()).message).toContain(file());
  });

  test('a file that is cut short, wherever', async () => {
    await writePartsFile(file(), writeAll());
    const whole = await readFile(file());
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      await writeFile(file(), whole.subarray(0, Math.floor(whole.length * share)));
      expect(await refusal(), String(share)).toMatchObject({ code: 'not-an-archive' });
    }
  });

  test('a manifest that does not describe what is there', async () => {
    const { header, parts } = await writePartsFile(file(), writeAll());
    const archive = (manifest: unknown, more: Record<string, Uint8Array> = {}) =>
      writeFile(file(), zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...more }));
    await archive({ header, parts, sha256: 'other' });
    expect((await refusal()).message).toMatch(/manifest\.json is not as it was written/);
    const { manifestDigest } = await import('../../server/runtime/parts-file.ts');
    const described = { header, parts, sha256: manifestDigest({ header, parts }) };
    await archive(described);
    expect((await refusal()).message).toMatch(/the part a\.ndjson is missing/);
    const none = { header, parts: [], sha256: manifestDigest({ header, parts: [] }) };
    await archive(none, { 'extra.ndjson': strToU8('1\n') });
    expect((await refusal()).message).toMatch(/it holds extra\.ndjson/);
    const [part] = parts;
    const only = { header, parts: [part!], sha256: manifestDigest({ header, parts: [part!] }) };
    await archive(only, { 'a.ndjson': strToU8('1\nnull\n"tres"\n{"tres":[3]}\n') });
    expect((await refusal()).message).toMatch(/the part a\.ndjson is not as it was written/);
    await archive(only, { 'a.ndjson': strToU8(`1\nnull\n"dos"\n{"tres":[3]}\n${'0\n'.repeat(1e6)}`) });
    expect((await refusal()).message).toMatch(/the part a\.ndjson is not as it was written/);
  });

  test('any byte that is another one, or never read', { timeout: 120_000 }, async () => {
    const parts = { 'a.ndjson': [1, null, 'dos'], 'b.ndjson': long.slice(0, 20) };
    await writePartsFile(file(), writeAll(parts));
    const whole = await readFile(file());
    let refused = 0;
    const damage = async (at: number, xor: number) => {
      const other = Uint8Array.from(whole);
      other[at] = other[at]! ^ xor;
      await writeFile(file('other.zip'), other);
      const read: unknown = await readAll(file('other.zip')).catch((error: unknown) => error);
      if (read instanceof Error) refused++;
      if (read instanceof Error) expect(read).toMatchObject({ kind: 'refused-import' });
      else expect(read).toEqual(parts);
    };
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), damage), {
      numRuns: 600,
      seed: 3,
    });
    expect(refused).toBeGreaterThan(300);
  });
});
