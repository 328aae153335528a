import { fold } from '../../../contract/fold.ts';
import type { NewSurvey, Survey } from '../../../contract/surveys.ts';
import type { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';
import { notValid } from './survey-problems.ts';
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
  if (network === null)
    throw notValid('networkId', `No network is stored under "${networkId}". Give a new one by its name.`);
  if (network.simulated !== simulated)
    throw notValid(
      'roster',
      `The network "${networkId}" is ${network.simulated ? 'simulated' : 'real'}, and the actors are not.`,
    );
  if (networkName !== undefined && networkName !== network.name)
    throw notValid(
      'networkName',
      `The network "${networkId}" is called "${network.name}". Leave the name out.`,
    );
  if (territoryId !== null && territoryId !== network.territoryId)
    throw notValid('territoryId', 'The network has a territory of its own. Leave the territory out.');
  const waves = [...network.waves.map((wave) => wave.waveId), ...(await wavesOfSurveys(telar, networkId))];
  if (waves.includes(waveId))
    throw notValid('waveId', `The network has a survey "${waveId}" already. Choose another id.`);
  return { networkId, networkName: network.name, territoryId: network.territoryId };
}

async function newNetwork(
  { store }: Store,
  name: string | undefined,
  territoryId: string | null,
): Promise<NetworkOfSurvey> {
  if (name === undefined)
    throw notValid('networkName', 'Give the id of a network that is stored, or the name of a new one.');
  if (territoryId !== null && !(await store.namesOfTerritories([territoryId])).has(territoryId))
    throw notValid('territoryId', `No territory is stored under "${territoryId}".`);
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
