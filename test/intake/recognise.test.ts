import { describe, expect, it } from 'vitest';
import { openImport } from '../../server/intake/bundle/open-import.ts';
import { recognise } from '../../server/intake/recognise.ts';
import { textFile } from './bundle/text-file.ts';

const dataset = (name: string) => openImport([new URL(`../../datasets/${name}`, import.meta.url).pathname]);

describe('recognise', () => {
  it.each([
    ['cases', 'cases'],
    ['classics', 'classics'],
    ['territory', 'register'],
  ])('takes datasets/%s for %s', async (name, kind) => {
    expect(recognise(await dataset(name))).toBe(kind);
  });

  it.each([
    [['ties.csv'], 'from,to', 'bundle'],
    [['lazos.csv', 'actores.csv'], 'origen,destino', 'bundle'],
    [['book.xlsx/ties.csv'], 'from,to', 'bundle'],
    [['edges.csv'], 'from,to', 'graph-file'],
    [['red.csv', 'actors.csv'], 'from,to', 'graph-file'],
    [['red.net'], '*Vertices 1', 'graph-file'],
    [['red.graphml'], '<graphml/>', 'graph-file'],
  ])('takes %j for a %s', (names, line, kind) => {
    expect(recognise(names.map((name) => textFile(name, line)))).toBe(kind);
  });
});
