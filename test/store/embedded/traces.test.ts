import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile } from '../records.ts';
import { filesWith } from './files-with.ts';

/** Texts that stand nowhere else, of lengths that fill pages, halves of pages and pages of overflow. */
const secret = (i: number) => `quipu${String(i)}x${'ñandu '.repeat(1 + ((i * 37) % 900))}fin${String(i)}`;

test('what an import brought is in no file any more once it is undone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telar-traces-'));
  try {
    const store = await openEmbeddedStore(folder);
    await store.commitRevision(draft(), fixture);
    const records = Array.from({ length: 900 }, (_, i) =>
      actor({
        id: `organisation:o${String((i * 7919) % 900)}`,
        kind: 'organisation',
        name: `Quipucamayoc ${String(i)}`,
        attributes: { nota: secret(i) },
      }),
    );
    await store.commitRevision(draft(), fromFile('a.csv', records));
    expect(await filesWith(folder, 'quipu')).not.toEqual([]);
    await store.undoRevision(2);
    expect(await filesWith(folder, 'quipu')).toEqual([]);
    expect((await store.searchActors({ q: 'quipucamayoc', limit: 5 })).items).toEqual([]);
    await store.close();
    expect(await filesWith(folder, 'quipu')).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
