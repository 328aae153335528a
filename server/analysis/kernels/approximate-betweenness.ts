import { checkGuarantee, growth, type Guarantee } from './guarantee.ts';
import { drawsFor, shareError } from './share-error.ts';
import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { withKernels } from './kernel-memory.ts';
import { type PathDraws, PathSampler } from './path-sampler.ts';
import { KernelPaths } from './paths-by-kernel.ts';

export type ApproximateBetweenness = {
  /** For each actor the share of ordered pairs whose shortest path runs through it, [0, 1]. */
  readonly shares: Float64Array;
  /** No share is farther from the truth than this, all actors together, with probability 1 − δ. */
  readonly error: number;
  /** Paths that the shares were counted on. */
  readonly draws: number;
};

type ApproximationSettings = Guarantee & { readonly random: Random; readonly reporter?: ProgressReporter };

/** Paths drawn to see who is busy; they are not counted afterwards. */
const pilot = 1_000;
/** The first stage has so many times the draws that would just do if the pilot were right. */
const headroom = 1.03;
/** Under this many actors the plain algorithm is as quick; both draw the same. */
const worthwhile = 64;
/** Draws between two looks at whether the work is still wanted. */
const batch = 256;

/**
 * Betweenness by hops of every actor to within ± ε, from drawn shortest paths: with probability 1 − δ no share is off
 * by more than `error` ≤ ε. Multiplied by n(n−1)/2 (undirected; n(n−1) directed) a share is the betweenness itself.
 *
 * A pilot finds who is busy (a share of ε and more) and so how many draws are needed. The pilot is not counted: what
 * it says is independent of the draws that follow. These are tested at stage k with δ/2^k, one half of it spread over
 * the few busy actors and the other over everybody else, so that a hub need not be known as surely as half a million
 * actors; each share by Hoeffding's bound in its exact form, both sides, which holds at every stage at once.
 *
 * Source  bound: Hoeffding 1963, doi:10.1080/01621459.1963.10500830; unequal parts of δ from a pilot: Borassi & Natale
 *         2016, doi:10.4230/LIPIcs.ESA.2016.20; sampling: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0
 * @returns null when a pair has more shortest paths than a number can count
 * Cost    draws grow with 1/ε (little betweenness) to 1/ε²; a draw searches from both ends; memory O(n + m)
 */
export function approximateBetweenness(
  graph: NetworkGraph,
  settings: ApproximationSettings,
): ApproximateBetweenness | null {
  checkGuarantee(settings);
  const n = graph.actors.length;
  if (n < 3) return { shares: new Float64Array(n), error: 0, draws: 0 };
  const [out, into] = [outNeighbours(graph), inNeighbours(graph)];
  const byKernel =
    n < worthwhile
      ? undefined
      : withKernels((memory) => ({ found: estimate(new KernelPaths(memory, out, into), settings) }));
  return byKernel ? byKernel.found : estimate(new PathSampler(out, into), settings);
}

function estimate(
  sampler: PathDraws,
  { epsilon, delta, random, reporter }: ApproximationSettings,
): ApproximateBetweenness | null {
  if (!drawMany(sampler, pilot, random.fork('pilot'), () => reporter?.progress(0))) return null;
  const plan = planDraws(sampler.through(), { epsilon, delta });
  sampler.clear();
  const counted = random.fork('counted');
  let draws = 0;
  for (let stage = 1; ; stage++) {
    const wanted = Math.ceil(plan.draws * growth ** (stage - 1));
    const reportDraws = (more: number) => reporter?.progress(Math.min(0.99, (draws + more) / wanted));
    if (!drawMany(sampler, wanted - draws, counted, reportDraws)) return null;
    draws = wanted;
    const through = sampler.through();
    const error = worstError(through, draws, plan.busy, delta / 2 ** stage);
    if (error <= epsilon) return { shares: through.map((times) => times / draws), error, draws };
  }
}

function drawMany(
  sampler: PathDraws,
  times: number,
  random: Random,
  reportDraws: (done: number) => void,
): boolean {
  for (let done = 0; done < times; done += batch) {
    reportDraws(done);
    if (!sampler.draw(Math.min(batch, times - done), random)) return false;
  }
  return true;
}

type Plan = { readonly busy: ReadonlySet<number>; readonly draws: number };

/** Draws of the first stage: as many as would do if all shares were a standard error nearer to one half than they look. */
function planDraws(through: Float64Array, { epsilon, delta }: Guarantee): Plan {
  const busy = new Set<number>();
  for (const [actor, times] of through.entries()) if (times >= epsilon * pilot) busy.add(actor);
  const levels = logarithms(through.length, busy.size, delta / 2);
  let draws = 1;
  const consider = (share: number, logarithm: number) => {
    const wider = share + Math.sign(0.5 - share) * Math.sqrt((share * (1 - share)) / pilot);
    const likely = share < 0.5 === wider < 0.5 ? wider : 0.5;
    draws = Math.max(draws, drawsFor(likely, epsilon, logarithm));
  };
  for (const actor of busy) consider(through[actor]! / pilot, levels.busy);
  let most = 1;
  for (const [actor, times] of through.entries()) if (!busy.has(actor)) most = Math.max(most, times);
  consider(most / pilot, levels.quiet);
  return { busy, draws: Math.ceil(headroom * draws) };
}

/** ln(1/probability) of one side of one actor: half of δ for the busy, half for the others; all where one kind is missing. */
function logarithms(n: number, busy: number, delta: number): { busy: number; quiet: number } {
  const parts = busy > 0 && busy < n ? 2 : 1;
  return {
    busy: Math.log((2 * parts * Math.max(1, busy)) / delta),
    quiet: Math.log((2 * parts * Math.max(1, n - busy)) / delta),
  };
}

/** The error of the actor for whom it is widest; equal counts are looked at once. */
function worstError(through: Float64Array, draws: number, busy: ReadonlySet<number>, delta: number): number {
  const levels = logarithms(through.length, busy.size, delta);
  const counts = { busy: new Set<number>(), quiet: new Set<number>() };
  for (const [actor, times] of through.entries()) counts[busy.has(actor) ? 'busy' : 'quiet'].add(times);
  let widest = 0;
  for (const kind of ['busy', 'quiet'] as const)
    for (const times of counts[kind])
      widest = Math.max(widest, shareError(times / draws, draws, levels[kind]));
  return widest;
}
