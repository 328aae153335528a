import { membersOf, type PlantInto } from './plant.ts';

/**
 * Staged from outside: meetings are mandated and attended (.9 s at least), and what members do together informs and no
 * more. Strength s leaves (1 − s)^1.5 of the depth of joint work, but leaves one report in fifty, and half of s of joint work.
 */
export const plantContrivedCollegiality: PlantInto = (draft, { pattern, strength }, chance) => {
  const { n } = draft.options;
  draft.mandated = Math.max(draft.mandated, strength);
  for (const i of membersOf(draft)) {
    draft.attendance[i] = Math.max(draft.attendance[i]!, 0.9 * strength);
    draft.deep[i] = Math.max(0.02, draft.deep[i]! * (1 - strength) ** 1.5);
  }
  for (const { 'joint-work': work } of draft.waves)
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++)
        if (chance.happens(0.5 * strength)) work[i * n + j] = work[j * n + i] = 0;
  return { pattern, subjects: [] };
};
