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
  const place = placesOf([survey, ...survey.earlier]);
  const waves = [...survey.earlier, survey].map((wave) => ({ wave, gave: contributionsIn(wave) }));
  const counted = new Uint8Array(place.size ** 2);
  waves.toReversed().forEach((reported, back, latestFirst) => {
    const next = latestFirst[back - 1];
    if (next === undefined || !isRepeatedBy(reported, next)) counted.fill(notCounted);
    addWave(sums, reported, place, counted);
  });
  return sums;
}

/** A place for everybody who is in one of the waves: the members of the first, in their order, then the others. */
function placesOf(waves: readonly SurveyWave[]): Map<string, number> {
  const ids = new Set(waves.flatMap((wave) => wave.ids));
  return new Map([...ids].map((id, at) => [id, at]));
}

const emptyTally = (n: number): Tally => ({
  contributions: new Int32Array(n),
  chances: new Int32Array(n),
  attended: new Int32Array(n),
  held: new Int32Array(n),
  unanswered: { contributions: new Int32Array(n), chances: new Int32Array(n) },
});

/** What the waves of a run have told so far of a pair, by the places of both. */
const [notCounted, chance, contribution] = [0, 1, 2] as const;

/** @param counted what later waves of the same run have told of each pair; this wave is added */
function addWave(
  sums: Tally,
  { wave, gave }: ReportedWave,
  place: ReadonlyMap<string, number>,
  counted: Uint8Array,
): void {
  const places = wave.ids.map((id) => place.get(id)!);
  for (let i = 0; i < wave.n; i++) {
    const at = places[i]!;
    // Not a member any more.
    if (at >= sums.chances.length) continue;
    sums.attended[at]! += wave.meetings?.attended[i] ?? 0;
    sums.held[at]! += wave.meetings?.held[i] ?? 0;
    for (let j = 0; j < wave.n; j++) {
      if (j === i || !wave.answered[j]) continue;
      const given = gave[i * wave.n + j]! === 1;
      const counts = wave.answered[i] ? sums : sums.unanswered;
      const pair = at * place.size + places[j]!;
      const before = wave.answered[i] ? counted[pair]! : notCounted;
      if (before === notCounted) counts.chances[at]!++;
      if (given && before !== contribution) counts.contributions[at]!++;
      if (wave.answered[i]) counted[pair] = given ? contribution : Math.max(before, chance);
    }
  }
}

/** i contributes to j when it gives knowledge, as either reports it, or they work together, as either reports it. */
function contributionsIn(survey: SurveyWave): Uint8Array {
  const { n } = survey;
  const gave = new Uint8Array(n * n);
  for (const layer of contentLayers(survey)) {
    const matrix = matrixOf(survey, layer);
    const isShared = layerById(layer).reportedBy !== 'either-end';
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (matrix[i * n + j] || (isShared && matrix[j * n + i])) gave[i * n + j] = 1;
  }
  return gave;
}
