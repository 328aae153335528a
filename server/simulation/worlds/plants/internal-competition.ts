import { tieLayers } from '../world.ts';
import { membersOf, type PlantInto } from './plant.ts';
import { moveInside } from './two-sides.ts';

/**
 * Two halves with little between them: strength s multiplies the odds of a tied pair inside a half against across by
 * 16^s, in every layer or in one alone, and adds a tension between the halves of .03 + .1 s an ordered pair. In half of the
 * networks the halves are two comunas, else nothing shows them.
 */
export const plantInternalCompetition: PlantInto = (draft, { pattern, strength, layer }, chance) => {
  const { n } = draft.options;
  const side = chance.shuffled(membersOf(draft).map((i) => i % 2));
  for (const truth of draft.waves) {
    for (const one of layer === undefined ? tieLayers : [layer])
      moveInside(truth, one, side, Math.pow(16, strength), chance);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (side[i] !== side[j] && chance.happens(0.03 + 0.1 * strength)) truth.tension[i * n + j] = 1;
  }
  if (chance.happens(0.5)) draft.schools.forEach((school, i) => (school.comuna = side[i]!));
  return { pattern, subjects: [] };
};
