import type { Random } from '../../analysis/random.ts';
import type { NationalSize, TieCollector } from './national-graph.ts';
import type { Settlement } from './locate-schools.ts';
import { drawStrength } from './strength.ts';

/**
 * Ties between schools until the number asked for: the giver by its activity (Pareto, exponent 1.6, at most 60; six
 * in a hundred work with nobody), the receiver in a common network (30 %), the comuna (58 %), the region (9.5 %) or
 * anywhere, the more active of two draws.
 */
export function collaborate(
  size: NationalSize,
  settlement: Settlement,
  networks: readonly number[][],
  ties: TieCollector,
  random: Random,
): void {
  const activity = Float64Array.from({ length: size.schools }, () =>
    random.chance(0.06) ? 0 : Math.min(60, random.open() ** -0.62),
  );
  const cumulative = new Float64Array(size.schools);
  activity.forEach((value, school) => (cumulative[school] = (cumulative[school - 1] ?? 0) + value));
  const total = cumulative[size.schools - 1]!;
  const networksOf = Array.from({ length: size.schools }, (): number[][] => []);
  for (const members of networks) for (const school of members) networksOf[school]!.push(members);

  const near = (school: number): readonly number[] | null => {
    const u = random.random();
    const own = networksOf[school]!;
    const comuna = settlement.comunaOf[school]!;
    if (u < 0.3 && own.length > 0) return random.pick(own);
    if (u < 0.88) return settlement.byComuna[comuna]!;
    return u < 0.975 ? settlement.byRegion[settlement.regionOf(comuna)]! : null;
  };
  const oneOf = (schools: readonly number[] | null) =>
    schools === null ? random.integer(size.schools) : random.pick(schools);

  const mostAttempts = 60 * size.ties;
  for (let attempt = 0; ties.size < size.ties && attempt < mostAttempts; attempt++) {
    const giver = searchUp(cumulative, total * random.random());
    const among = near(giver);
    const [one, other] = [oneOf(among), oneOf(among)];
    const receiver = activity[other]! > activity[one]! ? other : one;
    if (activity[receiver]! > 0) ties.add(giver, receiver, 'knowledge', drawStrength(random));
  }
}

/** First place whose cumulative value is over `value` (binary search). */
function searchUp(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
