import type { TieChanges } from '../../contract/tie-changes.ts';
import { TelarProblem } from '../../contract/problems.ts';
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
  const waves = data.waves.toSorted((a, b) => a.order - b.order).map(({ waveId }) => waveId);
  if (waves.length < 2)
    throw new TelarProblem(
      'invalid-request',
      `The network ${id} has ${waves.length} waves; comparing takes two.`,
      {
        field: 'from',
      },
    );
  const last = to ?? waves.at(-1)!;
  const first = from ?? waves[Math.max(0, waves.indexOf(last) - 1)]!;
  const now = graphFromNetwork(data, { wave: last, layers: wanted, directed });
  // Both waves are read by the same layers and directions, or the difference would be one of reading.
  const same = { layers: now.layers, directed: now.graph.directed };
  const before = graphFromNetwork(data, { wave: first, ...same });
  const changes = await analysis.run('tieChanges', { before: before.graph, after: now.graph });
  return { from: first, to: last, layers: now.layers, ...changes };
}
