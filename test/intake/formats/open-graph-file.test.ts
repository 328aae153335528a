import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphFile } from '../../../server/intake/formats/open-graph-file.ts';

describe('openGraphFile', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-graph-'));
    for (const name of ['red.edges.csv', 'red.nodes.csv', 'actors.csv', 'other.csv']) {
      await writeFile(join(folder, name), 'id\n');
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['red.edges.csv', ['red.edges.csv', 'red.nodes.csv']],
    ['other.csv', ['other.csv', 'actors.csv']],
  ])('opens %s with its own sheet of actors, else the one of the folder', async (name, expected) => {
    const files = await openGraphFile(join(folder, name));
    expect(files.map((file) => file.name)).toEqual(expected);
  });
});
