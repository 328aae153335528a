/**
 * Ranks of the strongest contest in ordinary networks; see inference/contest-null.ts, which draws the same ones, and
 * inference/contest.ts and contest-tension.ts, which say what is counted. Sums are made in the same order throughout.
 */
import { pow } from './engine';
import { Dyads, inside, itself, listPairs, moveDyads } from './kept-dyads';
import { normal, state } from './random';

/** Where everything lies, and what decides; written by the caller in this order, words first and numbers after them. */
@unmanaged
class Plan {
  n: u32;
  layers: u32;
  oneIsFirst: u32;
  reportsTension: u32;
  /** Draws made before. */
  made: u32;
  firstRounds: u32;
  rounds: u32;
  dyads: Dyads;
  /** State of the generator. */
  random: usize;
  /** f64[n²] share of layers in which the row follows the column; f64[n] how much each is followed. */
  share: usize;
  total: usize;
  /** u8[n²] tied in other layers; u8[n²] the row reports tension of the column; u8[n] answered. */
  tied: usize;
  tense: usize;
  answered: usize;
  /** u32[n] who may lead; u32[n] twice, the two camps. */
  leaders: usize;
  one: usize;
  other: usize;
  sigma: f64;
  leastCamp: f64;
  closenessWeight: f64;
  leadersReported: f64;
  leadersUnreported: f64;
  followersReported: f64;
  followersUnreported: f64;
}

/** Makes the next `count` ranks, and writes them to `into`. */
export function contestRanks(plan: Plan, into: usize, count: u32): void {
  const dyads = plan.dyads;
  memory.copy(state, plan.random, 16);
  if (plan.made == 0) {
    markKinds(dyads);
    listPairs(dyads);
  }
  for (let draw: u32 = 0; draw < count; draw++) {
    if (plan.sigma > 0)
      for (let j: u32 = 0; j < plan.n; j++) store<f64>(at8(dyads.popularity, j), normal(plan.sigma));
    moveDyads(dyads, (plan.made == 0 ? plan.firstRounds : plan.rounds) * dyads.count);
    fillShares(plan);
    store<f64>(at8(into, draw), strongestRank(plan));
    plan.made++;
  }
  memory.copy(plan.random, state, 16);
}

/** Of a cell the caller says with its top bit whether the two are of one group. */
function markKinds(dyads: Dyads): void {
  const n = dyads.n;
  for (let i: u32 = 0; i < n; i++) store<u64>(at8(dyads.cells, i * n + i), itself);
}

function fillShares(plan: Plan): void {
  const n = plan.n;
  const layers = <f64>plan.layers;
  memory.fill(plan.total, 0, (<usize>n) << 3);
  let cell: usize = 0;
  for (let i: u32 = 0; i < n; i++)
    for (let j: u32 = 0; j < n; j++, cell += 8) {
      const own = (<u32>load<u64>(plan.dyads.cells + cell)) & ~(<u32>inside);
      if (own == 0) {
        store<f64>(plan.share + cell, 0);
        continue;
      }
      const follows = <f64>popcnt(own) / layers;
      store<f64>(plan.share + cell, follows);
      const total = at8(plan.total, j);
      store<f64>(total, load<f64>(total) + follows);
    }
}

function strongestRank(plan: Plan): f64 {
  const n = plan.n;
  let answers: u32 = 0;
  let most: f64 = 0;
  let sum: f64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const total = load<f64>(at8(plan.total, i));
    answers += load<u8>(plan.answered + i);
    sum += total;
    if (total > most) most = total;
  }
  if (answers < 4 || most == 0) return 0;
  const more = sum / <f64>n + 1e-9;
  const oneIsFirst = plan.oneIsFirst != 0;
  const leaders = followedBy(plan, max(leastFollowing(plan, answers - 2), more));
  let best: f64 = 0;
  for (let at: u32 = 0; at < leaders; at++) {
    const a = load<u32>(at4(plan.leaders, at));
    if (oneIsFirst && load<f64>(at8(plan.total, a)) < most - 1e-9) continue;
    for (let next: u32 = oneIsFirst ? 0 : at + 1; next < leaders; next++) {
      const b = load<u32>(at4(plan.leaders, next));
      if (b != a) best = rankOf(plan, a, b, answers, more, best);
    }
  }
  return best;
}

function leastFollowing(plan: Plan, voters: u32): f64 {
  return plan.leastCamp * <f64>(voters + 2) - 1 - 1e-9;
}

/** Writes down those who are followed by so many at least; how many they are. */
function followedBy(plan: Plan, least: f64): u32 {
  let leaders: u32 = 0;
  for (let i: u32 = 0; i < plan.n; i++)
    if (load<f64>(at8(plan.total, i)) >= least) store<u32>(at4(plan.leaders, leaders++), i);
  return leaders;
}

/** The rank of two as leaders, where they contest and it is larger than the best. */
function rankOf(plan: Plan, a: u32, b: u32, answers: u32, more: f64, best: f64): f64 {
  const n = plan.n;
  const share = plan.share;
  if (load<u8>(plan.tied + a * n + b)) return best;
  if (load<f64>(at8(share, a * n + b)) > 0 || load<f64>(at8(share, b * n + a)) > 0) return best;
  const voters = answers - load<u8>(plan.answered + a) - load<u8>(plan.answered + b);
  if (voters == answers) return best;
  const least = max(leastFollowing(plan, voters), more);
  if (load<f64>(at8(plan.total, a)) < least || load<f64>(at8(plan.total, b)) < least) return best;
  const value = valueOf(plan, a, b, voters);
  const tense = tensionBetween(plan, a, b) / <f64>(2 * voters);
  if (value + tense + plan.closenessWeight < best - 1e-9) return best;
  const rank = value + tense + plan.closenessWeight * closenessOf(plan, a, b);
  return rank > best + 1e-12 ? rank : best;
}

function valueOf(plan: Plan, a: u32, b: u32, voters: u32): f64 {
  let followsA: f64 = 0;
  let followsB: f64 = 0;
  let both: f64 = 0;
  for (let i: u32 = 0; i < plan.n; i++) {
    if (i == a || i == b) continue;
    const x = load<f64>(at8(plan.share, i * plan.n + a));
    const y = load<f64>(at8(plan.share, i * plan.n + b));
    followsA += x;
    followsB += y;
    both += x < y ? x : y;
  }
  const either = followsA + followsB - both;
  if (either <= 0 || voters == 0) return 0;
  return (
    ((2 * min(followsA, followsB)) / <f64>voters) * pow(1 - both / either, 1.5) + either / <f64>(10 * voters)
  );
}

function tensionBetween(plan: Plan, a: u32, b: u32): f64 {
  if (plan.reportsTension == 0) return 0;
  const n = plan.n;
  let odds: f64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    if (!load<u8>(plan.answered + i)) continue;
    const row = plan.tense + i * n;
    if (i == a || i == b) {
      odds += load<u8>(row + (i == a ? b : a)) ? plan.leadersReported : plan.leadersUnreported;
      continue;
    }
    const leaning = load<f64>(at8(plan.share, i * n + a)) - load<f64>(at8(plan.share, i * n + b));
    if (leaning == 0) continue;
    odds += load<u8>(row + (leaning > 0 ? b : a)) ? plan.followersReported : plan.followersUnreported;
  }
  return odds;
}

function closenessOf(plan: Plan, a: u32, b: u32): f64 {
  const one = campOf(plan, plan.one, a, b);
  const other = campOf(plan, plan.other, b, a);
  const insidePairs = (one * (one - 1) + other * (other - 1)) / 2;
  const acrossPairs = one * other;
  let within: u32 = 0;
  let across: u32 = 0;
  for (let k: u32 = 0; k < one; k++) {
    within += tiesOf(plan, load<u32>(at4(plan.one, k)), plan.one, k + 1, one);
    across += tiesOf(plan, load<u32>(at4(plan.one, k)), plan.other, 0, other);
  }
  for (let k: u32 = 0; k < other; k++)
    within += tiesOf(plan, load<u32>(at4(plan.other, k)), plan.other, k + 1, other);
  const dense: f64 = insidePairs == 0 ? 0 : <f64>within / <f64>insidePairs;
  const sparse: f64 = acrossPairs == 0 ? 0 : <f64>across / <f64>acrossPairs;
  return dense + sparse == 0 ? 0.5 : dense / (dense + sparse);
}

/** Writes down a leader and those who follow it more than its rival; how many they are. */
function campOf(plan: Plan, camp: usize, leader: u32, rival: u32): u32 {
  const n = plan.n;
  let size: u32 = 0;
  for (let i: u32 = 0; i < n; i++)
    if (
      i == leader ||
      (i != rival && load<f64>(at8(plan.share, i * n + leader)) > load<f64>(at8(plan.share, i * n + rival)))
    )
      store<u32>(at4(camp, size++), i);
  return size;
}

/** Ties of an actor with those of a list from one place up to another. */
function tiesOf(plan: Plan, actor: u32, list: usize, from: u32, to: u32): u32 {
  const row = plan.tied + actor * plan.n;
  let ties: u32 = 0;
  for (let at = from; at < to; at++) ties += load<u8>(row + load<u32>(at4(list, at)));
  return ties;
}

function at4(list: usize, at: u32): usize {
  return list + ((<usize>at) << 2);
}

function at8(list: usize, at: u32): usize {
  return list + ((<usize>at) << 3);
}
