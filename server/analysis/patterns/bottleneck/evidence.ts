import { sumBetweenness } from '../../graph/betweenness.ts';
import { graphOfMatrix } from '../../graph/graph-of-matrix.ts';
import { concentration } from '../../metrics/concentration.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, TestResult } from '../pattern.ts';
import { connectedShare, partsOf, partSizes } from '../reach.ts';
import type { BottleneckFacts } from './evaluate.ts';

type Result = TestResult<BottleneckFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  cutSchools: facts.cuts.map(({ member, fragmentation }) => ({
    actor: survey.ids[member]!,
    fragmentationWithout: fragmentation,
    robust: facts.robust.includes(member),
  })),
  fragmentation: fragmentationOf(facts.tied, survey.n),
  betweennessConcentration: betweennessConcentration(facts.tied, survey.n),
});

/** Share of pairs without a route between them. */
const fragmentationOf = (tied: Uint8Array, n: number): number =>
  1 - connectedShare(partSizes(partsOf(tied, n)), n);

/** HHI of betweenness: 1 when one school is on every shortest route between others; null when nobody is. */
const betweennessConcentration = (tied: Uint8Array, n: number): number | null =>
  concentration(sumBetweenness(graphOfMatrix(tied, n, false)).sums?.actors ?? []);

export function narrative(survey: SurveyWave, { facts }: Result): Statement[] {
  const { cuts, robust, tied } = facts;
  if (cuts.length === 0) return [statement('no-cuts')];
  const today = fragmentationOf(tied, survey.n);
  return statements(
    ...cuts.map(({ member, fragmentation }) =>
      statement('cut', {
        name: survey.names[member]!,
        without: { share: fragmentation },
        today: { share: today },
      }),
    ),
    survey.respondents < survey.n && robust.length < cuts.length && statement('open'),
  );
}

export const bounds = (_: SurveyWave, { facts: { cuts, robust } }: Result): Bounds => ({
  low: Math.min(robust.length, cuts.length),
  high: cuts.length,
});
