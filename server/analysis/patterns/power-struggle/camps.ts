import { matrixOf, positiveLayers, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Following } from './following.ts';

/** Two leaders and who stands with each; whoever follows both alike and has as many ties to one camp as to the other is undecided. */
export type Camps = { leaders: [number, number]; sides: [number[], number[]]; undecided: number[] };

/**
 * Camps: who follows one leader more than the other, then the rest one by one, the clearest first, by most ties with
 * those already placed.
 */
export function campsAround(survey: SurveyWave, following: Following, a: number, b: number): Camps {
  const side = new Int8Array(survey.n);
  const { members, share } = following;
  members.forEach((member, i) => {
    side[member] = Math.sign(share[i * members.length + a]! - share[i * members.length + b]!);
  });
  side[members[a]!] = 1;
  side[members[b]!] = -1;
  placeTheRest(side, tieBalance(survey));
  return { leaders: [members[a]!, members[b]!], ...sidesOf(side) };
}

/** Camps of a split found from signs: its leaders are the most followed of each side. */
export function campsOfSplit(survey: SurveyWave, following: Following | null, placed: Int8Array): Camps {
  const side = Int8Array.from(placed);
  placeTheRest(side, tieBalance(survey));
  const followed = new Float64Array(survey.n);
  if (following)
    following.members.forEach((_, i) =>
      following.members.forEach(
        (named, j) => (followed[named]! += following.share[i * following.members.length + j]!),
      ),
    );
  const leader = (camp: number): number =>
    followed.reduce((best, f, i) => (side[i] === camp && (best < 0 || f > followed[best]!) ? i : best), -1);
  return { leaders: [leader(1), leader(-1)], ...sidesOf(side) };
}

function sidesOf(side: Int8Array): { sides: [number[], number[]]; undecided: number[] } {
  const at = (camp: number): number[] => [...side.keys()].filter((i) => side[i] === camp);
  return { sides: [at(1), at(-1)], undecided: at(0) };
}

/** Positive ties less tensions of each pair, over all layers; symmetric. */
function tieBalance(survey: SurveyWave): Float64Array {
  const { n } = survey;
  const balance = new Float64Array(n * n);
  const add = (layer: string, weight: number): void => {
    const matrix = matrixOf(survey, layer);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        balance[i * n + j]! += weight * matrix[i * n + j]!;
        balance[j * n + i]! += weight * matrix[i * n + j]!;
      }
  };
  for (const layer of positiveLayers(survey)) add(layer, 1);
  add('tension', -1);
  return balance;
}

function placeTheRest(side: Int8Array, balance: Float64Array): void {
  const n = side.length;
  for (;;) {
    let [member, pull] = [-1, 0];
    for (let i = 0; i < n; i++) {
      if (side[i] !== 0) continue;
      let own = 0;
      for (let j = 0; j < n; j++) own += side[j]! * balance[i * n + j]!;
      if (Math.abs(own) > Math.abs(pull)) [member, pull] = [i, own];
    }
    if (member < 0) return;
    side[member] = Math.sign(pull);
  }
}
