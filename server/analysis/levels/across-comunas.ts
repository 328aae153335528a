import { pairKey } from '../pair-key.ts';
import { isOneSchool } from '../../../contract/identifiers.ts';
import { isCollaboration } from '../../../contract/layers.ts';
import type { Levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { exactly, monteCarlo } from '../inference/monte-carlo.ts';
import { createRandom } from '../random.ts';

const draws = 999;
const seed = 'across-comunas';

type Placed = { comunas: string[]; pairs: [number, number][] };

/**
 * How often collaboration crosses comunas, beside what the sizes of the comunas alone would give.
 *
 *   expected = 1 − Σ n_c (n_c − 1) / (n (n − 1)),   n_c of the n schools lie in comuna c
 *   p        = (b + 1)/(B + 1),   b of B random assignments of the comunas in which at most as many ties cross
 *
 * Reads    pairs of schools of a known comuna with any collaboration, whoever reports it; schools without any are left out
 * Source   E and I ties against group sizes: Krackhardt & Stern 1988, doi:10.2307/2786835; permutation as in QAP
 * Returns  null without such pairs, or where all these schools lie in one comuna: nothing could cross
 * Cost     O(B · ties), seeded
 */
export function acrossComunas(
  actors: readonly RecordOf<'actor'>[],
  ties: readonly RecordOf<'tie'>[],
): Levels['comunas'] {
  const { comunas, pairs } = collaboratingSchools(actors, ties);
  const sizes = [...Map.groupBy(comunas, (comuna) => comuna).values()].map(({ length }) => length);
  if (pairs.length === 0 || sizes.length < 2) return null;
  const crossing = (labels: readonly string[]): number =>
    pairs.filter(([a, b]) => labels[a] !== labels[b]).length;
  const across = crossing(comunas);
  const random = createRandom(seed);
  const labels = [...comunas];
  const { p } = monteCarlo(-across, () => -crossing(random.shuffle(labels)), exactly(draws));
  const n = comunas.length;
  return {
    ties: pairs.length,
    across,
    share: across / pairs.length,
    expected: 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (n * (n - 1)),
    p,
    schools: n,
    comunas: sizes.length,
  };
}

/** Schools that collaborate with another one, in the order of their ids, and who with whom. */
function collaboratingSchools(
  actors: readonly RecordOf<'actor'>[],
  ties: readonly RecordOf<'tie'>[],
): Placed {
  const comunaOf = new Map(
    actors
      .filter(isOneSchool)
      .flatMap(({ id, comunaId }) => (comunaId === null ? [] : [[id, comunaId] as const])),
  );
  const keys = new Set(
    ties
      .filter(
        ({ layer, sign, from, to }) =>
          isCollaboration(layer) && sign > 0 && from !== to && comunaOf.has(from) && comunaOf.has(to),
      )
      .map(({ from, to }) => pairKey(from, to)),
  );
  const ends = [...keys].map((key) => key.split('\n') as [string, string]);
  const ids = [...new Set(ends.flat())].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  return {
    comunas: ids.map((id) => comunaOf.get(id)!),
    pairs: ends.map(([a, b]) => [place.get(a)!, place.get(b)!]),
  };
}
