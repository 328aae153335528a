/** Shuffled signs and how many of them sit wrong in the best split; see inference/kept-signs.ts and inference/frustration.ts. */
import { integer, state } from './random';

/** Where everything lies; written by the caller in this order. */
@unmanaged
class Plan {
  n: u32;
  /** Actors with signs, at most 20; tries between two draws; pairs with signs. */
  active: u32;
  tries: u32;
  pairs: u32;
  /** More than this need not be told apart. */
  cap: i32;
  /** State of the generator. */
  random: usize;
  /** u32[active] who has signs. */
  actors: usize;
  /** i8[n²] sign of each pair, 0 without; u8[n²] 1 for a pair of one group; both symmetric. */
  sign: usize;
  kind: usize;
  /** u8[4 · pairs]: of each the cell's row and column, and the places of the two in the search. */
  places: usize;
  /** u32[active] twice, by place: who is tied with it, and who is in tension with it. */
  friends: usize;
  rivals: usize;
}

/** Best value so far. */
let best: i32 = 0;

/** Shuffles so many times, and writes less than nothing by as many as sit wrong: at most `cap` + 1. */
export function shuffledSigns(plan: Plan, into: usize, count: u32): void {
  memory.copy(state, plan.random, 16);
  for (let draw: u32 = 0; draw < count; draw++) {
    for (let tried: u32 = 0; tried < plan.tries; tried++) moveSigns(plan);
    fillSides(plan);
    best = plan.cap + 1;
    place(plan, 0, 0, 0, 0);
    store<f64>(into + ((<usize>draw) << 3), -(<f64>best));
  }
  memory.copy(plan.random, state, 16);
}

/** Of i–j and k–l of one sign and i–l and k–j of the other, the two change places. */
function moveSigns(plan: Plan): void {
  const n = plan.n;
  const sign = plan.sign;
  const kind = plan.kind;
  const i = pick(plan) * n;
  const j = pick(plan);
  const own = load<i8>(sign + i + j);
  if (own == 0) return;
  const k = pick(plan) * n;
  const l = pick(plan);
  // A pair of an actor with itself has no sign, so that the four are different ones.
  if (load<i8>(sign + k + l) != own || load<i8>(sign + i + l) != -own || load<i8>(sign + k + j) != -own)
    return;
  const inside = load<u8>(kind + i + j);
  if (
    load<u8>(kind + k + l) != inside ||
    load<u8>(kind + i + l) != inside ||
    load<u8>(kind + k + j) != inside
  )
    return;
  put(plan, i / n, j, -own);
  put(plan, k / n, l, -own);
  put(plan, i / n, l, own);
  put(plan, k / n, j, own);
}

function pick(plan: Plan): u32 {
  return load<u32>(plan.actors + (integer(plan.active) << 2));
}

function put(plan: Plan, a: u32, b: u32, own: i8): void {
  store<i8>(plan.sign + a * plan.n + b, own);
  store<i8>(plan.sign + b * plan.n + a, own);
}

function fillSides(plan: Plan): void {
  memory.fill(plan.friends, 0, plan.active << 2);
  memory.fill(plan.rivals, 0, plan.active << 2);
  for (let at = plan.places, end = at + (plan.pairs << 2); at < end; at += 4) {
    const isTied = load<i8>(plan.sign + load<u8>(at) * plan.n + load<u8>(at, 1)) > 0;
    const side = isTied ? plan.friends : plan.rivals;
    const a = <u32>load<u8>(at, 2);
    const b = <u32>load<u8>(at, 3);
    join(side, a, b);
    join(side, b, a);
  }
}

function join(side: usize, a: u32, b: u32): void {
  store<u32>(side + (a << 2), load<u32>(side + (a << 2)) | (1 << b));
}

/** Places actor `i` and those after it; `one` and `other` are the actors already placed in each camp. */
function place(plan: Plan, i: u32, one: u32, other: u32, wrong: i32): void {
  if (i == plan.active) {
    best = wrong;
    return;
  }
  let bound = wrong;
  for (let j = i; j < plan.active; j++) {
    bound += min(wrongIn(plan, j, one, other), wrongIn(plan, j, other, one));
    if (bound >= best) return;
  }
  const inOne = wrong + wrongIn(plan, i, one, other);
  const inOther = wrong + wrongIn(plan, i, other, one);
  const bit: u32 = 1 << i;
  const isOneFirst = i == 0 || inOne <= inOther;
  if (isOneFirst && inOne < best) place(plan, i + 1, one | bit, other, inOne);
  // The first actor is in one camp: a split and its mirror image are the same split.
  if (i > 0 && inOther < best) place(plan, i + 1, one, other | bit, inOther);
  if (!isOneFirst && inOne < best) place(plan, i + 1, one | bit, other, inOne);
}

function wrongIn(plan: Plan, j: u32, own: u32, across: u32): i32 {
  const at = (<usize>j) << 2;
  return <i32>(popcnt(load<u32>(plan.rivals + at) & own) + popcnt(load<u32>(plan.friends + at) & across));
}
