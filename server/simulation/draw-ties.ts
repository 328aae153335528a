import type { Random } from '../analysis/random.ts';
import type { LayerPlan } from './network-plan.ts';

/**
 * Draws who is tied to whom in one layer, one matrix of 0 and 1 a wave (row gives, column receives).
 * A pair stays as it was with probability `persistence`, else is drawn anew, so each wave has the same law.
 * `plans` has one entry a wave: a pattern that begins or ends changes the plan from there on.
 */
export function drawTies(
  plans: readonly LayerPlan[],
  n: number,
  persistence: number,
  random: Random,
): Uint8Array[] {
  const intercepts = new Map<LayerPlan, number>();
  let latent: Uint8Array | null = null;
  return plans.map((plan) => {
    const theta = intercepts.get(plan) ?? findIntercept(plan, n);
    intercepts.set(plan, theta);
    latent = drawWave(plan, n, theta, latent, persistence, random);
    return thin(latent, plan, n, random);
  });
}

function drawWave(
  plan: LayerPlan,
  n: number,
  theta: number,
  before: Uint8Array | null,
  persistence: number,
  random: Random,
): Uint8Array {
  const ties = new Uint8Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const there = i * n + j;
      const back = j * n + i;
      if (before !== null && random.chance(persistence)) {
        ties[there] = before[there]!;
        ties[back] = before[back]!;
        continue;
      }
      const [forth, returned, both] = pairChances(plan, theta, there, back);
      const u = random.random();
      ties[there] = u < forth + both ? 1 : 0;
      ties[back] = u < both || (u >= forth + both && u < forth + both + returned) ? 1 : 0;
      // u in [0, both) is mutual, then one way forth, then one way back, then nothing.
    }
  return ties;
}

/** Chances of: forth only, back only, both. */
function pairChances(plan: LayerPlan, theta: number, there: number, back: number): [number, number, number] {
  const a = theta + plan.logOdds[there]!;
  const b = theta + plan.logOdds[back]!;
  if (plan.symmetric) return [0, 0, 1 / (1 + Math.exp(-(a + b) / 2))];
  const forth = Math.exp(a);
  const returned = Math.exp(b);
  const both = Math.exp(a + b + plan.reciprocity);
  const all = 1 + forth + returned + both;
  return [forth / all, returned / all, both / all];
}

/** The intercept at which the expected share of directed pairs with a tie is the density asked for (bisection). */
function findIntercept(plan: LayerPlan, n: number): number {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (expectedDensity(plan, n, middle) < plan.density) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function expectedDensity(plan: LayerPlan, n: number, theta: number): number {
  let ties = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [forth, returned, both] = pairChances(plan, theta, i * n + j, j * n + i);
      ties += forth + returned + 2 * both;
    }
  return ties / (n * (n - 1));
}

/** Applies what the pattern takes away; the latent ties keep their own course for later waves. */
function thin(latent: Uint8Array, plan: LayerPlan, n: number, random: Random): Uint8Array {
  const ties = latent.slice();
  for (let i = 0; i < n; i++)
    for (let j = plan.symmetric ? i + 1 : 0; j < n; j++) {
      const place = i * n + j;
      if (i === j || random.chance(plan.survival[place]!)) continue;
      ties[place] = 0;
      if (plan.symmetric) ties[j * n + i] = 0;
    }
  return ties;
}
