import { layerById } from '../../../contract/layers.ts';
import { respondentsOf, type SurveyWave } from './survey-wave.ts';

/**
 * The wave as if more members had answered, each naming as many as those who answered do on the mean, layer by layer. Whom
 * they would name is not known: they name the next ones in the order of the list. It serves to see whether a reading would be possible,
 * never what it would say.
 *
 * @param who positions of members that did not answer
 */
export function supposeAnswers(survey: SurveyWave, who: readonly number[]): SurveyWave {
  const answered = Uint8Array.from(survey.answered);
  for (const i of who) answered[i] = 1;
  return {
    ...survey,
    answered,
    respondents: survey.respondents + who.length,
    layers: new Map(
      [...survey.layers].map(([layer, matrix]) => [layer, withNames(survey, layer, matrix, who)]),
    ),
  };
}

function withNames(
  survey: SurveyWave,
  layer: string,
  matrix: Uint8Array,
  who: readonly number[],
): Uint8Array {
  const { n } = survey;
  const isSymmetric = survey.network.directed === false || layerById(layer).directed === false;
  const mean = meanNames(survey, matrix);
  const filled = Uint8Array.from(matrix);
  who.forEach((i, k) => {
    // Rounded so that the names of all together are as many as the mean says.
    const wanted = Math.round((k + 1) * mean) - Math.round(k * mean);
    for (let step = 1; step < n && countRow(filled, n, i) < wanted; step++) {
      const j = (i + step) % n;
      filled[i * n + j] = 1;
      if (isSymmetric) filled[j * n + i] = 1;
    }
  });
  return filled;
}

function meanNames(survey: SurveyWave, matrix: Uint8Array): number {
  const rows = respondentsOf(survey);
  const names = rows.reduce((sum, i) => sum + countRow(matrix, survey.n, i), 0);
  return rows.length === 0 ? 0 : names / rows.length;
}

const countRow = (matrix: Uint8Array, n: number, i: number): number =>
  matrix.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0);
