import type { Grade, NetworkAssessment } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { SupportBoard } from '../../../contract/support-board.ts';
import { apart } from '../maps/apart.ts';

type Point = { x: number; y: number };

/** What is known of a network at a glance; `null`: nobody was asked, or what was found is not known (yet). */
export type NetworkState = 'finding' | 'unconfirmed' | 'calm' | null;

export type Bubble = Point & {
  id: string;
  name: string;
  radius: number;
  members: number;
  state: NetworkState;
  /** Its schools that have a place on the map. */
  schools: readonly string[];
};

/** Schools that two networks have in common. */
export type Overlap = { from: Bubble; to: Bubble; schools: number };

/** Ids of the schools in each network, as the support board knows them. */
export function schoolsByNetwork({ schools }: Pick<SupportBoard, 'schools'>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { id, supports } of schools) {
    for (const { by, from } of supports)
      if (from === 'membership') members.set(by.id, [...(members.get(by.id) ?? []), id]);
  }
  return members;
}

/** The worst grade of a network's last wave; facts occur in ordinary networks and change nothing. */
export function stateOf(
  { id, waveCount }: Pick<NetworkSummary, 'id' | 'waveCount'>,
  flagged: readonly NetworkAssessment[] | undefined,
): NetworkState {
  if (waveCount === 0 || flagged === undefined) return null;
  const wave = flagged.find((network) => network.id === id)?.waves.at(-1);
  const grades = new Set<Grade | null>(wave?.patterns.map(({ grade }) => grade));
  if (grades.has('finding')) return 'finding';
  return grades.has('unconfirmed') ? 'unconfirmed' : 'calm';
}

export type BubbleData = {
  networks: readonly NetworkSummary[];
  nameOf: (network: NetworkSummary) => string;
  members: ReadonlyMap<string, readonly string[]>;
  stateOf: (network: NetworkSummary) => NetworkState;
};

/** In CSS pixels: a disc grows with the number of members; this much is free between two. */
const radiusOf = (members: number) => 7 + 2.6 * Math.sqrt(members);
const gap = 4;

/** A disc a network, in the middle of its schools; those that overlap are pushed apart. Networks without a school on the map have none. */
export function bubblesOf(
  { networks, nameOf, members, stateOf: state }: BubbleData,
  places: ReadonlyMap<string, Point>,
): Bubble[] {
  const discs = networks.flatMap((network): Bubble[] => {
    const schools = (members.get(network.id) ?? []).filter((id) => places.has(id));
    if (schools.length === 0) return [];
    const mean = (axis: 'x' | 'y') =>
      schools.reduce((sum, id) => sum + places.get(id)![axis], 0) / schools.length;
    return [
      {
        ...{ id: network.id, name: nameOf(network), x: mean('x'), y: mean('y'), schools },
        ...{ members: network.members, radius: radiusOf(network.members), state: state(network) },
      },
    ];
  });
  return apart(discs, gap);
}

/** Pairs of networks with schools in common, those with most first. */
export function overlapsOf(
  bubbles: readonly Bubble[],
  members: ReadonlyMap<string, readonly string[]>,
): Overlap[] {
  const inside = new Map(bubbles.map(({ id }) => [id, new Set(members.get(id))]));
  const pairs = bubbles.flatMap((from, at) =>
    bubbles.slice(at + 1).map((to) => {
      const there = inside.get(to.id)!;
      return { from, to, schools: (members.get(from.id) ?? []).filter((id) => there.has(id)).length };
    }),
  );
  return pairs.filter(({ schools }) => schools > 0).sort((a, b) => b.schools - a.schools);
}
