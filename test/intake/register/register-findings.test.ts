import { describe, expect, it } from 'vitest';
import { RegisterFindings } from '../../../server/intake/register/register-findings.ts';

const details = { column: 'X', expected: 'y', code: 'z', outcome: 'kept' } as const;

describe('RegisterFindings', () => {
  it('blots out a withheld number even where it was met before, and nothing else', () => {
    const findings = new RegisterFindings();
    findings.add('a.csv', { ...details, row: 2, found: 'RBD 90002890, RUT 65144059' });
    findings.withhold('90002890');
    expect(findings.finish()[0]!.found).toBe('RBD (withheld), RUT 65144059');
  });

  it('orders by file and row', () => {
    const findings = new RegisterFindings();
    for (const [file, row] of [
      ['b', 1],
      ['a', 9],
      ['a', 2],
    ] as const)
      findings.add(file, { ...details, row, found: null });
    expect(findings.finish().map(({ file, row }) => [file, row])).toEqual([
      ['a', 2],
      ['a', 9],
      ['b', 1],
    ]);
  });
});
