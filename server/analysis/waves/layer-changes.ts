import { hasRole } from '../../../contract/layers.ts';
import type { LayerTieChange, MemberChange } from '../../../contract/wave-changes.ts';
import { matrixOf, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { classifyTies, comparablePairs, type ClassifiedTie, type TieClass } from './classify-ties.ts';
import type { LayerTies, Pair, WaveTies } from './wave-ties.ts';

/** Who came, who went and who stayed on the roster between two waves, by id. */
export function memberChange(before: SurveyWave, now: SurveyWave): MemberChange {
  const [was, is] = [new Set(before.ids), new Set(now.ids)];
  return {
    entered: now.ids.filter((id) => !was.has(id)),
    left: before.ids.filter((id) => !is.has(id)),
    stayed: now.ids.filter((id) => was.has(id)),
  };
}

/** What became of the ties of each layer about which members were asked in either wave (`classifyTies`). */
export function layerChanges(before: SurveyWave, now: SurveyWave): LayerTieChange[] {
  const layers = [...new Set([...before.layersAsked, ...now.layersAsked])]
    .filter((layer) => !hasRole(layer, 'register', 'attendance'))
    .sort();
  const { members, classified } = classifyLayers(before, now, layers);
  return classified.map(({ ties }, l) => {
    const [kept, gained, lost] = [count(ties, 'kept'), count(ties, 'gained'), count(ties, 'lost')];
    const all = kept + gained + lost;
    return {
      layer: layers[l]!,
      members,
      kept,
      gained,
      lost,
      unknown: ties.length - all,
      jaccard: all === 0 ? null : kept / all,
    };
  });
}

/** Ties of the wave before that went on and that ended, in some layers, of the pairs that can be compared. */
export function keptAndLost(
  before: SurveyWave,
  now: SurveyWave,
  layers: readonly string[],
): { kept: number; lost: number } {
  const among = classifyLayers(before, now, layers).classified.flatMap((layer) => layer.among);
  return { kept: count(among, 'kept'), lost: count(among, 'lost') };
}

const count = (ties: readonly ClassifiedTie[], wanted: TieClass): number =>
  ties.filter(({ change }) => change === wanted).length;

/** All ties of each layer, and among them those of pairs that can be compared. */
function classifyLayers(
  before: SurveyWave,
  now: SurveyWave,
  layers: readonly string[],
): { members: number; classified: { ties: ClassifiedTie[]; among: ClassifiedTie[] }[] } {
  const [was, is] = [tiesOfSurvey(before, layers), tiesOfSurvey(now, layers)];
  const comparable = comparablePairs(was, is);
  const classified = layers.map((_, l) => {
    const ties = classifyTies(was.layers[l]!, is.layers[l]!, comparable);
    const among = ties.filter(({ from, to, change }) => change !== 'unknown' && comparable.has(from, to));
    return { ties, among };
  });
  return { members: comparable.members, classified };
}

/** The ties of a survey wave one by one; they run as its matrices do, and once in an undirected network. */
function tiesOfSurvey(survey: SurveyWave, layers: readonly string[]): WaveTies {
  return {
    directed: survey.network.directed !== false,
    actors: survey.ids,
    answered: Array.from(survey.answered, (answer) => answer === 1),
    layers: layers.map((layer): LayerTies => ({
      layer,
      asked: survey.layersAsked.has(layer),
      recorded: false,
      ties: pairsOf(survey, matrixOf(survey, layer)),
    })),
  };
}

function pairsOf({ n, ids, network }: SurveyWave, matrix: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < n; i++)
    for (let j = network.directed === false ? i + 1 : 0; j < n; j++)
      if (matrix[i * n + j]) pairs.push([ids[i]!, ids[j]!]);
  return pairs;
}
