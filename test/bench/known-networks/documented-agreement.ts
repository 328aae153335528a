import type { NetworkData } from '../../../contract/network-data.ts';
import { documentedSides } from '../patterns/documented-sides.ts';
import type { Verdict } from '../patterns/read-trial.ts';

/** Names of the members that a piece of evidence lists. */
export const namesIn = (data: NetworkData, list: unknown): string[] => {
  const nameOf = new Map(data.actors.map(({ id, name }) => [id, name]));
  return Array.isArray(list) ? list.map((id) => nameOf.get(String(id)) ?? String(id)) : [];
};

/** The sides of a power struggle, by name. */
export const sidesFound = (data: NetworkData, { evidence }: Verdict): string[][] =>
  Array.isArray(evidence['sides']) ? evidence['sides'].map((side) => namesIn(data, side)) : [];

/**
 * Share of the members whose side a study documents that stand where most of their group stands. Null: the study
 * documents no sides. Three blocks cannot fall into two sides without two of them sharing one.
 */
export function documentedAgreement(data: NetworkData, struggle: Verdict): number | null {
  const documented = documentedSides[data.network.id];
  if (documented === undefined) return null;
  const found = sidesFound(data, struggle);
  const groups = Object.values(documented.groups);
  const right = groups.map((members) =>
    Math.max(0, ...found.map((side) => members.filter((member) => side.includes(member)).length)),
  );
  return sum(right) / sum(groups.map((members) => members.length));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
