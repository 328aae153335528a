import type { Random } from '../analysis/random.ts';
import { planExternals } from './plan-externals.ts';
import type { Ground, LayerPlan, Member, NetworkPlan, NominationPlan } from './network-plan.ts';
import { contentLayers } from './network-recipe.ts';
import type { ContentLayer, NetworkRecipe } from './network-recipe.ts';

/**
 * The ordinary network: schools differ in activity and popularity, prefer their own block a little, meet less when
 * far apart, and have pairs that simply get on. Nothing is wrong in it.
 *
 *   log-odds of i → j = θ + activity_i + popularity_j + ln ω·[same block] + pair_ij − .35·ln(1 + km_ij / 10)
 *
 * Each layer takes half of its variance of activity and popularity from the school and half from chance of its own.
 * A p2 model in the manner of van Duijn, Snijders & Zijlstra 2004, doi:10.1046/j.0039-0402.2003.00258.x.
 */
export function ordinaryPlan(
  recipe: NetworkRecipe,
  random: Random,
  ids: readonly string[],
  ground: Ground = {},
): NetworkPlan {
  const members = drawMembers(recipe, random.fork('members'), ids, ground);
  const omega = Math.exp(random.fork('homophily').random() * Math.log(recipe.homophily));
  const pairs = drawPairEffects(members.length, random.fork('pairs'));
  const layer = (id: ContentLayer): LayerPlan => ({
    density: Math.min(0.9, recipe.density * { knowledge: 1, 'joint-work': 0.9, trust: 1.2 }[id]),
    logOdds: layerLogOdds(recipe, members, omega, pairs, random.fork(id)),
    reciprocity: { knowledge: recipe.reciprocity, 'joint-work': 0, trust: recipe.reciprocity + 0.3 }[id],
    symmetric: id === 'joint-work',
    survival: new Float64Array(members.length ** 2).fill(1),
  });
  const [knowledge, jointWork, trust] = contentLayers.map(layer) as [LayerPlan, LayerPlan, LayerPlan];
  const coordinator = mostPopular(members);
  return {
    recipe,
    members,
    blockShownAs:
      ground.shownAs ?? random.fork('shown').pick(['group', 'sostenedor', 'comuna', 'hidden'] as const),
    externals: planExternals(recipe, members, ground.externals, random.fork('externals')),
    layers: { knowledge, 'joint-work': jointWork, trust },
    leadership: nominations(members, omega, random.fork('leadership'), { names: 1.8, blank: 0.05 }),
    coordination: agreedOn(members, coordinator, random.fork('coordination')),
    tension: new Float64Array(members.length ** 2).fill(0.02),
    attendance: drawAttendance(members, random.fork('attendance')),
    deep: drawDepth(members, random.fork('depth')),
    ratingShift: {},
    coordinators: new Set([coordinator]),
    mandatedShare: recipe.mandated,
    ownerless: 0.1,
    keptPromises: 0.75,
    establishedBefore: true,
  };
}

function drawMembers(
  recipe: NetworkRecipe,
  random: Random,
  ids: readonly string[],
  ground: Ground,
): Member[] {
  const halves = random.shuffle(ids.map((_, place) => place % 2));
  return ids.map((id, place) => ({
    id,
    name: ground.names?.[place] ?? `Escuela simulada ${place + 1}`,
    block: ground.blocks?.[place] ?? halves[place] ?? 0,
    east: ground.positions?.[place]?.east ?? random.normal(0, 6),
    north: ground.positions?.[place]?.north ?? random.normal(0, 6),
    activity: random.normal(0, recipe.sigma),
    popularity: random.normal(0, recipe.sigma),
    joins: 1,
    newlyJoined: false,
  }));
}

function drawPairEffects(n: number, random: Random): Float64Array {
  const effects = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) effects[i * n + j] = effects[j * n + i] = random.normal(0, 0.5);
  return effects;
}

function layerLogOdds(
  recipe: NetworkRecipe,
  members: readonly Member[],
  omega: number,
  pairs: Float64Array,
  random: Random,
): Float64Array {
  const n = members.length;
  const mixed = (trait: number) => Math.SQRT1_2 * (trait + random.normal(0, recipe.sigma));
  const activity = members.map((member) => mixed(member.activity));
  const popularity = members.map((member) => mixed(member.popularity));
  const logOdds = new Float64Array(n * n);
  members.forEach((giver, i) => {
    members.forEach((receiver, j) => {
      const distance = Math.hypot(giver.east - receiver.east, giver.north - receiver.north);
      const alike = giver.block === receiver.block ? Math.log(omega) : 0;
      logOdds[i * n + j] =
        activity[i]! + popularity[j]! + alike + pairs[i * n + j]! - 0.35 * Math.log1p(distance / 10);
    });
  });
  return logOdds;
}

function nominations(
  members: readonly Member[],
  omega: number,
  random: Random,
  rest: { names: number; blank: number },
): NominationPlan {
  const n = members.length;
  const appeal = members.map((member) => member.popularity + random.normal(0, 0.6));
  const preference = new Float64Array(n * n);
  members.forEach((voter, i) => {
    members.forEach((named, j) => {
      preference[i * n + j] = appeal[j]! + (voter.block === named.block ? Math.log(omega) : 0);
    });
  });
  return { preference, ...rest };
}

/** Nearly everybody knows who coordinates: about nine answers in ten name the same school. */
function agreedOn(members: readonly Member[], coordinator: number, random: Random): NominationPlan {
  const n = members.length;
  const plan = nominations(members, 1, random, { names: 1, blank: 0.05 });
  for (let i = 0; i < n; i++) {
    let others = 0;
    for (let j = 0; j < n; j++)
      if (j !== coordinator && j !== i) others += Math.exp(plan.preference[i * n + j]!);
    plan.preference[i * n + coordinator] = Math.log(9 * Math.max(others, 1e-9));
  }
  return plan;
}

function mostPopular(members: readonly Member[]): number {
  return members.reduce((best, member, i) => (member.popularity > members[best]!.popularity ? i : best), 0);
}

/** About four meetings in five, overdispersed between schools, the active ones more. */
function drawAttendance(members: readonly Member[], random: Random): Float64Array {
  return Float64Array.from(members, (member) =>
    logistic(1.5 + 0.6 * member.activity + random.normal(0, 0.4)),
  );
}

/** More than half of the joint work in an ordinary network goes beyond passing information on. */
function drawDepth(members: readonly Member[], random: Random): Float64Array {
  return Float64Array.from(members, () => logistic(0.6 + random.normal(0, 0.7)));
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
