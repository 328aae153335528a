import { fold } from '../../../contract/fold.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { NewSurvey, Survey } from '../../../contract/surveys.ts';
import type { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';
import { newId } from './survey-token.ts';

type Store = Pick<Dependencies, 'store'>;
type Given = Pick<
  z.output<typeof NewSurvey>,
  'networkId' | 'networkName' | 'territoryId' | 'waveId' | 'waveDate'
>;
type NetworkOfSurvey = Pick<Survey, 'networkId' | 'networkName' | 'territoryId'>;

/**
 * The network that the answers will go to: one that is stored, or a new one by its name.
 *
 * @param simulated whether the actors of the survey are
 * @throws TelarProblem `invalid-request` for a network or territory that is not stored, for simulated actors in a real
 *   network or the other way round, and for a wave that the network has, or another survey of it makes
 */
export async function resolveNetwork(
  telar: Store,
  given: Given,
  simulated: boolean,
): Promise<NetworkOfSurvey> {
  const { networkId, networkName, territoryId, waveId } = given;
  if (networkId === undefined) return newNetwork(telar, networkName, territoryId);
  const network = await telar.store.findNetwork(networkId);
  if (network === null) throw codedProblem('survey-network-not-stored', { network: networkId }, 'networkId');
  if (network.simulated !== simulated)
    throw codedProblem(
      network.simulated ? 'survey-network-simulated' : 'survey-network-real',
      { network: networkId },
      'roster',
    );
  if (networkName !== undefined && networkName !== network.name)
    throw codedProblem(
      'survey-network-of-other-name',
      { network: networkId, name: network.name },
      'networkName',
    );
  if (territoryId !== null && territoryId !== network.territoryId)
    throw codedProblem('survey-territory-given', {}, 'territoryId');
  const waves = [...network.waves.map((wave) => wave.waveId), ...(await wavesOfSurveys(telar, networkId))];
  if (waves.includes(waveId)) throw codedProblem('survey-wave-taken', { wave: waveId }, 'waveId');
  return { networkId, networkName: network.name, territoryId: network.territoryId };
}

async function newNetwork(
  { store }: Store,
  name: string | undefined,
  territoryId: string | null,
): Promise<NetworkOfSurvey> {
  if (name === undefined) throw codedProblem('survey-network-unnamed', {}, 'networkName');
  if (territoryId !== null && !(await store.namesOfTerritories([territoryId])).has(territoryId))
    throw codedProblem('territory-not-stored', { territory: territoryId }, 'territoryId');
  return { networkId: `red:${slugOf(name)}-${newId()}`, networkName: name, territoryId };
}

/** Waves that open surveys of the network will make. */
async function wavesOfSurveys({ store }: Store, networkId: string): Promise<string[]> {
  const waves: string[] = [];
  for await (const summary of paginate((page) => store.surveys.listSurveys(page))) {
    if (summary.networkId !== networkId || summary.state === 'closed') continue;
    const survey = await store.surveys.findSurvey(summary.id);
    if (survey !== null) waves.push(survey.waveId);
  }
  return waves;
}

const slugOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60) || 'encuesta';
