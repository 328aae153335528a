import type { TieChanges } from '../../contract/tie-changes.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { chooseWaves } from '../analysis/choose-wave.ts';
import { graphFromNetwork } from '../analysis/graph-from-network.ts';
import type { Dependencies } from './dependencies.ts';

export type WavesQuestion = {
  id: string;
  from?: string | undefined;
  to?: string | undefined;
  layers: string[];
  directed?: boolean | undefined;
};

/** Ties that came and went between two waves: the last two unless others are named. `null`: no such network. */
export async function compareWaves(
  { store, analysis }: Pick<Dependencies, 'store' | 'analysis'>,
  { id, from, to, layers: wanted, directed }: WavesQuestion,
): Promise<TieChanges | null> {
  const data = await store.loadNetwork(id);
  if (data === null) return null;
  const { length } = data.waves;
  if (length < 2) {
    const detail = `The network ${id} has ${length} waves; comparing takes two.`;
    throw new TelarProblem('invalid-request', detail, { field: 'from' });
  }
  const waves = chooseWaves(data, { from, to });
  const [first, last] = [waves.from!.waveId, waves.to!.waveId];
  const now = graphFromNetwork(data, { wave: last, layers: wanted, directed });
  // Both waves are read by the same layers and directions, or the difference would be one of reading.
  const same = { layers: now.layers, directed: now.graph.directed };
  const before = graphFromNetwork(data, { wave: first, ...same });
  const changes = await analysis.run('tieChanges', { before: before.graph, after: now.graph });
  return { from: first, to: last, layers: now.layers, ...changes };
}
