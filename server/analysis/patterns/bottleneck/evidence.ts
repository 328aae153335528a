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

export function narrative(survey: SurveyWave, { facts, inapplicable }: Result): Statement[] {
  if (inapplicable === 'layer-not-asked') return [statement('not-asked')];
  const { cuts, robust, tied } = facts;
  if (cuts.length === 0) return [statement(tied.includes(1) ? 'no-cuts' : 'no-ties')];
  const today = 1 - fragmentationOf(tied, survey.n);
  return statements(
    ...cuts.map(({ member, fragmentation }) => cut(survey.names[member]!, today, 1 - fragmentation)),
    survey.respondents < survey.n && robust.length < cuts.length && statement('open'),
  );
}

/** Shares of pairs that hang together: so many in ten, and in per cent where both would be the same. */
function cut(name: string, today: number, without: number): Statement {
  const [before, after] = [inTen(today), inTen(without)];
  return before === after
    ? statement('cut-in-percent', { name, today: { share: today }, without: { share: without } })
    : statement('cut', { name, today: before, without: after });
}

/** None and all of ten are said only where it is none and all. */
const inTen = (share: number): number =>
  share === 0 || share === 1 ? share * 10 : Math.min(9, Math.max(1, Math.round(share * 10)));

export const bounds = (_: SurveyWave, { facts: { cuts, robust } }: Result): Bounds => ({
  low: Math.min(robust.length, cuts.length),
  high: cuts.length,
  unit: 'schools',
});
