import { TelarProblem } from '../../../contract/problems.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { registerYear } from '../register/register-year.ts';
import { unknownId } from '../unknown-id.ts';
import type { GraphSize } from './cost-guard.ts';
import type { GraphRequest } from './graph-request.ts';

/** Ties up to which a graph is carried into Telar: about 100 bytes each while it is read. */
export const mostTiesInMemory = 5_000_000;

/** What will be read, known before any of it is loaded. */
export type ReadingPlan = {
  year: number | null;
  /** Actors and ties as they are stored: at least as many as the graph will have. */
  size: GraphSize;
  /** Whether the graph is all that was counted, or one wave or some layers of it. */
  whole: boolean;
};

/**
 * @param field what the request calls the network or territory; its kind unless given
 * @throws TelarProblem `not-found` where there is no such network or territory, `invalid-request` for a year that the
 *         register does not hold
 */
export async function planReading(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  request: GraphRequest,
  field?: string,
): Promise<ReadingPlan> {
  const { network, territory = '', layers } = request;
  const { store } = telar;
  const year = network === undefined ? await registerYear({ store }, request.year) : null;
  const exists = network === undefined ? store.findTerritory(territory) : store.findNetwork(network);
  if ((await exists) === null)
    throw network === undefined
      ? unknownId('territory', territory, field)
      : unknownId('network', network, field);
  const counted =
    network === undefined
      ? { territoryId: territory, year: year ?? 0, scope: 'all' as const }
      : { networkId: network };
  const size = await countStored(telar, counted);
  return { year, size, whole: network === undefined && layers.length === 0 };
}

/** Actors and ties that are stored, counted once a version of the store; zeros where there is no such thing. */
export const countStored = (
  telar: Pick<Dependencies, 'store' | 'cache'>,
  counted: Parameters<Dependencies['store']['countTies']>[0],
): Promise<GraphSize> =>
  cachedAnswer(telar, 'size', { input: counted }, () => telar.store.countTies(counted));

/** @throws TelarProblem `too-large` for more ties than are carried into memory */
export function checkReadable({ actors, ties }: GraphSize): void {
  if (ties <= mostTiesInMemory) return;
  throw new TelarProblem(
    'too-large',
    `${actors} actors and ${ties} ties are more than Telar reads at once (${mostTiesInMemory} ties): choose a smaller territory.`,
    { code: 'reading-too-large', values: { actors, ties } },
  );
}
