import { createRandom } from '../../server/analysis/random.ts';

/** Text of that many different ties between fictional schools, in parts: a plain edge list, or the sheet of a bundle. */
export function* tieList(
  form: 'edge-list' | 'bundle',
  { actors, ties }: { actors: number; ties: number },
): Generator<string> {
  const random = createRandom(1);
  yield form === 'bundle' ? 'network_id,wave_id,layer,from,to,strength,reporter\n' : 'from,to,strength\n';
  // Each actor names as many others: no tie twice, and no table of those that were drawn.
  const each = Math.ceil(ties / actors);
  for (let from = 0, left = ties; from < actors && left > 0; from++) {
    const others = random.sample([...Array(Math.min(actors - 1, each * 4)).keys()], Math.min(each, left));
    left -= others.length;
    yield others.map((step) => line(form, from, (from + 1 + step) % actors, 1 + random.integer(4))).join('');
  }
}

function line(form: 'edge-list' | 'bundle', from: number, to: number, strength: number): string {
  if (form === 'edge-list') return `E${String(from)},E${String(to)},${String(strength)}\n`;
  const [a, b] = [`school:demo-${String(from)}`, `school:demo-${String(to)}`];
  return `red:grande,2024,${strength % 2 === 0 ? 'trust' : 'knowledge'},${a},${b},${String(strength)},${a}\n`;
}
