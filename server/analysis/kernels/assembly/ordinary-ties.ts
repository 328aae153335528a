/** Ordinary ties; see inference/ordinary-ties.ts, which draws the same ones with the same random words. */
import { exp, log } from './engine';
import { nthLargest } from './nth-largest';
import { fillOpen, integer, normal, state, word } from './random';

/** Pairs of a stratum: where their numbers begin in the list of all, how many they are, and how many of them are tied. */
@unmanaged
export class Stratum {
  first: u32;
  length: u32;
  ties: u32;
}

/** What ties are drawn from; written by the caller in this order. */
@unmanaged
export class TieModel {
  n: u32;
  pairs: u32;
  strata: u32;
  /** Stratum[strata]; u32[pairs] pairs by stratum; u32[pairs] the two of each, one in the upper half and one in the lower. */
  stratum: usize;
  order: usize;
  ends: usize;
  /** f64[pairs]: log-odds of each, and e to their power. */
  logOdds: usize;
  own: usize;
  /** f64[pairs] for each draw. */
  uniform: usize;
  odds: usize;
  keys: usize;
  /** u32[n], and f64[n] twice; u8[n] the hidden half of each. */
  places: usize;
  activity: usize;
  factor: usize;
  half: usize;
  /** u32[pairs]: the pairs that are tied, as they were chosen, and how many. */
  chosen: usize;
  ties: u32;
  sigma: f64;
  omega: f64;
  /** ln ω. */
  together: f64;
}

/** Odds that differ by less than this share of them may have keys in another order, or the same key. */
const near: f64 = 1e-9;
/** Beyond this, products lose digits. */
const largestOdds: f64 = 1e200;

/** Draws the ties of one network into `chosen`. */
export function drawTies(model: TieModel): void {
  drawHalves(model);
  drawActivity(model);
  fillOpen(model.uniform, model.pairs);
  fillOdds(model);
  model.ties = 0;
  for (let s: u32 = 0; s < model.strata; s++)
    chooseLargest(model, changetype<Stratum>(model.stratum + s * offsetof<Stratum>()));
}

/** A shuffle of the places, of whom the first half are one half. */
function drawHalves(model: TieModel): void {
  const n = model.n;
  const places = model.places;
  for (let i = n - 1; i > 0; i--) {
    const j = integer(i + 1);
    const held = load<u32>(at4(places, i));
    store<u32>(at4(places, i), load<u32>(at4(places, j)));
    store<u32>(at4(places, j), held);
  }
  for (let at: u32 = 0; at < n; at++) store<u8>(model.half + load<u32>(at4(places, at)), at < n >> 1 ? 1 : 0);
}

/** Where all are equally active the numbers are drawn all the same, so that what is drawn after them stays. */
function drawActivity(model: TieModel): void {
  const n = model.n;
  if (model.sigma == 0) {
    for (let words: u32 = 0; words < 2 * n; words++) word();
    return;
  }
  for (let i: u32 = 0; i < n; i++) {
    const activity = normal(model.sigma);
    store<f64>(at8(model.activity, i), activity);
    store<f64>(at8(model.factor, i), exp(activity));
  }
}

function fillOdds(model: TieModel): void {
  const own = model.own,
    factor = model.factor,
    half = model.half,
    omega = model.omega;
  for (let d: u32 = 0; d < model.pairs; d++) {
    const ends = load<u32>(at4(model.ends, d));
    const i = ends >> 16;
    const j = ends & 0xffff;
    const u = load<f64>(at8(model.uniform, d));
    const alike: f64 = load<u8>(half + i) == load<u8>(half + j) ? omega : 1;
    const base = load<f64>(at8(own, d)) * load<f64>(at8(factor, i)) * load<f64>(at8(factor, j)) * alike;
    store<f64>(at8(model.odds, d), base * (u / (1 - u)));
  }
}

/** Chooses the pairs with the largest keys: by their odds, and by the keys themselves where the last one's odds are too near another's. */
function chooseLargest(model: TieModel, stratum: Stratum): void {
  const length = stratum.length;
  const order = at4(model.order, stratum.first);
  const odds = model.odds;
  const keys = model.keys;
  for (let at: u32 = 0; at < length; at++)
    store<f64>(at8(keys, at), load<f64>(at8(odds, load<u32>(at4(order, at)))));
  const last = nthLargest(keys, length, stratum.ties);
  const almost = last * (1 - near);
  let larger: u32 = 0;
  for (let at: u32 = 0; at < length; at++) larger += <u32>(load<f64>(at8(keys, at)) > almost);
  if (larger == stratum.ties && last > 1 / largestOdds && last < largestOdds) {
    chooseFrom(model, stratum, odds, last);
    return;
  }
  // The odds are of no more use, so that keys may take their place.
  for (let at: u32 = 0; at < length; at++) {
    const d = load<u32>(at4(order, at));
    const key = keyOf(model, d);
    store<f64>(at8(odds, d), key);
    store<f64>(at8(keys, at), key);
  }
  chooseFrom(model, stratum, odds, nthLargest(keys, length, stratum.ties));
}

function chooseFrom(model: TieModel, stratum: Stratum, values: usize, least: f64): void {
  const order = at4(model.order, stratum.first);
  let ties = model.ties;
  for (let at: u32 = 0; at < stratum.length; at++) {
    const d = load<u32>(at4(order, at));
    store<u32>(at4(model.chosen, ties), load<u32>(at4(model.ends, d)));
    ties += <u32>(load<f64>(at8(values, d)) >= least);
  }
  model.ties = ties;
}

/** The key of a pair by its formula. */
function keyOf(model: TieModel, d: u32): f64 {
  const ends = load<u32>(at4(model.ends, d));
  const i = ends >> 16;
  const j = ends & 0xffff;
  const u = load<f64>(at8(model.uniform, d));
  const alike: f64 = load<u8>(model.half + i) == load<u8>(model.half + j) ? model.together : 0;
  const activity =
    load<f64>(at8(model.logOdds, d)) + load<f64>(at8(model.activity, i)) + load<f64>(at8(model.activity, j));
  return activity + alike + log(u / (1 - u));
}

/** The caller's state of the generator, before and after. */
export function resume(from: usize): void {
  memory.copy(state, from, 16);
}

export function keep(to: usize): void {
  memory.copy(to, state, 16);
}

function at4(list: usize, at: u32): usize {
  return list + ((<usize>at) << 2);
}

function at8(list: usize, at: u32): usize {
  return list + ((<usize>at) << 3);
}
