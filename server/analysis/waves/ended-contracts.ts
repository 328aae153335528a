import type { EndedContract } from '../../../contract/wave-changes.ts';
import { contentLayers, tiedInAny, type External, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { classifyTies, comparablePairs, type ClassifiedTie } from './classify-ties.ts';
import type { Pair, WaveTies } from './wave-ties.ts';

/**
 * Externals that had a contract with members in the earlier wave and have none now, and what became of the ties of
 * collaboration of the schools they served and of the others; a pair is tied where either end reports it.
 */
export function endedContracts(before: SurveyWave, now: SurveyWave): EndedContract[] {
  const [was, is] = [collaborationOf(before), collaborationOf(now)];
  const comparable = comparablePairs(was, is);
  const ties = classifyTies(was.layers[0]!, is.layers[0]!, comparable).filter(({ from, to }) =>
    comparable.has(from, to),
  );
  return before.externals
    .filter(({ id, contract }) => contract.includes(1) && !hasContract(now, id))
    .map((external) => endedContract(before, external, ties));
}

const hasContract = ({ externals }: SurveyWave, external: string): boolean =>
  externals.find(({ id }) => id === external)?.contract.includes(1) ?? false;

function endedContract(
  before: SurveyWave,
  { id, name, contract }: External,
  ties: readonly ClassifiedTie[],
): EndedContract {
  const schools = before.ids.filter((_, i) => contract[i]);
  const served = new Set(schools);
  const isServed = ({ from, to }: ClassifiedTie): boolean => served.has(from) && served.has(to);
  const count = (change: 'kept' | 'lost', ofServed: boolean): number =>
    ties.filter((tie) => tie.change === change && isServed(tie) === ofServed).length;
  return {
    external: id,
    name,
    schools,
    served: { kept: count('kept', true), lost: count('lost', true) },
    others: { kept: count('kept', false), lost: count('lost', false) },
    lostPairs: ties.filter((tie) => tie.change === 'lost' && isServed(tie)).map(({ from, to }) => [from, to]),
  };
}

/** Pairs tied in any layer of collaboration, each once, as one layer. */
function collaborationOf(survey: SurveyWave): WaveTies {
  const { n, ids } = survey;
  const tied = tiedInAny(survey, contentLayers(survey));
  const ties: Pair[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) if (tied[i * n + j]) ties.push([ids[i]!, ids[j]!]);
  return {
    directed: false,
    actors: ids,
    answered: Array.from(survey.answered, (answer) => answer === 1),
    layers: [{ layer: 'collaboration', asked: true, recorded: false, ties }],
  };
}
