import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { previewUpload } from '../../../server/use-cases/importing/preview-upload.ts';
import { type ImportingTelar, importingTelar, receiving } from './importing-telar.ts';

const small = { 'red.csv': 'from,to\na,b\n' };
const large = {
  'red.csv': `from,to,note\n${Array.from({ length: 150_000 }, (_, i) => `a${i},b${i},note ${i}\n`).join('')}`,
};

describe('reading an import', () => {
  let telar: ImportingTelar;
  afterEach(() => telar.close());

  it.each([
    ['memory', { memoryMb: 48, seconds: 60 }, 'reading-ran-out-of-memory', { megabytes: 48 }],
    ['time', { memoryMb: 1024, seconds: 0.2 }, 'reading-took-too-long', { seconds: 0.2 }],
  ])(
    'ends when it takes more %s than it may, in words, and the next is read',
    async (_what, limits, code, values) => {
      telar = await importingTelar(undefined, limits);
      const refused = previewUpload(telar, receiving(large));
      await expect(refused).rejects.toMatchObject({ kind: 'too-large', code, values });
      expect(await readdir(telar.previewFolder)).toEqual([]);
      // In so little time no thread starts, but in so little memory a small file is read.
      if (code === 'reading-ran-out-of-memory')
        expect((await previewUpload(telar, receiving(small))).report.counts).toMatchObject({ ties: 1 });
    },
  );

  it('is stopped when nobody waits for it, and leaves nothing behind', async () => {
    telar = await importingTelar();
    const controller = new AbortController();
    const reading = previewUpload(telar, receiving(large), controller.signal);
    setTimeout(() => {
      controller.abort(new Error('gone'));
    }, 300);
    await expect(reading).rejects.toThrow('gone');
    expect(await readdir(telar.previewFolder)).toEqual([]);
    expect((await previewUpload(telar, receiving(small))).report.counts).toMatchObject({ ties: 1 });
  });
});
