import { largestOf } from '../../../contract/extremes.ts';
import type { Random } from '../../analysis/random.ts';
import { cell, eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';
import type { HardNegative } from '../network-recipe.ts';

type Disguise = (plan: NetworkPlan, random: Random) => Planted;

/** One school leads, and everybody works with it: one strong centre is no struggle and no dependence on an outsider. */
const dominantHub: Disguise = (plan, random) => {
  const hub = random.integer(plan.members.length);
  eachPair(plan, (from, to, place) => {
    if (from !== hub && to !== hub) return;
    for (const layer of Object.values(plan.layers)) layer.logOdds[place]! += 2.5;
    if (to === hub) plan.leadership.preference[place]! += 3;
  });
  return { subjects: [plan.members[hub]!.id] };
};

/** Few ties, as in a network that meets for one thing only; all else as it should be. */
const sparseButFine: Disguise = (plan) => {
  for (const layer of Object.values(plan.layers)) layer.density = Math.min(layer.density, 0.1);
  return { subjects: [] };
};

/** Two comunas, each with a school that leads it, and the two leaders work with each other and trust each other. */
const twoCooperatingHubs: Disguise = (plan, random) => {
  const inBlock = (block: number) =>
    plan.members.map((_, i) => i).filter((i) => plan.members[i]!.block === block);
  const hubs = [random.pick(inBlock(0)), random.pick(inBlock(1))] as const;
  eachPair(plan, (from, to, place) => {
    const own = hubs[plan.members[from]!.block === 0 ? 0 : 1];
    if (to === own) plan.leadership.preference[place]! += 3;
    if (to === own || from === hubs[plan.members[to]!.block === 0 ? 0 : 1])
      for (const layer of Object.values(plan.layers)) layer.logOdds[place]! += 1.2;
  });
  for (const place of [cell(plan, hubs[0], hubs[1]), cell(plan, hubs[1], hubs[0])]) {
    plan.tension[place] = 0;
    plan.leadership.preference[place]! += 3;
    for (const layer of Object.values(plan.layers)) layer.logOdds[place]! += 8;
  }
  return { subjects: hubs.map((hub) => plan.members[hub]!.id).sort() };
};

/** One school lies 45 to 80 km away (or as far as the territory has it) and, for that reason alone, meets and gives little. */
const remoteSchool: Disguise = (plan, random) => {
  const remote = farAway(plan) ?? moveAway(plan, random);
  keepFew(plan, remote, 0.1);
  plan.attendance[remote]! *= 0.4;
  return { subjects: [plan.members[remote]!.id] };
};

function farAway(plan: NetworkPlan): number | null {
  const nearest = plan.members.map((one) =>
    Math.min(
      ...plan.members
        .filter((other) => other !== one)
        .map((other) => Math.hypot(one.east - other.east, one.north - other.north)),
    ),
  );
  const farthest = largestOf(nearest);
  return farthest > 30 ? nearest.indexOf(farthest) : null;
}

function moveAway(plan: NetworkPlan, random: Random): number {
  const remote = anyMember(plan, random);
  const bearing = 2 * Math.PI * random.random();
  const kilometres = 45 + 35 * random.random();
  plan.members[remote]!.east = kilometres * Math.cos(bearing);
  plan.members[remote]!.north = kilometres * Math.sin(bearing);
  return remote;
}

/** One school joined in the year of the last wave: nothing can be said of its past yet. */
const newcomer: Disguise = (plan, random) => {
  const fresh = anyMember(plan, random);
  plan.members[fresh]!.joins = plan.recipe.waves;
  plan.members[fresh]!.newlyJoined = true;
  keepFew(plan, fresh, 0.1);
  return { subjects: [plan.members[fresh]!.id] };
};

/** A network in its first mandated wave: well attended, still carried by its facilitator, still informative. */
const firstMandatedWave: Disguise = (plan) => {
  plan.mandatedShare = 1;
  plan.establishedBefore = false;
  plan.members.forEach((_, i) => {
    plan.attendance[i] = Math.max(plan.attendance[i]!, 0.9);
    plan.deep[i] = 0.05;
  });
  return { subjects: [] };
};

/** Almost everybody works with almost everybody. */
const denseEverywhere: Disguise = (plan) => {
  for (const layer of Object.values(plan.layers)) layer.density = 0.75;
  return { subjects: [] };
};

export const disguises: Record<HardNegative, Disguise> = {
  'dominant-hub': dominantHub,
  'sparse-but-fine': sparseButFine,
  'two-cooperating-hubs': twoCooperatingHubs,
  'remote-school': remoteSchool,
  newcomer,
  'first-mandated-wave': firstMandatedWave,
  'dense-everywhere': denseEverywhere,
};

function anyMember(plan: NetworkPlan, random: Random): number {
  return random.pick(plan.members.map((_, i) => i).filter((i) => !plan.coordinators.has(i)));
}

function keepFew(plan: NetworkPlan, member: number, share: number): void {
  eachPair(plan, (from, to, place) => {
    if (from !== member && to !== member) return;
    for (const layer of Object.values(plan.layers)) layer.survival[place] = share;
  });
}
