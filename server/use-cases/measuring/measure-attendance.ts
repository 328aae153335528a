import type { Attendance } from '../../../contract/attendance.ts';
import { twoModeFromNetwork } from '../../analysis/metrics/two-mode/two-mode-network.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';

/** Who attended what in a network, as a network of actors and activities. `null`: no such network. */
export async function measureAttendance(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  id: string,
  signal?: AbortSignal,
): Promise<Attendance | null> {
  return cachedAnswer(telar, 'attendance', { input: id, signal }, async (allGone) => {
    const data = await telar.store.loadNetwork(id);
    if (data === null) return null;
    return telar.pools.interactive.run('measureAttendance', { network: twoModeFromNetwork(data) }, allGone);
  });
}
