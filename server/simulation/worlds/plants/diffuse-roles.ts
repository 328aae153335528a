import { byWeight } from '../name-members.ts';
import { membersOf, type PlantInto } from './plant.ts';

/**
 * Nobody knows who coordinates. Strength s: with chance s² a member names whom it likes (members differ by σ .8 in how
 * much they are liked), and with .25 s nobody; at more than half strength a second member holds the office in half of the networks.
 */
export const plantDiffuseRoles: PlantInto = (draft, { pattern, strength }, chance) => {
  const { n } = draft.options;
  const liked = membersOf(draft).map(() => chance.normal(0, 0.8));
  for (const { coordination } of draft.waves)
    for (let i = 0; i < n; i++) {
      if (chance.happens(strength ** 2)) {
        coordination.fill(0, i * n, i * n + n);
        for (const j of byWeight(n, i, (_, named) => liked[named]!, 1, chance)) coordination[i * n + j] = 1;
      }
      if (chance.happens(0.25 * strength)) coordination.fill(0, i * n, i * n + n);
    }
  if (strength > 0.5 && chance.happens(0.5)) draft.heads.add(chance.integer(n));
  return { pattern, subjects: [] };
};
