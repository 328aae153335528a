import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Two blocks that work inside and hardly across',
    areas: [
      [18, 22, 142, 156],
      [200, 22, 142, 156],
    ],
    dots: [...ring('a', 5, [89, 102], [48, 52]), ...ring('b', 5, [271, 102], [48, 52])],
    lines: [
      ...lines('a0-a1 a1-a2 a2-a3 a3-a4 a4-a0 a0-a2 a1-a3'),
      ...lines('b0-b1 b1-b2 b2-b3 b3-b4 b4-b0 b0-b3 b2-b4'),
      ...lines('a1-b4', 'absent'),
      ...lines('a2-b3'),
    ],
  },
  test: [
    'A pair is tied when either end reports knowledge or joint work. Pairs of which at least one answered count; those of which only one did are a stratum of their own, whose ties stay as many. Whoever did not answer and is named by nobody is left out.',
    'Best modularity over all splits in two parts of at least n/4, exact up to n = 16, against networks of m ties with two hidden halves that prefer their own ω₀ times, whatever is declared.',
    'A candidate (p ≤ .2) is redrawn as ordinary life has it, and keeps the larger p: `η_ij = −δ₁·ln(1 + km/2) − δ₂·km/sd(km) + Σ_g γ_g·[same comuna, sostenedor, level] + a_i + a_j + ln ω₀·[same hidden half]`, δ ≥ 0 and 0 ≤ γ ≤ ln 10 fitted to the ties with penalties (δ₁ = .35 is expected before looking), a ~ N(0, σ) drawn anew; in each stratum (both declared in one subgroup or not; one or both answered) the ties are as many as observed.',
    'Where all ties together show nothing: Simes of them and of each layer by itself.',
    'Tension across the split, or across the known grouping that is rarer, is tested apart: the largest of P(X ≥ x) hypergeometric over pairs, over reports by target, and over reports by reporter; only among pairs that are not tied where fewer tied pairs are in tension than chance has it (p ≤ .05), since sides are found by ties. It counts only with p_t ≤ α, and then as max(p_t, p_w/4) or as Fisher’s product with the split.',
    'Ties inside a known grouping, `P(W ≥ w) = Σ_{k≥w} C(N_w,k)·C(N_b,m−k)·ω₀^k / Σ_k (same)`, are a fact beside it, and flag nothing by themselves.',
  ],
  assumptions: [
    'Up to ten times the odds for one’s own comuna, sostenedor or level is ordinary, and up to ω₀ = 3 for a group that nobody recorded; a hidden group that is preferred more than that looks like a split.',
    'Any number of ties inside a subgroup that the network declares is planned.',
    'Two blocks: small circles, whose halves fall apart themselves, are not called a split.',
  ],
};
