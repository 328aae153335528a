import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { chooseWaves } from '../../analysis/survey-wave/choose-wave.ts';
import { describeChanges } from '../../narrative/describe-changes.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { assessAlone } from './assess-network.ts';

/**
 * What changed between two waves: the last two unless others are named. `null`: no such network.
 *
 * @throws TelarProblem `invalid-request` for a wave; `too-large` with the estimate
 */
export async function showChanges(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>,
  query: { id: string; from?: string | undefined; to?: string | undefined },
  signal?: AbortSignal,
) {
  return cachedAnswer(telar, 'changes', { input: query, signal }, async (allGone) => {
    const network = await telar.store.loadNetwork(query.id);
    if (network === null) return null;
    const { from, to } = chooseWaves(network, query);
    // The same assessment as on the screen of the network: it is made once.
    const assessment = await assessAlone(telar, { id: query.id }, allGone);
    if (assessment === null) return null;
    const assessed = statesOf(assessment);
    const task = { network, from: from?.waveId ?? null, to: to?.waveId ?? null, assessed };
    return describeChanges(await telar.pools.interactive.run('changesBetween', task, allGone));
  });
}

const statesOf = ({ waves }: NetworkAssessment) => ({
  waves: waves.map(({ patterns }) => ({
    patterns: patterns.map(({ pattern, state }) => ({ pattern, state })),
  })),
});
