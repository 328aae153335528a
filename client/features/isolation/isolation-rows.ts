import type { GraphActor } from '../../../contract/graphs.ts';
import {
  farKilometres,
  isolationStates,
  type IsolatedSchools,
  type IsolationState,
} from '../../../contract/isolated-schools.ts';

/** Groups that need different visits: five from surveys, and how far a school lies by the register. */
export const isolationGroups = isolationStates;
export type IsolationGroup = IsolationState;

export type IsolationRow = {
  id: string;
  name: string;
  comuna: string | null;
  /** Kilometres in a straight line to the nearest school of its level; `null`: not known. */
  km: number | null;
  networks: { id: string; name: string }[];
};

/** One row a school in each of its groups, with all networks in which it stands so; names of comunas come from the map. */
export function isolationRows(
  answer: IsolatedSchools,
  actors: readonly GraphActor[],
): Record<IsolationGroup, IsolationRow[]> {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const nearest = new Map(answer.remoteness.map(({ id, nearest: [first] }) => [id, first?.km ?? null]));
  const rowOf = (id: string, name: string): IsolationRow => ({
    id,
    name,
    comuna: known.get(id)?.comunaName ?? null,
    km: nearest.get(id) ?? null,
    networks: [],
  });
  const surveyed = (group: IsolationGroup) => {
    const rows = new Map<string, IsolationRow>();
    for (const { id, name, networkId, networkName } of answer.groups.find((one) => one.id === group)
      ?.schools ?? []) {
      const row = rows.get(id) ?? rowOf(id, name);
      row.networks.push({ id: networkId, name: networkName });
      rows.set(id, row);
    }
    return [...rows.values()];
  };
  const far = answer.remoteness
    .map(({ id, name }) => rowOf(id, name))
    .filter(({ km }) => km !== null && km > farKilometres)
    .sort((a, b) => (b.km ?? 0) - (a.km ?? 0));
  return {
    'did-not-answer': surveyed('did-not-answer'),
    silent: surveyed('silent'),
    'named-but-silent': surveyed('named-but-silent'),
    unnamed: surveyed('unnamed'),
    remote: surveyed('remote'),
    register: far,
  };
}

/** Schools of which the register cannot tell how far they lie, for want of coordinates. */
export const unplacedSchools = ({ remoteness }: IsolatedSchools): number =>
  remoteness.filter(({ unknown }) => unknown === 'no-coordinates').length;
