/** The part of a plan that counting paths from one source needs; f64[n] each but for `path` and `beyond`. */
@unmanaged
export class Sums {
  /** The source's arcs on shortest paths in order of distance: as many as the graph has. */
  path: usize;
  /** Number of shortest paths. */
  paths: usize;
  /** {beyond f64, all f64}[n], per path: what lies beyond a vertex, and that with its own share. */
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
 * @returns false when a number of paths is no longer finite; nothing was added then
 */
export function addDependencies<Arc>(sums: Sums, n: u32, source: u32, pathEnd: usize, pairsOnce: bool): bool {
  const start = sums.path;
  if (pathEnd == start) return true;
  if (!divideTargets(sums, n, pairsOnce ? source + 1 : 0)) return false;
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
 */
function divideTargets(sums: Sums, n: u32, start: u32): bool {
  const paths = sums.paths,
    beyond = sums.beyond,
    weight = sums.targetWeight;
  const none = f64x2.splat(0);
  let at = (<usize>start) << 3;
  memory.fill(beyond, 0, at << 1);
  if (start & 1) {
    store<f64>(beyond + (at << 1), 0);
    store<f64>(beyond + (at << 1), load<f64>(weight + at) / load<f64>(paths + at), 8);
    at += 8;
  }
  for (; at < (<usize>n) << 3; at += 16) {
    const shares = f64x2.div(v128.load(weight + at), v128.load(paths + at));
    v128.store(beyond + (at << 1), v128.shuffle<f64>(none, shares, 0, 2));
    v128.store(beyond + (at << 1), v128.shuffle<f64>(none, shares, 0, 3), 16);
  }
  let most = none;
  for (let i: usize = 0; i < (<usize>n) << 3; i += 16) most = f64x2.pmax(most, v128.load(paths + i));
  return f64x2.extract_lane(most, 0) < Infinity && f64x2.extract_lane(most, 1) < Infinity;
}
