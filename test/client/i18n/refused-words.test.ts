import { describe, expect, it } from 'vitest';
import observations from '../../../contract/observations/es.json' with { type: 'json' };
import { layers } from '../../../contract/layers.ts';
import { metrics } from '../../../server/analysis/metrics/catalogue.ts';
import narrative from '../../../server/narrative/es.json' with { type: 'json' };
import { allWords } from './all-words.ts';
import { refusedIn, refusedWords } from './refused-words.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
const textsIn = (tree: Tree): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree).flatMap((each) => textsIn(each as Tree));

const words = textsIn((await allWords('es')) as Tree);

describe('words that were given up', () => {
  it.each([
    ['the interface', words],
    ['the narrative', textsIn(narrative)],
    ['observations of an import', textsIn(observations)],
    ['the catalogue of layers', layers.flatMap(({ name, meaning }) => [name.es, meaning.es])],
    ['the catalogue of metrics', metrics.flatMap(({ name, meaning }) => [name.es, meaning.es])],
  ])('are in no Spanish text of %s', (_where, texts) => {
    expect(texts.length).toBeGreaterThan(20);
    expect(refusedIn(texts)).toEqual([]);
  });

  it('are found where they stand', () => {
    const said = [
      'Sus lazos',
      'Ola 2024',
      'Reunir',
      'Unido con 9',
      'de -0,035',
      'Huella de los datos: 4bc2e',
    ];
    expect(refusedIn(said)).toHaveLength(said.length);
    expect(refusedIn(['Sus vínculos', 'Lola', 'hola', 'de −0,035', '10.000-1,5'])).toEqual([]);
    expect(refusedWords.length).toBeGreaterThan(10);
  });

  it('leave one name to the layer of nearness and another to the measure', () => {
    const names = layers.map(({ name }) => name.es);
    expect(names).toContain('Vecindad geográfica');
    expect(names).not.toContain('Cercanía');
    expect(names).toContain('Asesora');
  });
});
