import type { Attendance } from '../../contract/attendance.ts';
import { twoModeFromNetwork } from '../analysis/metrics/two-mode/two-mode-network.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';

/** Who attended what in a network, as a network of actors and activities. `null`: no such network. */
export async function measureAttendance(
  { store, analysis, memory }: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  id: string,
): Promise<Attendance | null> {
  const data = await store.loadNetwork(id);
  if (data === null) return null;
  const network = twoModeFromNetwork(data);
  const { actors, activities, actor, activity } = network;
  const key = `attendance ${datasetHash(actors, activities, [...actor], [...activity])}`;
  return memory.recall(key, () => analysis.run('measureAttendance', { network }));
}
