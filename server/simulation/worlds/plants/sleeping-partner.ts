import { tieLayers } from '../world.ts';
import { membersOf, type PlantInto } from './plant.ts';

/**
 * One member, or two of twelve and more, gives nothing and works with nobody: strength s takes 1 − (1 − s)³ of the
 * knowledge it gives, of its joint work and of its trust in others, and .8 s of its attendance. It answers, and receives
 * as before.
 */
export const plantSleepingPartner: PlantInto = (draft, { pattern, strength }, chance) => {
  const { n } = draft.options;
  const count = n >= 12 ? 1 + chance.integer(2) : 1;
  const others = membersOf(draft).filter((i) => !draft.heads.has(i) && !draft.chosen.has(i));
  const sleepers = chance.shuffled(others).slice(0, count);
  for (const truth of draft.waves)
    for (const layer of tieLayers)
      for (const i of sleepers)
        for (let j = 0; j < n; j++) {
          if (!chance.happens(1 - (1 - strength) ** 3)) continue;
          truth[layer][i * n + j] = 0;
          if (layer === 'joint-work') truth[layer][j * n + i] = 0;
        }
  for (const i of sleepers) {
    draft.attendance[i]! *= 1 - 0.8 * strength;
    for (const answers of draft.answers) letAnswer(answers, i, sleepers);
  }
  return { pattern, subjects: sleepers.map((i) => draft.schools[i]!.id) };
};

/** Somebody else falls silent in its place: of whom did not answer, nothing can be said. */
function letAnswer(answers: boolean[], member: number, sleepers: readonly number[]): void {
  if (answers[member]) return;
  answers[member] = true;
  const other = answers.findIndex((answered, i) => answered && !sleepers.includes(i));
  if (other >= 0) answers[other] = false;
}
