import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { isClearlyAbsent } from '../decide.ts';
import type { State, TestResult } from '../pattern.ts';
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
    // Subgroups that the network declares are not tested.
    p: by === 'group' ? null : p,
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

/** Below this p a grouping is said to be followed, and a split to have been there before it was explained. */
const rare = 0.05;

export function narrative(survey: SurveyWave, result: Result, state: State): Statement[] {
  const { facts, p, inapplicable } = result;
  const parts = facts.parts > 1 && statement('parts', { parts: facts.parts });
  if (inapplicable) return statements(parts || statement('not-asked'));
  const isUnknown = survey.groupings.length === 0;
  if (state !== 'flagged')
    return statements(
      parts,
      ...(p === null ? [statement('cannot-tell')] : calm(facts, state, p)),
      isUnknown && statement('no-grouping'),
    );
  return statements(
    blocks(survey, facts),
    placedByOthers(survey, facts),
    parts,
    facts.crossTension > 0 && statement('tension-across', { pairs: facts.crossTension }),
    statement('rarity', { rarity: { p: p ?? 1 }, tension: facts.withTension ? 'yes' : 'no' }),
    statement('good-reasons'),
    isUnknown && statement('some-grouping'),
  );
}

/** What the ties follow that asks for no explanation; that there are no blocks only where there is nothing of the kind. */
function calm(
  { groupings, halves, severalGroups }: InternalCompetitionFacts,
  state: State,
  p: number,
): Statement[] {
  const followed = groupings.filter(({ p }) => p <= rare);
  const isClear = isClearlyAbsent(state, p);
  const isExplained = isClear && halves !== null && halves.unexplained <= rare && !severalGroups;
  const seen = statements(
    severalGroups && statement('several-groups'),
    ...followed.map((split) => byGrouping('follow', split)),
    isExplained && followed.length === 0 && statement('explained'),
  );
  if (seen.length > 0) return seen;
  return [statement(isClear ? 'no-blocks' : 'cannot-tell')];
}

/** What separates the blocks: the known grouping, where tension lies across it and it is rarer than the best split in two. */
function blocks(
  survey: SurveyWave,
  { groupings, halves, halvesIn }: InternalCompetitionFacts,
): Statement | null {
  const rarest = rarestGrouping(groupings);
  if (rarest && (!halves || rarest.p <= halves.unexplained)) return byGrouping('grouping', rarest);
  if (!halves) return null;
  const [one, other] = [0, 1].map((side) => namesOf(survey, halfOf(halves, side)));
  if (halvesIn !== 'knowledge' && halvesIn !== 'joint-work')
    return statement('halves', { one: one!, other: other! });
  return statement('halves-in-layer', { one: one!, other: other!, layer: { terms: [halvesIn] } });
}

/** Who is in one of the blocks without having answered. */
function placedByOthers(survey: SurveyWave, { halves }: InternalCompetitionFacts): Statement | false {
  const absent = halves?.members.filter((i) => !survey.answered[i]) ?? [];
  return (
    absent.length > 0 &&
    statement('placed-by-others', { names: namesOf(survey, absent), count: absent.length })
  );
}

const byGrouping = (code: string, { by, inside, insidePairs, across, acrossPairs }: GroupSplit): Statement =>
  statement(code, {
    grouping: { terms: [by] },
    inside,
    insidePairs,
    insideShare: { share: inside / insidePairs },
    across,
    acrossPairs,
    acrossShare: { share: across / acrossPairs },
  });
