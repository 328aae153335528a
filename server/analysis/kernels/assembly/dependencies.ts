/** The part of a plan that counting paths from one source needs; f64[n] each but for `path`. */
@unmanaged
export class Sums {
  /** The source's arcs on shortest paths in order of distance: as many as the graph has. */
  path: usize;
  /** Number of shortest paths; weight / paths of a target; what lies beyond, per path. */
  paths: usize;
  perPath: usize;
  beyond: usize;
  /** How many actors a vertex stands for as source or target. */
  weight: usize;
  /** Result, added to. */
  sums: usize;
}

/**
 * Adds what one source contributes, given its arcs from `path` to `pathEnd` and the numbers of paths along them
 * (Brandes 2001, doi:10.1080/0022250X.2001.9990249). What lies beyond a vertex is kept per path and apart from its own
 * share, so that nothing is lost by subtraction when numbers of paths differ hugely.
 *
 * @returns false when a number of paths is no longer finite; nothing was added then
 */
export function addDependencies<Arc>(sums: Sums, n: u32, source: u32, pathEnd: usize, pairsOnce: bool): bool {
  const paths = sums.paths,
    perPath = sums.perPath,
    beyond = sums.beyond;
  if (!divideTargets(n, paths, perPath, sums.weight, pairsOnce ? source + 1 : 0)) return false;
  memory.fill(beyond, 0, (<usize>n) << 3);
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  const start = sums.path;
  for (let at = pathEnd; at > start;) {
    at -= sizeof<Arc>();
    const arc = load<Arc>(at);
    const from = beyond + ((<usize>(arc >> half)) << 3);
    const to = (<usize>(arc & low)) << 3;
    store<f64>(from, load<f64>(from) + (load<f64>(beyond + to) + load<f64>(perPath + to)));
  }
  store<f64>(beyond + ((<usize>source) << 3), 0);
  const share = f64x2.splat(load<f64>(sums.weight + ((<usize>source) << 3)));
  const result = sums.sums;
  for (let i: usize = 0; i < (<usize>n) << 3; i += 16) {
    const through = f64x2.mul(f64x2.mul(v128.load(paths + i), v128.load(beyond + i)), share);
    v128.store(result + i, f64x2.add(v128.load(result + i), through));
  }
  return true;
}

/** perPath = weight / paths from vertex `start` on, 0 before it. Vertices without paths get Infinity and are never read. */
function divideTargets(n: u32, paths: usize, perPath: usize, weight: usize, start: u32): bool {
  memory.fill(perPath, 0, (<usize>start) << 3);
  if (start & 1) {
    const i = (<usize>start) << 3;
    store<f64>(perPath + i, load<f64>(weight + i) / load<f64>(paths + i));
    start++;
  }
  for (let i = (<usize>start) << 3; i < (<usize>n) << 3; i += 16) {
    v128.store(perPath + i, f64x2.div(v128.load(weight + i), v128.load(paths + i)));
  }
  let most = f64x2.splat(0);
  for (let i: usize = 0; i < (<usize>n) << 3; i += 16) most = f64x2.pmax(most, v128.load(paths + i));
  return f64x2.extract_lane(most, 0) < Infinity && f64x2.extract_lane(most, 1) < Infinity;
}
