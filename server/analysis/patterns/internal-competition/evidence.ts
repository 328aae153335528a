import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { InternalCompetitionFacts } from './evaluate.ts';
import type { Halves } from './halves.ts';
import { rarestGrouping, type GroupSplit } from './split-by-grouping.ts';

type Result = TestResult<InternalCompetitionFacts>;

export const evidence = (
  survey: SurveyWave,
  { facts: { groupings, halves, ...rest } }: Result,
): Record<string, unknown> => ({
  ...rest,
  groupings: groupings.map(({ by, inside, insidePairs, across, acrossPairs, p }) => ({
    by,
    p,
    inside,
    insidePairs,
    across,
    acrossPairs,
    // E–I (Krackhardt & Stern 1988): −1 all ties inside, +1 all across.
    eI: (across - inside) / (across + inside),
  })),
  halves: halves && {
    p: halves.p,
    modularity: halves.modularity,
    parts: [0, 1].map((side) => idsOf(survey, halfOf(halves, side))),
  },
});

const halfOf = ({ members, part }: Halves, side: number): number[] =>
  members.filter((_, at) => part[at] === side);

export function narrative(survey: SurveyWave, { facts, p }: Result, state: State): Statement[] {
  const parts = facts.parts > 1 && statement('parts', { parts: facts.parts });
  if (state !== 'flagged') return statements(parts, statement('no-blocks'));
  return statements(
    blocks(survey, facts),
    parts,
    facts.crossTension > 0 && statement('tension-across', { pairs: facts.crossTension }),
    statement('rarity', { rarity: { p: p ?? 1 } }),
  );
}

/** What separates the blocks: the known grouping, unless the best split in two is rarer. */
function blocks(survey: SurveyWave, { groupings, halves }: InternalCompetitionFacts): Statement | null {
  const rarest = rarestGrouping(groupings);
  if (rarest && (!halves || rarest.p <= halves.p)) return byGrouping(rarest);
  if (!halves) return null;
  const [one, other] = [0, 1].map((side) => namesOf(survey, halfOf(halves, side)));
  return statement('halves', { one: one!, other: other! });
}

const byGrouping = ({ by, inside, insidePairs, across, acrossPairs }: GroupSplit): Statement =>
  statement('grouping', {
    grouping: { terms: [by] },
    inside,
    insidePairs,
    insideShare: { share: inside / insidePairs },
    across,
    acrossPairs,
    acrossShare: { share: across / acrossPairs },
  });

export function bounds(survey: SurveyWave, { facts }: Result): Bounds | null {
  const rarest = rarestGrouping(facts.groupings);
  if (!rarest) return null;
  const { inside, across } = rarest;
  const unknown = (survey.n * (survey.n - 1)) / 2 - facts.pairs;
  const most = inside + across + unknown;
  return { low: inside / most, high: (inside + unknown) / most };
}
