import type { Attendance } from '../../../../contract/attendance.ts';
import { twoModeBetweenness } from './betweenness.ts';
import { twoModeCloseness } from './closeness.ts';
import { twoModeDegree } from './degree.ts';
import { twoModeDensity } from './density.ts';
import { projection } from './projection.ts';
import type { TwoModeNetwork } from './two-mode-network.ts';

/** All measures of who attended what, and who met whom how often. Cost O(nm). */
export function measureAttendance(network: TwoModeNetwork): Attendance {
  const counts = twoModeDegree(network, { counts: true });
  const [degree, closeness, betweenness] = [
    twoModeDegree(network),
    twoModeCloseness(network),
    twoModeBetweenness(network),
  ];
  const places = (mode: 'actors' | 'activities') =>
    network[mode].map((id, at) => ({
      id,
      count: counts[mode][at] as number,
      degree: degree[mode][at]!,
      closeness: closeness[mode][at]!,
      betweenness: betweenness[mode][at]!,
    }));
  const { actors, from, to, strength } = projection(network, 'actors');
  return {
    density: twoModeDensity(network),
    actors: places('actors'),
    activities: places('activities'),
    together: Array.from(from, (start, tie) => ({
      from: actors[start]!,
      to: actors[to[tie]!]!,
      activities: strength[tie]!,
    })),
  };
}
