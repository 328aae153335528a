import { createRandom } from '../../../server/analysis/random.ts';

/** A list of ties, each once, between actors drawn at random: a line a tie, the heading first. */
export function* largeEdgeList({ actors, ties }: { actors: number; ties: number }): Generator<string> {
  const random = createRandom(1);
  const known = new Set<number>();
  yield 'from,to,weight\n';
  while (known.size < ties) {
    const [from, to] = [random.integer(actors), random.integer(actors)];
    const pair = from * actors + to;
    if (from === to || known.has(pair)) continue;
    known.add(pair);
    yield `s${String(from)},s${String(to)},${String(1 + random.integer(4))}\n`;
  }
}
