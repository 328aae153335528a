/** The part of a plan that counting paths from one source needs; f64[n] each but for `path` and `beyond`. */
@unmanaged
export class Sums {
  /** The source's arcs on shortest paths in order of distance: as many as the graph has. */
  path: usize;
  /** Number of shortest paths. */
  paths: usize;
  /** {beyond f64, all f64}[n], per path: what lies beyond a vertex, and that with its own share; f64[n] in `addInRuns`. */
  beyond: usize;
  /** How many actors a vertex stands for as a source, and as a target. */
  sourceWeight: usize;
  targetWeight: usize;
  /** Result, added to. */
  sums: usize;
}

/**
 * Adds what one source contributes, given its arcs from `path` to `pathEnd` and the numbers of paths along them
 * (Brandes 2001, doi:10.1080/0022250X.2001.9990249). What lies beyond a vertex is added up apart from its own share, so
 * that nothing is lost by subtraction when numbers of paths differ hugely.
 *
 * @param inRuns arcs from one vertex stand beside each other, and there are many of them
 * @returns false when a number of paths is no longer finite; nothing was added then
 */
export function addDependencies<Arc>(
  sums: Sums,
  n: u32,
  source: u32,
  pathEnd: usize,
  pairsOnce: bool,
  inRuns: bool,
): bool {
  if (pathEnd == sums.path) return true;
  const start = pairsOnce ? source + 1 : 0;
  return inRuns
    ? addInRuns<Arc>(sums, n, source, pathEnd, start)
    : addArcByArc<Arc>(sums, n, source, pathEnd, start);
}

/** What lies beyond a vertex is added up before anything is stored: no sweeps over vertices that no path leads on from. */
function addInRuns<Arc>(sums: Sums, n: u32, source: u32, pathEnd: usize, firstTarget: u32): bool {
  if (!shareOut(sums, n, firstTarget)) return false;
  const start = sums.path,
    all = sums.beyond,
    paths = sums.paths,
    result = sums.sums;
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  const weight = load<f64>(sums.sourceWeight + ((<usize>source) << 3));
  // Nobody stands inside a path that begins with him.
  const own = result + ((<usize>source) << 3);
  const before = load<f64>(own);
  for (let at = pathEnd; at > start;) {
    at -= sizeof<Arc>();
    const arc = load<Arc>(at);
    const from = arc >> half;
    let beyond = load<f64>(all + ((<usize>(arc & low)) << 3));
    while (at > start) {
      const next = load<Arc>(at - sizeof<Arc>());
      if (next >> half != from) break;
      beyond += load<f64>(all + ((<usize>(next & low)) << 3));
      at -= sizeof<Arc>();
    }
    const place = (<usize>from) << 3;
    store<f64>(all + place, load<f64>(all + place) + beyond);
    store<f64>(result + place, load<f64>(result + place) + load<f64>(paths + place) * beyond * weight);
  }
  store<f64>(own, before);
  return true;
}

/** Where few arcs lead from one vertex: as many steps for each arc, of which none depends on where the next one begins. */
function addArcByArc<Arc>(sums: Sums, n: u32, source: u32, pathEnd: usize, firstTarget: u32): bool {
  if (!divideTargets(sums, n, firstTarget)) return false;
  const start = sums.path;
  const beyond = sums.beyond;
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  for (let at = pathEnd; at > start;) {
    at -= sizeof<Arc>();
    const arc = load<Arc>(at);
    const from = beyond + ((<usize>(arc >> half)) << 4);
    const to = beyond + ((<usize>(arc & low)) << 4);
    v128.store(from, f64x2.add(v128.load(from), v128.load64_splat(to, 8)));
  }
  store<f64>(beyond + ((<usize>source) << 4), 0);
  const paths = sums.paths,
    result = sums.sums;
  const share = f64x2.splat(load<f64>(sums.sourceWeight + ((<usize>source) << 3)));
  for (let i: usize = 0; i < (<usize>n) << 3; i += 16) {
    const two = beyond + (i << 1);
    const lying = v128.shuffle<f64>(v128.load(two), v128.load(two, 16), 0, 2);
    const through = f64x2.mul(f64x2.mul(v128.load(paths + i), lying), share);
    v128.store(result + i, f64x2.add(v128.load(result + i), through));
  }
  return true;
}

/**
 * Nothing beyond anybody yet; as own share weight / paths from vertex `start` on, 0 before it. Vertices without paths
 * get Infinity and are never read.
 *
 * @returns whether all numbers of paths are finite; who lies on the way to a target has no more of them
 */
function divideTargets(sums: Sums, n: u32, start: u32): bool {
  const paths = sums.paths,
    beyond = sums.beyond,
    weight = sums.targetWeight;
  const none = f64x2.splat(0);
  let at = (<usize>start) << 3;
  let most = none;
  memory.fill(beyond, 0, at << 1);
  if (start & 1) {
    const own = load<f64>(paths + at);
    store<f64>(beyond + (at << 1), 0);
    store<f64>(beyond + (at << 1), load<f64>(weight + at) / own, 8);
    most = f64x2.splat(own);
    at += 8;
  }
  for (; at < (<usize>n) << 3; at += 16) {
    const two = v128.load(paths + at);
    most = f64x2.pmax(most, two);
    const shares = f64x2.div(v128.load(weight + at), two);
    v128.store(beyond + (at << 1), v128.shuffle<f64>(none, shares, 0, 2));
    v128.store(beyond + (at << 1), v128.shuffle<f64>(none, shares, 0, 3), 16);
  }
  return f64x2.extract_lane(most, 0) < Infinity && f64x2.extract_lane(most, 1) < Infinity;
}

/** The same without what lies beyond: weight / paths from vertex `start` on, 0 before it. */
function shareOut(sums: Sums, n: u32, start: u32): bool {
  const paths = sums.paths,
    all = sums.beyond,
    weight = sums.targetWeight;
  let at = (<usize>start) << 3;
  let most = f64x2.splat(0);
  memory.fill(all, 0, at);
  if (start & 1) {
    const own = load<f64>(paths + at);
    store<f64>(all + at, load<f64>(weight + at) / own);
    most = f64x2.splat(own);
    at += 8;
  }
  for (; at < (<usize>n) << 3; at += 16) {
    const two = v128.load(paths + at);
    most = f64x2.pmax(most, two);
    v128.store(all + at, f64x2.div(v128.load(weight + at), two));
  }
  return f64x2.extract_lane(most, 0) < Infinity && f64x2.extract_lane(most, 1) < Infinity;
}
