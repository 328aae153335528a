import { format } from 'prettier';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';
import { drawFigure } from './figure.ts';
import { methodsPage } from './methods-page.ts';
import { notesOf } from './pattern-notes.ts';

/** Every generated document by its path from the root of the project, as it stands on disk. */
export async function generatedDocuments(): Promise<ReadonlyMap<string, string>> {
  const methods = await format(await methodsPage(), {
    parser: 'markdown',
    singleQuote: true,
    printWidth: 110,
  });
  const figures = patterns.map(async ({ id }) => {
    const notes = await notesOf(id);
    return notes === null ? [] : [[`docs/figures/${id}.svg`, drawFigure(notes.figure)] as const];
  });
  return new Map([['docs/methods.md', methods] as const, ...(await Promise.all(figures)).flat()]);
}
