import { format } from 'prettier';
import { drawFigure } from './figure.ts';
import { methodsPage } from './methods-page.ts';
import { patternFigures } from './pattern-figures.ts';

/** Every generated document by its path from the root of the project, as it stands on disk. */
export async function generatedDocuments(): Promise<ReadonlyMap<string, string>> {
  const methods = await format(methodsPage(), { parser: 'markdown', singleQuote: true, printWidth: 110 });
  const figures = Object.entries(patternFigures).map(
    ([id, figure]) => [`docs/figures/${id}.svg`, drawFigure(figure)] as const,
  );
  return new Map([['docs/methods.md', methods] as const, ...figures]);
}
