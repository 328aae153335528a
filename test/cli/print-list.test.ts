import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessments } from '../../contract/assessments.ts';
import { mostFalse, sectionOf } from '../../contract/grades.ts';
import { assessNetworks } from '../../server/analysis/patterns/assess-network.ts';
import { ordinaryShare } from '../../server/analysis/patterns/ordinary-share.ts';
import { testedInList } from '../../server/analysis/patterns/tested-in-list.ts';
import { printList } from '../../server/cli/print-list.ts';
import { describeAssessment } from '../../server/narrative/describe-assessment.ts';
import { describeTested } from '../../server/narrative/describe-tested.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';

const healthy = 400;
/** Assessing them takes half a minute, more on a busy machine. */
const timeout = 300_000;

const drawn = (at: number) =>
  simulateNetwork({
    seed: `healthy-list-${at}`,
    n: 6 + (at % 11),
    density: [0.15, 0.25, 0.35][at % 3]!,
    response: [1, 0.9, 0.75][Math.floor(at / 3) % 3]!,
    waves: at % 4 === 3 ? 3 : 1,
  }).data;

describe('the list of healthy networks', () => {
  let list: Assessments;
  let printed: string[];
  beforeAll(() => {
    const { networks } = assessNetworks(Array.from({ length: healthy }, (_, at) => drawn(at)));
    list = {
      networks: networks.map((network) => describeAssessment(network)),
      tested: describeTested(testedInList(networks)),
    };
    printed = printList(list);
  }, timeout);
  const flags = () =>
    list.networks.flatMap(({ waves }) => waves.at(-1)!.patterns.filter(({ state }) => state === 'flagged'));

  it('has hardly a tested line, least of all one with a low q', () => {
    const { readings, flagged } = list.tested!;
    const low = flags().filter((reading) => sectionOf(reading) === 'low-q');
    const above = flags().filter(({ q }) => q !== null && q > mostFalse);
    expect(low.length).toBeLessThanOrEqual(0.02 * healthy);
    expect(above.length).toBeLessThanOrEqual(0.02 * readings);
    expect(low.length + above.length).toBe(flagged);
  });

  it('has about as many as it says are to be expected by chance', () => {
    const { flagged, byChance } = list.tested!;
    // A count of so few scatters by about its root.
    expect(flagged).toBeLessThanOrEqual(byChance! + 3 * Math.sqrt(byChance!) + 3);
  });

  it('grades no fact, however many there are', () => {
    const facts = flags().filter(({ kind }) => kind === 'fact');
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.filter(({ grade, q, p }) => grade !== null || q !== null || p !== null)).toEqual([]);
  });

  it('is printed in parts: tests by q, rules, what may be chance, and facts with how often they are ordinary', () => {
    expect(printed[2]).toMatch(
      /^Tests made: [\d,]+\. Flagged: \d+\. Flags expected by chance alone, if every network were ordinary: \d+\.\d\.$/,
    );
    const visits = printed.slice(printed.indexOf('Worth a visit (facts, not tested)') + 1);
    expect(visits.length).toBe(flags().filter(({ kind }) => kind === 'fact').length);
    const often = (ordinaryShare('bottleneck')!.share * 100).toFixed(1);
    expect(visits.filter((line) => line.includes('(bottleneck)')).length).toBeGreaterThan(5);
    for (const line of visits.filter((each) => each.includes('(bottleneck)')))
      expect(line).toMatch(new RegExp(`  ${often} % of healthy networks show it$`));
    const qs = printed.flatMap((line) => /  q (\S+)/.exec(line)?.[1] ?? []).map(Number);
    expect(qs).toEqual(qs.toSorted((a, b) => a - b));
    expect(printList({ networks: list.networks })).toEqual([]);
  });
});
