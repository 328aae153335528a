import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGraph } from '../../../server/use-cases/measuring/read-graph.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';
import { tiesOf } from './ties-of.ts';

describe('readGraph', () => {
  let files: WrittenFiles;
  beforeAll(async () => {
    files = await writtenFiles();
    await files.write('edges.csv', 'from,to', 'a,b', 'b,c');
    await files.write('list.txt', 'source;target', 'a;b', 'b;c');
    await files.write('red.net', '*Vertices 3', '1 "a"', '2 "b"', '3 "c"', '*Edges', '1 2', '2 3');
    await files.write('red', '*Vertices 3', '1 "a"', '2 "b"', '3 "c"', '*Edges', '1 2', '2 3');
    await files.writeBundle('bundle', {
      ties: ['layer,from,to', 'knowledge,a,b', 'knowledge,b,c'],
    });
    await files.write('letter.txt', 'Dear all,', 'the network met on Monday.');
    await files.write('empty.txt');
  });
  afterAll(() => files.remove());

  const read = (name: string) =>
    readGraph({
      ...{ file: `${files.folder}/${name}`, directed: false, cost: null },
      ...{ layers: [], wave: null, network: null },
    });

  it.each([
    ['an edge list by its ending', 'edges.csv'],
    ['an edge list by its heading', 'list.txt'],
    ['a graph file by its ending', 'red.net'],
    ['a graph file by its first bytes', 'red'],
    ['a folder as a bundle', 'bundle'],
  ])('reads %s, and the same network from each', async (_what, name) => {
    const { graph } = await read(name);
    expect(graph.actors).toEqual(['a', 'b', 'c']);
    expect(tiesOf(graph)).toEqual(['a>b', 'b>c']);
  });

  it.each([
    ['a path where nothing is', 'none.csv', { kind: 'not-found' }],
    ['a text that is no network', 'letter.txt', { kind: 'refused-import', code: 'unread-text' }],
    ['a file without anything in it', 'empty.txt', { kind: 'refused-import', code: 'unread-text' }],
  ])('refuses %s by its path', async (_what, name, problem) => {
    await expect(read(name)).rejects.toMatchObject({
      ...problem,
      message: expect.stringContaining(`${files.folder}/${name}`) as string,
    });
  });
});
