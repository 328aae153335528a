import type { Random } from '../../analysis/random.ts';
import { startsOf } from './national-graph.ts';
import type { NationalSize, TieCollector } from './national-graph.ts';
import type { Settlement } from './locate-schools.ts';
import { drawStrength } from './strength.ts';

/** Organisations advise a heavy-tailed number of schools of their region; universities 60–300, some outside it. */
export function adviseSchools(
  size: NationalSize,
  settlement: Settlement,
  ties: TieCollector,
  random: Random,
): void {
  const [, , universities, organisations, programmes] = startsOf(size);
  for (let adviser = universities; adviser < programmes; adviser++) {
    const comuna = random.integer(size.comunas);
    settlement.comunaOf[adviser] = comuna;
    const near = settlement.byRegion[settlement.regionOf(comuna)]!;
    const isUniversity = adviser < organisations;
    const count = isUniversity
      ? Math.min(size.schools, 60 + random.integer(240))
      : Math.min(near.length, Math.floor(3 / (1 - 0.999 * random.random()) ** 0.75));
    for (let i = 0; i < count; i++) {
      const nearby = near.length > 0 && (!isUniversity || random.chance(0.85));
      const school = nearby ? random.pick(near) : random.integer(size.schools);
      ties.add(adviser, school, 'assists', drawStrength(random));
    }
  }
}
