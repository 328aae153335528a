import { depthTotals } from './reports.ts';
import type { Grouping, Meetings, SurveyWave } from './survey-wave.ts';

/** The wave as if one member had never been in the network, in this wave and all before it. */
export function dropMember(survey: SurveyWave, id: string): SurveyWave {
  const gone = survey.ids.indexOf(id);
  const earlier = survey.earlier.map((wave) => dropMember(wave, id));
  if (gone < 0) return { ...survey, earlier };
  const { n } = survey;
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i !== gone);
  const moved = new Map(kept.map((i, at) => [i, at]));
  const places = (list: readonly number[]): number[] => list.flatMap((i) => moved.get(i) ?? []);
  const bytes = (array: Uint8Array): Uint8Array => Uint8Array.from(kept, (i) => array[i]!);
  const counts = (array: Int32Array): Int32Array => Int32Array.from(kept, (i) => array[i]!);
  const depths = withoutRow(survey.depths, n, gone);
  return {
    ...survey,
    n: n - 1,
    ids: kept.map((i) => survey.ids[i]!),
    names: kept.map((i) => survey.names[i]!),
    actors: kept.map((i) => survey.actors[i]!),
    answered: bytes(survey.answered),
    respondents: survey.respondents - survey.answered[gone]!,
    newcomer: bytes(survey.newcomer),
    remote: bytes(survey.remote),
    coordinators: places(survey.coordinators),
    layers: new Map([...survey.layers].map(([layer, matrix]) => [layer, withoutRow(matrix, n, gone)])),
    depths,
    ...depthTotals(depths, n - 1),
    depthUnreported: bytes(survey.depthUnreported),
    claims: withoutRow(survey.claims, n, gone),
    externals: survey.externals.map((external) => ({
      ...external,
      reach: bytes(external.reach),
      named: bytes(external.named),
      contract: bytes(external.contract),
    })),
    groupings: survey.groupings.flatMap((grouping) => regroup(grouping, kept)),
    meetings: survey.meetings && meet(survey.meetings, counts),
    commitments: { ...survey.commitments, owned: counts(survey.commitments.owned) },
    namedEverybody: places(survey.namedEverybody),
    earlier,
  };
}

function withoutRow(matrix: Uint8Array, n: number, gone: number): Uint8Array {
  const left = new Uint8Array((n - 1) * (n - 1));
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== gone && j !== gone) left[at++] = matrix[i * n + j]!;
  return left;
}

function regroup(grouping: Grouping, kept: readonly number[]): Grouping[] {
  const of = Int32Array.from(kept, (i) => grouping.of[i]!);
  return new Set(of.filter((label) => label >= 0)).size < 2 ? [] : [{ ...grouping, of }];
}

const meet = (meetings: Meetings, counts: (array: Int32Array) => Int32Array): Meetings => ({
  held: counts(meetings.held),
  attended: counts(meetings.attended),
  mandatedHeld: counts(meetings.mandatedHeld),
  mandatedAttended: counts(meetings.mandatedAttended),
});
