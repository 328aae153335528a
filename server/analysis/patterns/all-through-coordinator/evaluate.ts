import { contentLayers, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { ballotOf } from '../diffuse-roles/ballot.ts';
import { agreement } from '../diffuse-roles/evaluate.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { whoCoordinates } from './who-coordinates.ts';

export type AllThroughCoordinatorFacts = {
  /** Who coordinates, and whether that is declared or what most say. */
  coordinators: number[];
  declared: boolean;
  /** Others tied with a coordinator, and pairs of the others tied with each other. */
  tied: number;
  among: number;
  others: number;
};

/** A star of fewer is no star. */
export const fewestTied = 3;

/**
 * Everything goes through the coordinator: others are tied with who coordinates, and no two of them with each other. A fact, not a test.
 *
 *   tied pairs among the others = 0,   others tied with a coordinator ≥ 3
 *
 * Source      star of an undirected network; Provan & Kenis 2008, doi:10.1093/jopart/mum015, on networks that one member leads
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either; who coordinates, as declared, else as
 *             two in three say
 * Returns     the coordinators, flagged when it is so; no p and no error rate. Where the missing answers could tie others with each
 *             other, or make a star, or settle who coordinates: `depends-on-missing`
 * Undefined   no layer of collaboration asked, or not who coordinates: `layer-not-asked`; nobody names anybody: `too-sparse-to-tell`
 * Cost        O(n²)
 */
export function evaluate(survey: SurveyWave): TestResult<AllThroughCoordinatorFacts> {
  const layers = contentLayers(survey);
  const { coordinators, declared, voters } = whoCoordinates(survey);
  const { unknown: _, ...ties } = countTies(survey, layers, coordinators);
  const facts = { coordinators, declared, ...ties };
  const isAsked = declared || survey.layersAsked.has('coordination');
  if (layers.length === 0 || !isAsked) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (!declared && voters === 0) return testResult(facts, { inapplicable: 'too-sparse-to-tell' });
  const isStar = coordinators.length > 0 && facts.among === 0 && facts.tied >= fewestTied;
  const isOpen = isStar ? couldEnd(survey, coordinators, declared) : couldBegin(survey, layers, declared);
  return testResult(facts, {
    ruleOutcome: isOpen ? null : isStar,
    subjects: isStar ? coordinators : [],
  });
}

/** Whether a star could end with the missing answers: one of the others may be tied with another, or not name who coordinates. */
const couldEnd = (survey: SurveyWave, coordinators: readonly number[], declared: boolean): boolean =>
  survey.ids.some((_, i) => !survey.answered[i] && (!declared || !coordinators.includes(i)));

/** Whether the missing answers could make a star: they only add ties, so that those among the others must be none already. */
function couldBegin(survey: SurveyWave, layers: readonly string[], declared: boolean): boolean {
  const missing = survey.n - survey.respondents;
  if (missing === 0) return false;
  const { voters, named } = ballotOf(survey);
  const mayCoordinate = survey.ids.flatMap((_, i) => {
    const by = named.find(({ member }) => member === i)?.by ?? 0;
    return by + missing >= agreement * (voters.length + missing) ? [[i]] : [];
  });
  return (declared ? [[...survey.coordinators]] : mayCoordinate).some((some) => {
    const { tied, among, unknown } = countTies(survey, layers, some);
    return among === 0 && tied + unknown >= fewestTied;
  });
}

function countTies(
  survey: SurveyWave,
  layers: readonly string[],
  coordinators: readonly number[],
): Pick<AllThroughCoordinatorFacts, 'tied' | 'among' | 'others'> & { unknown: number } {
  const { n } = survey;
  const tied = tiedInAny(survey, layers);
  const others = [...survey.ids.keys()].filter((i) => !coordinators.includes(i));
  const isTied = (i: number, j: number): boolean => tied[i * n + j] === 1;
  const [tiedWith, untied] = [true, false].map((wanted) =>
    others.filter((i) => coordinators.some((j) => isTied(i, j)) === wanted),
  );
  const isUnknown = (i: number, j: number): boolean => !(survey.answered[i] && survey.answered[j]);
  return {
    others: others.length,
    tied: tiedWith!.length,
    unknown: untied!.filter((i) => coordinators.some((j) => isUnknown(i, j))).length,
    among: others.reduce((sum, i) => sum + others.filter((j) => i < j && isTied(i, j)).length, 0),
  };
}
