import type { Random } from '../../analysis/random.ts';
import type { Catchment, ExampleNetwork } from './example-network.ts';
import { comunas } from './fictional-places.ts';
import type { FictionalSchool } from './fictional-schools.ts';

/** Kilometres from its comuna's middle beyond which a school is not called to ordinary networks. */
const reach = 25;

/**
 * The schools of a network, and the block of each: the comuna where the network joins two, else halves by lot.
 * Schools that belong to fewer networks so far come first, none to more than three.
 */
export function chooseMembers(
  network: ExampleNetwork,
  schools: readonly FictionalSchool[],
  used: Map<string, number>,
  random: Random,
): { members: FictionalSchool[]; blocks: number[] | null } {
  const keys = new Map(
    schools.map(({ actor }) => [actor.id, (used.get(actor.id) ?? 0) + random.exponential()]),
  );
  const free = schools
    .filter((school) => (used.get(school.actor.id) ?? 0) < 3)
    .sort((a, b) => keys.get(a.actor.id)! - keys.get(b.actor.id)!);
  const near = free.filter((school) => fromMiddle(school) <= reach);
  const halves = parts(network.from).map((inPart, part, all) => {
    const size = part === 0 ? Math.ceil(network.n / all.length) : Math.floor(network.n / all.length);
    const far = network.withRemote === true ? free.filter((s) => inPart(s) && fromMiddle(s) > reach) : [];
    return [...far.slice(0, 1), ...near.filter(inPart)].slice(0, size);
  });
  const members = halves.flat();
  if (members.length !== network.n)
    throw new RangeError(`${network.name}: expected ${network.n} schools in reach, found ${members.length}`);
  for (const { actor } of members) used.set(actor.id, (used.get(actor.id) ?? 0) + 1);
  return {
    members,
    blocks: halves.length === 2 ? halves.flatMap((half, block) => half.map(() => block)) : null,
  };
}

function parts(from: Catchment): ((school: FictionalSchool) => boolean)[] {
  const inComuna = (place: number) => (school: FictionalSchool) =>
    school.actor.comunaId === comunas[place]!.id;
  if ('comuna' in from) return [inComuna(from.comuna)];
  if ('between' in from) return from.between.map(inComuna);
  if (from.sort === 'rural') return [(school) => school.actor.rural === true];
  if (from.sort === 'secondary')
    return [(school) => school.level === 'secondary' || school.level === 'technical'];
  return [() => true];
}

function fromMiddle(school: FictionalSchool): number {
  const comuna = comunas.find(({ id }) => id === school.actor.comunaId)!;
  return Math.hypot(school.east - comuna.east, school.north - comuna.north);
}
