import type { EndingTie } from '../../survey-wave/ending-ties.ts';
import { contentLayers, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { partsOf, tiedAtMost, withOutsiders } from '../reach.ts';

/** Whom members reach, over ties of collaboration, ties with a date, and those that support several of them. */
export type Routes = {
  /** Into how many parts the members fall without a tie or a support that ends; null: with all of them. */
  parts(without: EndingTie | null): number;
};

/** @param most as if every silent member were tied with everybody */
export function routesOf(survey: SurveyWave, ending: readonly EndingTie[], most: boolean): Routes {
  const outsiders = [
    ...new Set([
      ...survey.externals.map(({ id }) => id),
      ...ending.flatMap(({ external }) => external?.id ?? []),
    ]),
  ];
  const size = survey.n + outsiders.length;
  const member = new Map(survey.ids.map((id, i) => [id, i]));
  const lasting = lastingTies(survey, outsiders, most);
  // Nothing else ties the two: without it they are apart.
  for (const { external, members } of most ? [] : ending)
    if (external === null) tie(lasting, size, member.get(members[0]!)!, member.get(members[1]!)!, 0);
  const join = (tied: Uint8Array, { external, members }: EndingTie): void => {
    const [first, ...others] = members.flatMap((id) => member.get(id) ?? []);
    if (external === null) return others.forEach((j) => tie(tied, size, first!, j));
    const hub = survey.n + outsiders.indexOf(external.id);
    for (const i of first === undefined ? [] : [first, ...others]) tie(tied, size, i, hub);
  };
  return {
    parts: (without) => {
      const tied = Uint8Array.from(lasting);
      const gone = without?.external?.id;
      for (const each of ending) if (each !== without && !isSame(each, without)) join(tied, each);
      const out = gone === undefined ? [] : [survey.n + outsiders.indexOf(gone)];
      const part = partsOf(tied, size, new Set(out));
      return new Set(part.subarray(0, survey.n)).size;
    },
  };
}

const isSame = (a: EndingTie, b: EndingTie | null): boolean =>
  b !== null && a.external?.id === b.external?.id && a.members.join() === b.members.join();

function tie(tied: Uint8Array, size: number, i: number, j: number, value = 1): void {
  tied[i * size + j] = tied[j * size + i] = value;
}

/** Ties among the members, and of outsiders with those they reach, in one matrix. */
function lastingTies(survey: SurveyWave, outsiders: readonly string[], most: boolean): Uint8Array {
  const tied = tiedInAny(survey, contentLayers(survey));
  const reach = new Map(survey.externals.map((external) => [external.id, external.reach]));
  const nobody = new Uint8Array(survey.n);
  return withOutsiders(
    most ? tiedAtMost(survey, tied) : tied,
    survey.n,
    outsiders.map((id) => reach.get(id) ?? nobody),
  );
}
