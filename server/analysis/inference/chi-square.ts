/**
 * Upper tail of the chi-square distribution, also for degrees of freedom that are not whole.
 *
 *   P(χ²_f > x) = Q(f/2, x/2), the regularised upper incomplete gamma function
 *
 * Source      Press et al. 2007, §6.2: series below a + 1, continued fraction (Lentz) above; ln Γ by Lanczos
 * Reads       x ≥ 0, f > 0; else RangeError
 * Returns     [0, 1], to about 1e-12
 * Cost        O(√x) terms
 */
export function chiSquareAbove(x: number, degrees: number): number {
  if (!(x >= 0 && degrees > 0))
    throw new RangeError(`χ² needs x ≥ 0 and degrees > 0, found ${x} and ${degrees}`);
  const a = degrees / 2;
  const z = x / 2;
  if (z === 0) return 1;
  const scale = Math.exp(a * Math.log(z) - z - logGamma(a));
  return Math.min(1, Math.max(0, z < a + 1 ? 1 - scale * series(a, z) : scale * fraction(a, z)));
}

function series(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < 1000 && term > sum * 1e-16; k++) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

function fraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1000; k++) {
    const step = k * (a - k);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(a) for a > 0 (Lanczos, g = 7), to about 1e-14. */
export function logGamma(a: number): number {
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a);
  const x = a - 1;
  const t = x + 7.5;
  const sum = lanczos.reduce(
    (total, coefficient, k) => total + (k === 0 ? coefficient : coefficient / (x + k)),
    0,
  );
  return Math.log(Math.sqrt(2 * Math.PI) * sum) + (x + 0.5) * Math.log(t) - t;
}
