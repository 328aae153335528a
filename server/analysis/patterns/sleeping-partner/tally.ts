import { layerById } from '../../../../contract/layers.ts';
import { contentLayers, matrixOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';

/** Counts by member. */
export type Tally = {
  readonly contributions: Int32Array;
  readonly chances: Int32Array;
  readonly attended: Int32Array;
  readonly held: Int32Array;
  /** The same in waves the member did not answer, by the reports of those that did: facts, never a test. */
  readonly unanswered: { readonly contributions: Int32Array; readonly chances: Int32Array };
};

/** Pairs in which both answered, over a wave and all before it, and in how many of them the member gave or worked. */
export function tally(survey: SurveyWave): Tally {
  const { n, ids } = survey;
  const sums = {
    contributions: new Int32Array(n),
    chances: new Int32Array(n),
    attended: new Int32Array(n),
    held: new Int32Array(n),
    unanswered: { contributions: new Int32Array(n), chances: new Int32Array(n) },
  };
  for (const wave of [...survey.earlier, survey]) {
    const now = wave === survey ? null : new Map(ids.map((id, i) => [id, i]));
    const gave = contributionsIn(wave);
    for (let i = 0; i < wave.n; i++) {
      const at = now ? now.get(wave.ids[i]!) : i;
      if (at === undefined) continue;
      sums.attended[at]! += wave.meetings?.attended[i] ?? 0;
      sums.held[at]! += wave.meetings?.held[i] ?? 0;
      for (let j = 0; j < wave.n; j++) {
        if (j === i || !wave.answered[j]) continue;
        const counts = wave.answered[i] ? sums : sums.unanswered;
        counts.chances[at]!++;
        counts.contributions[at]! += gave[i * wave.n + j]!;
      }
    }
  }
  return sums;
}

/** i contributes to j when it gives knowledge, as either reports it, or they work together, as either reports it. */
function contributionsIn(survey: SurveyWave): Uint8Array {
  const { n } = survey;
  const gave = new Uint8Array(n * n);
  for (const layer of contentLayers(survey)) {
    const matrix = matrixOf(survey, layer);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (matrix[i * n + j] || (layerById(layer).reportedBy !== 'either-end' && matrix[j * n + i]))
          gave[i * n + j] = 1;
  }
  return gave;
}
