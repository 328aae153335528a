import { layerById } from '../../../../contract/layers.ts';
import { bitCount } from '../../graph/bit-count.ts';
import { tensionOdds } from '../../inference/contest-tension.ts';
import type { ContestInput } from '../../inference/contest.ts';
import {
  collaborationAndTrust,
  matrixOf,
  positiveLayers,
  respondentsOf,
  type SurveyWave,
} from '../../survey-wave/survey-wave.ts';

/**
 * Who follows whom: `leadership` nominations where they were asked; else the layers of collaboration and trust,
 * averaged, the receiver of knowledge following its giver. A nomination is the word of the one who gives it, so that a
 * member that did not answer can be followed like any other; of the other layers each tie has two ends that could tell,
 * and only pairs that both answered are read.
 */
export type Following = ContestInput & {
  /** Positions in the survey of those who may be followed. */
  readonly members: readonly number[];
  readonly layers: readonly string[];
  /** members × members: bit l where the row follows the column in layer l. */
  readonly names: Int32Array;
  /** Group of each member, −1 where none is known. */
  readonly group: Int32Array;
};

/** Null when nothing was asked from which following could be read. @param everybody also of other layers than leadership */
export function followingOf(survey: SurveyWave, everybody = false): Following | null {
  const byWord = survey.layersAsked.has('leadership');
  const layers = byWord ? ['leadership'] : collaborationAndTrust(survey);
  if (layers.length === 0) return null;
  const members = byWord || everybody ? [...survey.ids.keys()] : respondentsOf(survey);
  const answered = Uint8Array.from(members, (member) => survey.answered[member]!);
  const matrices = layers.map((layer) =>
    amongMembers(survey, members, layer, layerById(layer).reportedBy === 'either-end'),
  );
  for (const matrix of matrices) keepAnswers(matrix, answered);
  const names = new Int32Array(members.length ** 2);
  matrices.forEach((matrix, l) => matrix.forEach((named, cell) => (names[cell]! |= named << l)));
  const others = positiveLayers(survey).filter((layer) => !layers.includes(layer));
  return {
    members,
    answered,
    layers,
    names,
    share: Float64Array.from(names, (own) => bitCount(own) / layers.length),
    group: groupOf(survey, members),
    tied: tiedIn(survey, members, others),
    // A nomination says who leads. Where following is only read from who works with whom, a hub above both leads.
    oneIsFirst: !byWord,
    tension: tensionOdds(amongMembers(survey, members, 'tension', false), answered),
  };
}

function tiedIn(survey: SurveyWave, members: readonly number[], layers: readonly string[]): Uint8Array {
  const tied = new Uint8Array(members.length ** 2);
  for (const layer of layers)
    for (const turned of [false, true])
      amongMembers(survey, members, layer, turned).forEach((own, cell) => (tied[cell]! |= own));
  return tied;
}

function keepAnswers(matrix: Uint8Array, answered: Uint8Array): void {
  const n = answered.length;
  for (let i = 0; i < n; i++) if (!answered[i]) matrix.fill(0, i * n, (i + 1) * n);
}

function amongMembers(
  survey: SurveyWave,
  members: readonly number[],
  layer: string,
  turned: boolean,
): Uint8Array {
  const matrix = matrixOf(survey, layer);
  const v = members.length;
  const among = new Uint8Array(v * v);
  for (let a = 0; a < v; a++)
    for (let b = 0; b < v; b++) {
      const [i, j] = turned ? [members[b]!, members[a]!] : [members[a]!, members[b]!];
      if (a !== b) among[a * v + b] = matrix[i * survey.n + j]!;
    }
  return among;
}

/**
 * The first grouping known of these members: declared group, sostenedor, comuna. The groups of a classic network are its
 * author's account of what came of it (Sampson's factions): to allow for them would explain away what is looked for.
 */
function groupOf(survey: SurveyWave, members: readonly number[]): Int32Array {
  const groupings = survey.network.kind === 'classic' ? [] : survey.groupings;
  for (const { of } of groupings) {
    const group = Int32Array.from(members, (i) => of[i]!);
    if (new Set(group).size > 1) return group;
  }
  return new Int32Array(members.length).fill(-1);
}
