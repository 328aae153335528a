import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';
import { characteristics } from '../../server/analysis/profile/characteristics.ts';
import { type Messages } from '../../server/narrative/language.ts';
import { messages } from '../../server/narrative/narrator.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** What parser nodes are, by number: 1 argument, 2 number, 5 select, 6 plural. */
const printed = new Set([1, 2]);
const chosen = new Set([5, 6]);

function sentences(group: Messages, path = ''): [key: string, text: string][] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : sentences(value as Messages, `${path}${name}.`),
  );
}

/** Values that a sentence shows, in any of its forms. */
function placeholders(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const inside =
      'options' in node ? Object.values(node.options).flatMap((option) => placeholders(option.value)) : [];
    return printed.has(node.type) && 'value' in node ? [node.value, ...inside] : inside;
  });
}

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].sort();
const astOf = (text: string, language: string): Node[] =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();

const spanish = new Map(sentences(messages.es));
const english = new Map(sentences(messages.en));

describe('the sentences', () => {
  it('are the same ones in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    expect(spanish.size).toBeGreaterThan(200);
  });

  it.each([...spanish.keys()])('%s shows the same values in both languages', (key) => {
    const [es, en] = [astOf(spanish.get(key)!, 'es'), astOf(english.get(key)!, 'en')];
    expect(inOrder(placeholders(es))).toEqual(inOrder(placeholders(en)));
  });

  it('say something in each language, with a general form wherever there are several', () => {
    for (const [language, texts] of [
      ['es', spanish],
      ['en', english],
    ] as const)
      for (const [key, text] of texts) {
        expect(text.trim().length, key).toBeGreaterThan(0);
        for (const node of astOf(text, language))
          if (chosen.has(node.type) && 'options' in node)
            expect(Object.keys(node.options), key).toContain('other');
      }
  });

  it('are there for every pattern and characteristic, and for no other', () => {
    expect(Object.keys(messages.es.patterns)).toEqual(patterns.map(({ id }) => id));
    expect(Object.keys(messages.es.characteristics)).toEqual(characteristics.map(({ id }) => id));
  });
});
