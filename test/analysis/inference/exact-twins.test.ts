import { describe, expect, it } from 'vitest';
import { betaBinomialAtMost, overdispersion } from '../../../server/analysis/inference/beta-binomial.ts';
import { bestSplit, smallestPart } from '../../../server/analysis/inference/every-split.ts';
import { manyInsideTies } from '../../../server/analysis/inference/inside-ties.ts';
import { fewMutualDyads, manyMutualDyads } from '../../../server/analysis/inference/mutual-dyads.ts';
import * as silence from '../../../server/analysis/inference/silence.ts';
import { evaluate as contrived } from '../../../server/analysis/patterns/contrived-collegiality/evaluate.ts';
import { evaluate as diffuse } from '../../../server/analysis/patterns/diffuse-roles/evaluate.ts';
import { evaluate as oneWay } from '../../../server/analysis/patterns/one-way-knowledge/evaluate.ts';
import { evaluate as sleeping } from '../../../server/analysis/patterns/sleeping-partner/evaluate.ts';
import { tally } from '../../../server/analysis/patterns/sleeping-partner/tally.ts';
import { resolveSettings } from '../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import {
  matrixOf,
  respondentsOf,
  type SurveyWave,
} from '../../../server/analysis/survey-wave/survey-wave.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import * as twins from './twins.ts';

const settings = resolveSettings();
const random = createRandom('exact-twins');

/** Two hundred networks of every size, response and density, each in its second wave. */
const surveys: readonly SurveyWave[] = Array.from({ length: 200 }, (_, i) => {
  const recipe = {
    seed: `twin-${i}`,
    n: 5 + (i % 12),
    waves: 2,
    response: [1, 0.9, 0.75][i % 3]!,
    density: 0.1 + 0.05 * (i % 8),
    mandated: 1,
    meetings: i % 2 === 0 ? 6 : 0,
    pattern: [null, 'contrived-collegiality', 'one-way-knowledge', 'diffuse-roles'][i % 4]!,
  };
  return buildSurveyWaves(simulateNetwork(recipe).data)[1]!;
});

const equals = (found: number | null, twin: number): void => {
  expect(Math.abs(found! - twin)).toBeLessThan(1e-12);
};

/** Arcs and mutual pairs among those that answered, by looking at every pair. */
function arcsAmong(survey: SurveyWave): { n: number; arcs: number; mutual: number; pairs: number } {
  const gives = matrixOf(survey, 'knowledge');
  const members = respondentsOf(survey);
  const found = members.flatMap((i, k) =>
    members.slice(0, k).map((j) => gives[i * survey.n + j]! + gives[j * survey.n + i]!),
  );
  return {
    n: members.length,
    arcs: found.reduce((sum, x) => sum + x, 0),
    mutual: found.filter((x) => x === 2).length,
    pairs: found.filter((x) => x > 0).length,
  };
}

describe('exact p-values and their twins in whole numbers, on 200 networks', () => {
  it('mutual dyads, both tails, and the reading of one-way knowledge', () => {
    for (const survey of surveys) {
      const { n, arcs, mutual } = arcsAmong(survey);
      equals(fewMutualDyads(n, arcs, mutual), twins.fewMutual(n, arcs, mutual));
      equals(manyMutualDyads(n, arcs, mutual), 1 - twins.fewMutual(n, arcs, mutual - 1));
      if (arcs > 0) equals(oneWay(survey).p, twins.fewMutual(n, arcs, mutual));
    }
  });

  it('silence: names nobody, is in no pair, anybody is in none', () => {
    for (const survey of surveys) {
      const { n, arcs, pairs } = arcsAmong(survey);
      equals(silence.namesNobody(n, arcs), twins.namesNobody(n, arcs));
      equals(silence.isInNoPair(n, pairs), twins.isInNoPair(n, pairs));
      equals(silence.anyIsInNoPair(n, pairs), twins.anyIsInNoPair(n, pairs));
    }
  });

  it('the binomial of diffuse roles, and the smallest it could have been', () => {
    let read = 0;
    for (const survey of surveys) {
      const { p, attainable, facts } = diffuse(survey, settings);
      if (p === null) continue;
      read++;
      equals(p, twins.binomialAtMost(facts.agree, facts.voters, [2n, 3n]));
      equals(attainable, twins.binomialAtMost(1, facts.voters, [2n, 3n]));
    }
    expect(read).toBeGreaterThan(100);
  });

  it('contrived collegiality: the binomial of schools, the same by what each reports, and the sum over their reports', () => {
    let [read, reported, byReports] = [0, 0, 0];
    for (const survey of surveys) {
      const { p, facts } = contrived(survey);
      const answered = respondentsOf(survey);
      const reports = answered.map((i) => survey.depthCounts.jointWork[i]!);
      if (facts.reports > 0) {
        reported++;
        equals(facts.pReports, twins.sumAtMost(facts.deepReports, reports, [1n, 2n], [1n, 10n]));
      }
      if (p === null) continue;
      read++;
      const deep = facts.deep + facts.unreportedDepth;
      const even = twins.binomialAtMost(deep, answered.length, [1n, 2n]);
      const known = twins.anyAtMost(deep, reports, [1n, 2n], [1n, 10n]);
      equals(p, even > 0.2 ? even : Math.max(known, even / 4));
      if (even <= 0.2 && known > even / 4) byReports++;
    }
    expect(byReports).toBeGreaterThan(5);
    expect(read).toBeGreaterThan(50);
    expect(reported).toBeGreaterThan(100);
  });

  it('beta-binomial of little visible participation, by the share of the others and how they differ', () => {
    let read = 0;
    for (const survey of surveys) {
      const { facts } = sleeping(survey, settings);
      const open = facts.members.filter(({ p }) => p !== null);
      if (open.length === 0 || open.some(({ held }) => held > 0)) continue;
      read++;
      const sums = tally(survey);
      const tails = open.map(({ member, contributions, chances }) => {
        const peers = open.filter((other) => other.member !== member);
        const [x, k] = [peers.map((other) => other.contributions), peers.map((other) => other.chances)];
        const total = (list: readonly number[]): number => list.reduce((sum, y) => sum + y, 0);
        const mean = (total(x) + 0.5) / (total(k) + 1);
        const rho = (16 * settings.rho + (peers.length - 1) * overdispersion(x, k)) / (15 + peers.length);
        equals(
          betaBinomialAtMost(contributions, chances, mean, rho),
          twins.betaBinomialAtMost(contributions, chances, mean, rho),
        );
        expect(sums.contributions[member]).toBe(contributions);
        return twins.betaBinomialAtMost(contributions, chances, mean, rho);
      });
      // Holm from its definition: the largest, over those no larger, of each times those that are no smaller.
      open.forEach(({ p }, at) => {
        const adjusted = tails.map((tail) =>
          Math.min(1, tail * tails.filter((other) => other >= tail).length),
        );
        equals(p, Math.max(...adjusted.filter((_, k) => tails[k]! <= tails[at]!)));
      });
    }
    expect(read).toBeGreaterThan(50);
  });

  it('ties inside groups at odds of three, and at even odds (the plain hypergeometric)', () => {
    for (const survey of surveys) {
      const { pairs, n } = arcsAmong(survey);
      const inside = 1 + random.integer((n * (n - 1)) / 2 - 1);
      const across = (n * (n - 1)) / 2 - inside;
      const found = Math.min(inside, Math.round((pairs * inside) / (inside + across)) + random.integer(3));
      for (const odds of [1, 3])
        equals(
          manyInsideTies(inside, across, pairs, odds, found),
          twins.manyInside(inside, across, pairs, odds, found),
        );
    }
  });

  it('the best of every split, each one looked at', () => {
    for (const survey of surveys.filter(({ n }) => n <= 10)) {
      const near = nearOf(survey);
      const ends = near.reduce((sum, row) => sum + bits(row), 0);
      expect(bestSplit(near, ends)?.score ?? null).toBe(bestOfAll(near, ends));
    }
  });
});

const bits = (word: number): number => [...word.toString(2)].filter((bit) => bit === '1').length;

function nearOf(survey: SurveyWave): Int32Array {
  const { n } = survey;
  const gives = matrixOf(survey, 'knowledge');
  return Int32Array.from({ length: n }, (_, i) =>
    [...survey.ids.keys()].reduce(
      (row, j) => (i !== j && (gives[i * n + j] || gives[j * n + i]) ? row | (1 << j) : row),
      0,
    ),
  );
}

/** −2·c·E − d_A² − d_B² of every split whose parts are large enough. */
function bestOfAll(near: Int32Array, ends: number): number | null {
  const n = near.length;
  let best: number | null = null;
  for (let split = 2; split < 1 << n; split += 2) {
    const [size, least] = [bits(split), smallestPart(n)];
    if (size < least || n - size < least) continue;
    let [cut, degree] = [0, 0];
    for (let i = 0; i < n; i++)
      if ((split >>> i) & 1) {
        cut += bits(near[i]! & ~split & ((1 << n) - 1));
        degree += bits(near[i]!);
      }
    const score = 0 - 2 * cut * ends - degree ** 2 - (ends - degree) ** 2;
    if (best === null || score > best) best = score;
  }
  return best;
}
