import type { Random } from '../../analysis/random.ts';
import { startsOf } from './national-graph.ts';
import type { NationalSize, TieCollector } from './national-graph.ts';
import type { Settlement } from './locate-schools.ts';

/**
 * Every school has one sostenedor. Somewhat under half are public: in the first four fifths of the comunas by
 * SLEPs of 40–100 schools over neighbouring comunas, in the others by the municipality. Most private owners run one school, a few dozens.
 */
export function runSchools(
  size: NationalSize,
  settlement: Settlement,
  ties: TieCollector,
  random: Random,
): void {
  const [, first, end] = startsOf(size);
  const isPublic = Array.from({ length: size.schools }, () => random.chance(0.47));
  const publicIn = settlement.byComuna.map((schools) => schools.filter((school) => isPublic[school]));
  const spare = Math.max(1, Math.floor(0.9 * (end - first)));
  let owner = first;
  for (const schools of publicDistricts(publicIn, random)) {
    if (owner >= first + spare) break;
    give(schools, owner++, settlement, ties, random);
  }
  const orphans = Array.from({ length: size.schools }, (_, school) => school);
  const owned = new Set(ties.to);
  const left = random.shuffle(orphans.filter((school) => !owned.has(school)));
  for (const share of privateShares(left, end - owner, random))
    give(share, owner++, settlement, ties, random);
}

function publicDistricts(publicIn: readonly number[][], random: Random): number[][] {
  const districts: number[][] = [];
  let comuna = 0;
  while (comuna < 0.8 * publicIn.length) {
    const wanted = 40 + random.integer(61);
    const district: number[] = [];
    while (district.length < wanted && comuna < publicIn.length) district.push(...publicIn[comuna++]!);
    districts.push(district);
  }
  districts.push(...publicIn.slice(comuna));
  return districts.filter((district) => district.length > 0);
}

/** One school each, then the rest in lumps of 1–3 to owners drawn with weights that fall as rank^(−5/6). */
function privateShares(schools: readonly number[], owners: number, random: Random): number[][] {
  const shares = Array.from({ length: Math.min(owners, schools.length) }, (_, i) => [schools[i]!]);
  for (let next = shares.length; next < schools.length;) {
    const share = shares[Math.floor(shares.length * random.random() ** 6)]!;
    const lump = schools.slice(next, next + 1 + random.integer(3));
    share.push(...lump);
    next += lump.length;
  }
  return shares;
}

function give(
  schools: readonly number[],
  owner: number,
  settlement: Settlement,
  ties: TieCollector,
  random: Random,
): void {
  settlement.comunaOf[owner] = settlement.comunaOf[schools[0]!]!;
  for (const school of schools) ties.add(owner, school, 'administers', 3 + random.integer(3));
}
