/**
 * Whether runs that broke a promise `broken` times show that it breaks with a probability of at most `delta`: were it
 * larger, so few or fewer would have a probability under 1 in 1,000 (exact binomial test).
 */
export function showsAtMost(delta: number, broken: number, runs: number): boolean {
  let term = runs * Math.log1p(-delta);
  let atMost = Math.exp(term);
  for (let times = 1; times <= broken; times++) {
    term += Math.log(((runs - times + 1) / times) * (delta / (1 - delta)));
    atMost += Math.exp(term);
  }
  return atMost < 0.001;
}
