import type { PatternReading } from '../../../contract/assessments.ts';
import { exactly } from '../inference/monte-carlo.ts';
import { decide } from './decide.ts';
import { dropMember, dropTie } from '../survey-wave/leave-one-out.ts';
import type { Pattern } from './pattern.ts';
import type { Settings } from './settings.ts';
import { matrixOf, type SurveyWave } from '../survey-wave/survey-wave.ts';

/** Deletions are judged with fewer draws than the reading itself: enough for p ≤ .05, and the same each time. */
const deletionDraws = exactly(99);

export type Fragility = NonNullable<PatternReading['fragility']>;

/**
 * Fragility of a flag: the share of single deletions that leave it standing, members (other than those it is about,
 * unless the pattern says that they count too) and ties of the layers it reads, and the members without whom it would
 * not stand. Null where there is nothing to take away.
 *
 * Source  leave-one-out; Frantz, Cataldo & Carley 2009 on the robustness of network measures
 * Cost    (members + ties) × the pattern's test
 */
export function fragilityOf(
  survey: SurveyWave,
  pattern: Pattern,
  settings: Settings,
  subjects: readonly number[],
): Fragility {
  const quick: Settings = { ...settings, draws: deletionDraws };
  const stands = (changed: SurveyWave): boolean =>
    decide(changed, pattern, pattern.evaluate(changed, quick), { ...quick, gates: loosened(quick) }).state ===
    'flagged';
  const spared = new Set(pattern.fragileInSubjects ? [] : subjects.map((i) => survey.ids[i]!));
  const others = survey.ids.filter((id) => !spared.has(id));
  const dependsOn = others.filter((id) => !stands(dropMember(survey, id)));
  const ties = tiesOf(survey, pattern).map(([layer, i, j]) => stands(dropTie(survey, layer, i, j)));
  const members = others.length === 0 ? null : (others.length - dependsOn.length) / others.length;
  return { members, ties: share(ties), dependsOn };
}

/** Taking a member away must not end a flag only because the network is now one below the gate. */
const loosened = ({ gates }: Settings): Settings['gates'] => ({
  members: gates.members - 1,
  response: gates.response * 0.9,
});

function tiesOf(survey: SurveyWave, pattern: Pattern): [string, number, number][] {
  const ties: [string, number, number][] = [];
  for (const layer of pattern.layers(survey)) {
    const matrix = matrixOf(survey, layer);
    for (let i = 0; i < survey.n; i++)
      for (let j = survey.network.directed === false ? i + 1 : 0; j < survey.n; j++)
        if (matrix[i * survey.n + j]) ties.push([layer, i, j]);
  }
  return ties;
}

const share = (upheld: readonly boolean[]): number | null =>
  upheld.length === 0 ? null : upheld.filter(Boolean).length / upheld.length;
