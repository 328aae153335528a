import { z } from 'zod';
import type { NetworkAssessment } from '../../contract/assessments.ts';
import type { GraphActor } from '../../contract/graphs.ts';
import { kilometres } from './distance.ts';

/** Four groups that ask for different visits, and the far away, who may be in any of them. */
export const isolationGroups = ['didNotAnswer', 'silent', 'namedButSilent', 'unnamed', 'remote'] as const;
export type IsolationGroup = (typeof isolationGroups)[number];

const Standing = z.object({
  standing: z.object({
    didNotAnswer: z.array(z.string()),
    silent: z.array(z.string()),
    namedButSilent: z.array(z.string()),
    unnamed: z.array(z.string()),
    remote: z.array(z.string()),
  }),
});

export type IsolatedSchool = { id: string; networks: string[] };

/** Schools of each group, by the last wave of every network; `networks` are those in which it stands so. */
export function isolatedByGroup(
  assessments: readonly NetworkAssessment[],
): Record<Exclude<IsolationGroup, 'remote'>, IsolatedSchool[]> {
  const groups = {
    didNotAnswer: new Map(),
    silent: new Map(),
    namedButSilent: new Map(),
    unnamed: new Map(),
  };
  for (const { id, waves } of assessments) {
    const facts = Standing.safeParse(waves.at(-1)?.facts);
    if (!facts.success) continue;
    for (const group of Object.keys(groups) as (keyof typeof groups)[]) {
      for (const school of facts.data.standing[group]) {
        groups[group].set(school, [...((groups[group].get(school) as string[] | undefined) ?? []), id]);
      }
    }
  }
  const listed = (group: Map<string, string[]>) => [...group].map(([id, networks]) => ({ id, networks }));
  return {
    didNotAnswer: listed(groups.didNotAnswer),
    silent: listed(groups.silent),
    namedButSilent: listed(groups.namedButSilent),
    unnamed: listed(groups.unnamed),
  };
}

export type Remoteness = { id: string; nearest: string; km: number };

const leastRemote = 15;
const timesMedian = 3;

/**
 * Distance of each working school to the nearest other one, in a straight line, and which are remote by the
 * register: farther than 15 km and than three times the median distance of the territory. Schools without
 * coordinates are counted in `unplaced`, never taken for near or far.
 */
export function remoteSchools(actors: readonly GraphActor[]): {
  all: Remoteness[];
  remote: Remoteness[];
  unplaced: number;
} {
  const schools = actors.filter(({ kind, state }) => kind === 'school' && state === 'working');
  const placed = schools.flatMap(({ id, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ id, latitude, longitude }],
  );
  const all = placed.flatMap((school): Remoteness[] => {
    let best: Remoteness | null = null;
    for (const other of placed) {
      if (other === school) continue;
      const km = kilometres(school, other);
      if (best === null || km < best.km) best = { id: school.id, nearest: other.id, km };
    }
    return best === null ? [] : [best];
  });
  const sorted = all.map(({ km }) => km).sort((a, b) => a - b);
  const median = sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)]!;
  const bound = Math.max(leastRemote, timesMedian * median);
  const remote = all.filter(({ km }) => km > bound).sort((a, b) => b.km - a.km);
  return { all, remote, unplaced: schools.length - placed.length };
}
