import type { GraphActor } from '../../contract/graphs.ts';
import { wrap } from './svg-text.ts';

/** Signs at the ends of a word that are no part of it. */
const bare = (word: string) => word.replaceAll(/^[("]+|[)",.]+$/g, '').toLocaleLowerCase('es');

const wordsOf = (name: string) => name.split(/\s+/).filter((word) => word !== '');

/** Fewer than this have no words in common that would be worth leaving out. */
const fewest = 3;

/**
 * Names as a picture writes them: without the words that all of a kind begin or end with ("Escuela", "(simulada)"), which
 * distinguish nobody and take the room of those that do. Lists, tables and titles keep the whole names.
 */
export function shortNames(actors: readonly GraphActor[]): (actor: GraphActor) => string {
  const common = new Map<string, { start: number; end: number }>();
  for (const kind of new Set(actors.map((actor) => actor.kind))) {
    const words = actors.filter((actor) => actor.kind === kind).map(({ name }) => wordsOf(name));
    if (words.length < fewest) continue;
    const start = shared(words);
    common.set(kind, { start, end: shared(words.map((each) => each.slice(start).reverse())) });
  }
  return ({ kind, name }) => {
    const { start, end } = common.get(kind) ?? { start: 0, end: 0 };
    if (start + end === 0) return name;
    const own = wordsOf(name);
    return own.slice(start, own.length - end).join(' ') || name;
  };
}

/** How many first words all lists share, leaving each of them at least one. */
function shared(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  let count = 0;
  for (const word of first) {
    const all = lists.every((each) => each.length > count + 1 && bare(each[count]!) === bare(word));
    if (!all) break;
    count += 1;
  }
  return count;
}

/** In letters: what a line of a name holds before the next begins. */
const lineLength = 24;

/** A name on as few lines as it needs, about equally long; it is never cut. */
export function nameLines(name: string): string[] {
  if (name.length <= lineLength) return [name];
  const count = Math.ceil(name.length / lineLength);
  return wrap(name, Math.max(Math.ceil(name.length / count) + 3, 12));
}
