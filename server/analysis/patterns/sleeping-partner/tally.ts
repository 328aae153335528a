import { layerById } from '../../../../contract/layers.ts';
import { contentLayers, matrixOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isRepeatedBy, type ReportedWave } from './copied-waves.ts';

/** Counts by member. */
export type Tally = {
  readonly contributions: Int32Array;
  readonly chances: Int32Array;
  readonly attended: Int32Array;
  readonly held: Int32Array;
  /** The same in waves the member did not answer, by the reports of those that did: facts, never a test. */
  readonly unanswered: { readonly contributions: Int32Array; readonly chances: Int32Array };
};

/**
 * Pairs in which both answered, over a wave and all before it, and in how many of them the member gave or worked. In a run
 * of waves that report the same a pair counts once: as a contribution where any of them reports one.
 */
export function tally(survey: SurveyWave): Tally {
  const sums = emptyTally(survey.n);
  const place = new Map(survey.ids.map((id, i) => [id, i]));
  const waves = [...survey.earlier, survey].map((wave) => ({ wave, gave: contributionsIn(wave) }));
  let counted: Counted = new Map();
  waves.toReversed().forEach((reported, back, latestFirst) => {
    const next = latestFirst[back - 1];
    if (next === undefined || !isRepeatedBy(reported, next)) counted = new Map();
    addWave(sums, reported, place, counted);
  });
  return sums;
}

const emptyTally = (n: number): Tally => ({
  contributions: new Int32Array(n),
  chances: new Int32Array(n),
  attended: new Int32Array(n),
  held: new Int32Array(n),
  unanswered: { contributions: new Int32Array(n), chances: new Int32Array(n) },
});

/** Pairs of a run of waves, by the ids of both, and whether one of its waves reports a contribution. */
type Counted = Map<string, boolean>;

/** @param counted pairs that later waves of the same run have counted; those of this wave are added */
function addWave(
  sums: Tally,
  { wave, gave }: ReportedWave,
  place: ReadonlyMap<string, number>,
  counted: Counted,
): void {
  for (let i = 0; i < wave.n; i++) {
    const at = place.get(wave.ids[i]!);
    if (at === undefined) continue;
    sums.attended[at]! += wave.meetings?.attended[i] ?? 0;
    sums.held[at]! += wave.meetings?.held[i] ?? 0;
    for (let j = 0; j < wave.n; j++) {
      if (j === i || !wave.answered[j]) continue;
      const given = gave[i * wave.n + j]! === 1;
      const counts = wave.answered[i] ? sums : sums.unanswered;
      const pair = `${wave.ids[i]!} ${wave.ids[j]!}`;
      const before = wave.answered[i] ? counted.get(pair) : undefined;
      if (before === undefined) counts.chances[at]!++;
      if (given && before !== true) counts.contributions[at]!++;
      if (wave.answered[i]) counted.set(pair, given || before === true);
    }
  }
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
