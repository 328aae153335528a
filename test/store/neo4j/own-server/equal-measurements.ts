import { expect } from 'vitest';
import type { Measurement } from '../../../../contract/metrics.ts';
import type { NetworkGraph } from '../../../../server/analysis/graph/network-graph.ts';
import { weakComponents } from '../../../../server/analysis/graph/weak-components.ts';

/** Everything but the communities, the engine, and the hash of facts that nobody has seen. */
export function expectEqual(theirs: Measurement, ours: Measurement): void {
  expect(theirs.actors.map(({ id }) => id)).toEqual(ours.actors.map(({ id }) => id));
  for (const [at, actor] of ours.actors.entries())
    for (const [name, value] of Object.entries(actor).filter(([key]) => key !== 'leiden')) {
      const other = theirs.actors[at]![name];
      if (typeof value !== 'number') expect(other, `${name} of ${actor.id}`).toEqual(value);
      else
        expect(Math.abs(Number(other) - value), `${name} of ${actor.id}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, value),
        );
    }
  const passportsOf = ({ passports: { leiden, ...passports }, network }: Measurement) => {
    const communities = leiden && { ...leiden, parameters: {} };
    const all = { ...passports, communities, whole: network['components.weak']?.passport };
    return Object.entries(all).map(([name, passport]) => [
      name,
      { ...passport, engine: '', datasetHash: '' },
    ]);
  };
  expect(passportsOf(theirs)).toEqual(passportsOf(ours));
  expect(theirs.network['components.weak']).toMatchObject({ ...valueOf(ours) });
}

/** Into how many parts a group falls by the ties inside it that are no tension. */
export function partsInside(
  { actors, from, to, sign, ...graph }: NetworkGraph,
  groupOf: number[],
  group: number,
): number {
  const members = [...actors.keys()].filter((at) => groupOf[at] === group);
  const inside = [...from.keys()].filter(
    (tie) => sign[tie] === 1 && [from, to].every((end) => groupOf[end[tie]!] === group),
  );
  const place = (at: number) => members.indexOf(at);
  const part = {
    from: Int32Array.from(inside, (tie) => place(from[tie]!)),
    to: Int32Array.from(inside, (tie) => place(to[tie]!)),
  };
  return weakComponents({ ...graph, ...part, actors: members.map((at) => actors[at]!), sign }).sizes.length;
}

const valueOf = ({ network }: Measurement) => {
  const found = network['components.weak'];
  return found !== undefined && 'value' in found ? { value: found.value } : {};
};
