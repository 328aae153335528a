import { describe, expect, it } from 'vitest';
import { tenseAcross, type Tension } from '../../../server/analysis/inference/tense-across.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { numberOf, ways } from './rational.ts';

/** Urns of which one draws without putting back: so many across, so many not, so many drawn. */
type Urn = readonly [across: number, not: number, drawn: number];

/** P(as many across, over all urns), from the ways to draw; nothing is rounded. */
function atLeastAcross(urns: readonly Urn[], found: number): number {
  let weights = [1n];
  for (const [across, not, drawn] of urns) {
    const next = Array.from({ length: weights.length + drawn }, () => 0n);
    weights.forEach((w, i) => {
      for (let k = 0; k <= drawn; k++) next[i + k]! += w * ways(across, k) * ways(not, drawn - k);
    });
    weights = next;
  }
  const total = (list: readonly bigint[]): bigint => list.reduce((sum, w) => sum + w, 0n);
  return numberOf([total(weights.slice(found)), total(weights)]);
}

/** Pairs of actors with a side that are not tied, the first in the pair being the one that was asked. */
const asked = ({ n, asked: isAsked, side, tied }: Tension): [number, number][] =>
  Array.from({ length: n * n }, (_, at): [number, number] => [Math.floor(at / n), at % n]).filter(
    ([i, j]) => i !== j && isAsked[i] && side[i]! >= 0 && side[j]! >= 0 && !tied[i * n + j],
  );

const urnOf = (list: readonly (readonly [isAcross: boolean, isTense: boolean])[]): Urn => {
  const across = list.filter(([isAcross]) => isAcross).length;
  return [across, list.length - across, list.filter(([, isTense]) => isTense).length];
};

/** P(as few tied pairs in tension), from the ways to place the tense pairs inside and those across. */
function ofFewTied(tension: Tension): number {
  const { n, tense, tied, side, asked: isAsked } = tension;
  const pairs = Array.from({ length: n * n }, (_, at): [number, number] => [Math.floor(at / n), at % n])
    .filter(([i, j]) => i < j && side[i]! >= 0 && side[j]! >= 0 && (isAsked[i] || isAsked[j]))
    .map(([i, j]) => ({
      isAcross: side[i] !== side[j],
      isFree: !tied[i * n + j],
      isTense: Boolean(tense[i * n + j]) || Boolean(tense[j * n + i]),
    }));
  const urns = [true, false].map((across): Urn => {
    const own = pairs.filter(({ isAcross }) => isAcross === across);
    const free = own.filter(({ isFree }) => isFree).length;
    return [free, own.length - free, own.filter(({ isTense }) => isTense).length];
  });
  // As few that are tied are as many that are not.
  return atLeastAcross(urns, pairs.filter(({ isFree, isTense }) => isFree && isTense).length);
}

/** The three p-values, each from its own list of urns. */
function twin(given: Tension): number {
  const tension = ofFewTied(given) <= 0.05 ? given : { ...given, tied: [] };
  const { n, tense, side } = tension;
  const reports = asked(tension).map(([i, j]) => ({
    ...{ i, j, key: i < j ? `${i}-${j}` : `${j}-${i}` },
    state: [side[i] !== side[j], Boolean(tense[i * n + j])] as const,
  }));
  const pairs = [...Map.groupBy(reports, ({ key }) => key).values()].map(
    (both) => [both[0]!.state[0], both.some(({ state }) => state[1])] as const,
  );
  const tail = (lists: readonly (readonly (readonly [boolean, boolean])[])[]): number =>
    atLeastAcross(lists.map(urnOf), lists.flat().filter(([isAcross, isTense]) => isAcross && isTense).length);
  const by = (end: 'i' | 'j') =>
    [...Map.groupBy(reports, (report) => report[end]).values()].map((own) => own.map(({ state }) => state));
  return Math.max(tail([pairs]), tail(by('j')), tail(by('i')));
}

describe('tension across two sides, and its twin in whole numbers, on 200 networks', () => {
  it('is the largest of three exact tails', () => {
    const random = createRandom('tense-across');
    const found: number[] = [];
    const apart: number[] = [];
    for (let k = 0; k < 200; k++) {
      const n = 5 + (k % 12);
      const density = 0.05 + 0.05 * (k % 6);
      const isAsked = Uint8Array.from({ length: n }, () => (random.random() < 0.85 ? 1 : 0));
      // Some are on neither side; in every second network tension leans across.
      const side = Int32Array.from({ length: n }, () => (random.random() < 0.1 ? -1 : random.integer(3)));
      const tied = new Uint8Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < i; j++)
          tied[i * n + j] = tied[j * n + i] = random.random() < (side[i] === side[j] ? 0.5 : 0.1) ? 1 : 0;
      const isTense = (i: number, j: number): boolean => {
        // In every third network a tie keeps tension away.
        if (k % 3 === 0 && tied[i * n + j]) return false;
        const lean = k % 2 === 0 || side[i] !== side[j] ? density : density / 4;
        return i !== j && isAsked[i] === 1 && random.random() < lean;
      };
      const tense = Uint8Array.from({ length: n * n }, (_, at) =>
        isTense(Math.floor(at / n), at % n) ? 1 : 0,
      );
      const tension = { n, tense, tied, asked: isAsked, side };
      const { p } = tenseAcross(tension);
      found.push(p);
      if (ofFewTied(tension) <= 0.05) apart.push(p);
      expect(Math.abs(p - twin(tension))).toBeLessThan(1e-12);
    }
    expect(found.filter((p) => p < 0.2).length).toBeGreaterThan(10);
    expect(new Set(found).size).toBeGreaterThan(100);
    expect(apart.length).toBeGreaterThan(10);
  });
});
