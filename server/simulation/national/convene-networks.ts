import type { Random } from '../../analysis/random.ts';
import { startsOf } from './national-graph.ts';
import type { NationalSize, TieCollector } from './national-graph.ts';
import type { Settlement } from './locate-schools.ts';
import { drawStrength } from './strength.ts';

/** Each programme convenes schools of one comuna: 4–10 in a rural microcentre (three in ten), else 6–16. */
export function conveneNetworks(
  size: NationalSize,
  settlement: Settlement,
  ties: TieCollector,
  random: Random,
): number[][] {
  const [, , , , first, end] = startsOf(size);
  const places = settlement.byComuna.filter((schools) => schools.length >= 4);
  if (places.length === 0) return [];
  return Array.from({ length: end - first }, (_, i) => {
    // A comuna is chosen by its number of schools, as networks are where schools are.
    let schools = random.pick(places);
    while (!random.chance(schools.length / 200) && schools.length < 200) schools = random.pick(places);
    const wanted = random.chance(0.3) ? 4 + random.integer(7) : 6 + random.integer(11);
    const members = random.sample(schools, wanted);
    settlement.comunaOf[first + i] = settlement.comunaOf[members[0]!]!;
    for (const school of members) ties.add(school, first + i, 'joint-work', drawStrength(random));
    return members;
  });
}
