import { describe, expect, it } from 'vitest';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';
import { factTable } from '../bench/patterns/error-tables.ts';
import { sharesOfFacts } from '../bench/patterns/ordinary-shares.ts';
import { judgeLastWave } from '../bench/patterns/read-trial.ts';
import { Tally } from '../bench/patterns/tally.ts';
import { withEndingSupport } from '../bench/patterns/with-ending-support.ts';

describe('how often healthy networks show a fact', () => {
  it('counts a fact where it can be read, and says nothing of one that never can', () => {
    const simulated = new Tally();
    const early = { state: 'not-enough-evidence', reason: 'few-waves', attainable: null } as const;
    const add = (verdict: Parameters<Tally['add']>[2]) =>
      simulated.add('paper-member', ['false all'], verdict, null);
    add(early);
    expect(sharesOfFacts(simulated)).not.toHaveProperty('paper-member');
    add({ state: 'not-flagged', reason: null, attainable: null });
    add({ ...early, reason: 'depends-on-missing' });
    add({ state: 'flagged', reason: null, attainable: null });
    add({ state: 'not-flagged', reason: null, attainable: null });
    expect(sharesOfFacts(simulated)['paper-member']).toMatchObject({ share: 0.25, networks: 4 });
    expect(factTable(simulated)).toMatch(/paper-member +\| 4 +\| 25\.0 %/);
  });

  it('gives a network a support that ends, so that it can be read whether that is a bridge', () => {
    const { data } = simulateNetwork({ seed: 'ends', n: 12, density: 0.15, waves: 1 });
    expect(judgeLastWave(data, 'ending-bridge')[0]).toMatchObject({ reason: 'layer-not-asked' });
    const [verdict] = judgeLastWave(withEndingSupport(data), 'ending-bridge');
    expect(verdict!.reason).not.toBe('layer-not-asked');
    expect(verdict!.evidence).toMatchObject({ ending: 1 });
  });
});
