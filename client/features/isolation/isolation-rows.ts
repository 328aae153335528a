import type { GraphActor } from '../../../contract/graphs.ts';
import { rbdInId } from '../../../contract/identifiers.ts';
import type { IsolatedSchools, IsolationState } from '../../../contract/isolated-schools.ts';

/**
 * Groups that need different visits, those who ask for a visit first. Of those who did not answer nothing is known:
 * they come last.
 */
export const isolationGroups = [
  'silent',
  'unnamed',
  'named-but-silent',
  'remote',
  'register',
  'did-not-answer',
] as const satisfies readonly IsolationState[];
export type IsolationGroup = IsolationState;

type Named = { id: string; name: string };

/** The networks in which a school stands so, and those in which it does have ties: both are true at once. */
export type GroupNetworks = { networks: readonly Named[]; others: readonly Named[] };

export type IsolationRow = {
  id: string;
  /** `null`: a school that is not in the register. */
  rbd: number | null;
  name: string;
  comuna: string | null;
  rural: boolean | null;
  enrolment: number | null;
  /** Kilometres in a straight line to the nearest school that could be worked with; `null`: not known. */
  km: number | null;
  /** The nearest working schools of its level, by the register; none where it says nothing of the school. */
  nearest: readonly (Named & { km: number })[];
  /** Every group in which it stands, and in which networks. */
  groups: ReadonlyMap<IsolationGroup, GroupNetworks>;
};

/** What is shown: schools of one owner or all, and from which distance on a school is far. */
export type IsolationScope = { km: number; actors: readonly GraphActor[] };

type Found = IsolatedSchools['groups'][number]['schools'][number];

/** One row a school that stands in a group; names of comunas come from the map. A school that is not on it is left out. */
export function isolationRows(answer: IsolatedSchools, { km, actors }: IsolationScope): IsolationRow[] {
  const far = answer.remoteness.filter(({ nearest: [first] }) => first !== undefined && first.km > km);
  const groups = [
    ...answer.groups.map(({ id, schools }) => [id, schools] as const),
    ['register', far] as const,
  ];
  const found = new Map<string, { name: string; in: [IsolationGroup, Found | null][] }>();
  for (const [group, schools] of groups) {
    for (const school of schools) {
      const known = found.get(school.id) ?? { name: school.name, in: [] };
      known.in.push([group, 'networkId' in school ? school : null]);
      found.set(school.id, known);
    }
  }
  const onMap = new Map(actors.map((actor) => [actor.id, actor]));
  const remoteness = new Map(answer.remoteness.map((remote) => [remote.id, remote]));
  return [...found].flatMap(([id, { name, in: states }]) => {
    const actor = onMap.get(id);
    if (actor === undefined) return [];
    const nearest = remoteness.get(id)?.nearest ?? [];
    return {
      id,
      rbd: rbdInId(id),
      name,
      comuna: actor.comunaName,
      rural: actor.rural,
      enrolment: actor.enrolment,
      km: nearest[0]?.km ?? leastOf(states.map(([, school]) => school?.km ?? null)),
      nearest,
      groups: new Map(
        states.map(([group]) => [
          group,
          networksOf(states.flatMap(([other, school]) => (other === group && school !== null ? school : []))),
        ]),
      ),
    };
  });
}

function networksOf(found: readonly Found[]): GroupNetworks {
  const networks = found.map(({ networkId, networkName }) => ({ id: networkId, name: networkName }));
  return {
    networks,
    others: without(networks, distinct(found.flatMap(({ otherNetworks }) => otherNetworks))),
  };
}

/** The groups in which a school stands, those who ask for a visit first. */
export const groupsOf = ({ groups }: Pick<IsolationRow, 'groups'>): IsolationGroup[] =>
  isolationGroups.filter((group) => groups.has(group));

/** How a school stands in one group; `null`: in all of its groups together. */
export function networksIn(
  { groups }: Pick<IsolationRow, 'groups'>,
  group: IsolationGroup | null,
): GroupNetworks {
  if (group !== null) return groups.get(group) ?? { networks: [], others: [] };
  const networks = distinct([...groups.values()].flatMap((one) => one.networks));
  return {
    networks,
    others: without(networks, distinct([...groups.values()].flatMap(({ others }) => others))),
  };
}

const without = (taken: readonly Named[], items: readonly Named[]): Named[] =>
  items.filter(({ id }) => !taken.some((other) => other.id === id));

const distinct = (items: readonly Named[]): Named[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

function leastOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Groups of which the data say anything: surveys know of ties, the register of distances. */
export const knownGroups = ({ networks, remoteness }: IsolatedSchools): IsolationGroup[] =>
  isolationGroups.filter((group) => (group === 'register' ? remoteness.length > 0 : networks > 0));

/** Schools of which the register cannot tell how far they lie, for want of coordinates. */
export const unplacedSchools = ({ remoteness }: IsolatedSchools, actors: readonly GraphActor[]): number => {
  const shown = new Set(actors.map(({ id }) => id));
  return remoteness.filter(({ id, unknown }) => unknown === 'no-coordinates' && shown.has(id)).length;
};
