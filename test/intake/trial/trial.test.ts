import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pools } from '../../../server/runtime/pools.ts';
import { bundleCases } from './bundle-cases.ts';
import { openPools, openTrial, shutPools } from './doors.ts';
import { formCases } from './form-cases.ts';
import { graphFileCases } from './graph-file-cases.ts';
import { measuringCases } from './measuring-cases.ts';
import { otherGraphCases } from './other-graph-cases.ts';
import { registerCases } from './register-cases.ts';
import { scoreTable } from './score.ts';
import { tableCases } from './table-cases.ts';
import type { TrialCase, Verdict } from './trial-case.ts';

const cases: TrialCase[] = [
  ...graphFileCases,
  ...otherGraphCases,
  ...tableCases,
  ...formCases,
  ...bundleCases,
  ...registerCases,
  ...measuringCases,
].toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));

/** Inputs of a trial on what people have, and whether Telar reads them right or refuses them clearly. */
describe('inputs of the trial', () => {
  const verdicts = new Map<TrialCase, Verdict>();
  let pools: Pools;
  beforeAll(() => {
    pools = openPools();
  });
  afterAll(async () => {
    await shutPools(pools);
    if (verdicts.size === cases.length || process.env['TRIAL_SCORE'] !== undefined)
      process.stderr.write(`${scoreTable(cases, verdicts)}\n`);
  });

  it.each(cases)('$kind: $input', async (each) => {
    const trial = await openTrial(pools);
    try {
      const verdict = await each.run(trial);
      expect(['right', 'refused']).toContain(verdict);
      verdicts.set(each, verdict);
    } finally {
      await trial.close();
    }
  });
});
