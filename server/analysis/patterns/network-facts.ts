import type { z } from 'zod';
import type { NetworkFacts } from '../../../contract/assessments.ts';
import { layerById } from '../../../contract/layers.ts';
import { idsOf } from '../survey-wave/member-names.ts';
import { isolationOf, membersInTies } from './isolated-school/isolation.ts';
import { connectedShare, countParts, cutMembers, partsOf, partSizes } from './reach.ts';
import {
  contentLayers,
  matrixOf,
  respondentsOf,
  responseRate,
  tiedInAny,
  type SurveyWave,
} from '../survey-wave/survey-wave.ts';

type Facts = z.infer<typeof NetworkFacts>;

/**
 * What can be said of a wave at any size and without a test: parts, cut-schools, who named nobody, who did not answer.
 * Density counts reported arcs over the rows that are known; layers of collaboration make the ties.
 */
export function networkFacts(survey: SurveyWave): Facts {
  const { n, ids } = survey;
  const layers = contentLayers(survey);
  const tied = tiedInAny(survey, layers);
  const part = partsOf(tied, n);
  const groups = isolationOf(survey);
  const known = survey.rosterKnown && survey.answersKnown;
  return {
    n,
    respondents: known ? survey.respondents : null,
    responseRate: known && n > 0 ? responseRate(survey) : null,
    parts: n > 0 && layers.length > 0 ? countParts(part) : null,
    cutSchools: idsOf(
      survey,
      cutMembers(tied, n).map(({ member }) => member),
    ),
    namedNobody: idsOf(
      survey,
      [...groups.silent, ...groups.namedButSilent].sort((a, b) => a - b),
    ),
    didNotAnswer: idsOf(survey, groups.didNotAnswer),
    density: densityOf(survey, layers),
    fragmentation:
      n > 1 && layers.length > 0 ? 1 - connectedShare(partSizes(part), n) : { undefined: 'too-few-actors' },
    // The API calls it so.
    ['standing']: Object.fromEntries(
      Object.entries(groups).map(([name, members]) => [name, idsOf(survey, members)]),
    ),
    inTies: idsOf(survey, membersInTies(survey)),
    newcomers: idsOf(
      survey,
      [...ids.keys()].filter((i) => survey.newcomer[i]),
    ),
    coordinators: idsOf(survey, survey.coordinators),
    externals: survey.externals.map(({ id }) => id),
    layersAsked: [...survey.layersAsked].sort(),
    maxNominations: survey.wave.maxNominations,
    capExceededBy: idsOf(survey, overCap(survey)),
    asked: survey.asked,
    rosterKnown: survey.rosterKnown,
    answersKnown: survey.answersKnown,
    leftOut: { ...survey.leftOut },
  };
}

function densityOf(survey: SurveyWave, layers: readonly string[]): Facts['density'] {
  const rows = respondentsOf(survey);
  if (!survey.asked) return { undefined: 'no-survey' };
  if (layers.length === 0) return { undefined: 'layer-not-asked' };
  if (rows.length === 0) return { undefined: 'nobody-answered' };
  if (survey.n < 2) return { undefined: 'too-few-actors' };
  let arcs = 0;
  for (const i of rows)
    for (let j = 0; j < survey.n; j++)
      if (layers.some((layer) => matrixOf(survey, layer)[i * survey.n + j])) arcs++;
  return arcs / (rows.length * (survey.n - 1));
}

/** Members with more names in some layer than the cap allowed; what they said is kept. */
function overCap(survey: SurveyWave): number[] {
  const cap = survey.wave.maxNominations;
  if (cap === null) return [];
  const over = (i: number): boolean =>
    [...survey.layers].some(
      ([layer, matrix]) =>
        // Where either end may report, a full row need not be one answer.
        layerById(layer).reportedBy !== 'either-end' &&
        matrix.subarray(i * survey.n, (i + 1) * survey.n).reduce((sum, x) => sum + x, 0) > cap,
    );
  return [...survey.ids.keys()].filter(over);
}
