import { describe, expect, it } from 'vitest';
import { type Given, newRecord } from '../../../contract/new-record.ts';
import { countAccounts, mergeAccounts, reportersOf } from '../../../server/analysis/graph/merge-accounts.ts';

const account = (from: string, to: string, more: Partial<Given<'tie'>> = {}) =>
  newRecord('tie', { networkId: 'n', waveId: 'w', layer: 'knowledge', from, to, ...more });

describe('mergeAccounts', () => {
  it('is one tie a layer, pair and direction, as the strongest account has it', () => {
    const merged = mergeAccounts(
      [
        account('a', 'b', { strength: 2, reporter: 'a' }),
        account('b', 'a', { reporter: 'b' }),
        account('a', 'b', { strength: 4, reporter: 'b', depth: 'cooperative' }),
        account('a', 'b', { strength: 4, reporter: 'b' }),
        account('a', 'b', { layer: 'trust', reporter: 'a' }),
      ],
      true,
    );
    expect(merged.map(({ tie, accounts }) => [tie.layer, tie.from, tie.strength, accounts.length])).toEqual([
      ['knowledge', 'a', 4, 3],
      ['knowledge', 'b', null, 1],
      ['trust', 'a', null, 1],
    ]);
    expect(merged[0]!.tie.depth).toBe('cooperative');
    expect(reportersOf(merged[0]!)).toEqual(['a', 'b']);
    expect(countAccounts(merged)).toBe(5);
  });

  it('is one tie a pair where ties have no direction', () => {
    expect(mergeAccounts([account('b', 'a'), account('a', 'b')], false)).toHaveLength(1);
  });

  it('is negative where any account is', () => {
    const ties = [account('a', 'b', { strength: 3 }), account('a', 'b', { strength: 1, sign: -1 })];
    expect(mergeAccounts(ties, true)[0]!.tie).toMatchObject({ strength: 3, sign: -1 });
  });

  it('keeps what is dated otherwise apart only where that is wanted', () => {
    const ties = [account('a', 'b', { validTo: '2012' }), account('a', 'b', { validFrom: '2016' })];
    expect(mergeAccounts(ties, true)).toHaveLength(1);
    expect(mergeAccounts(ties, true, { byPeriod: true })).toHaveLength(2);
  });
});
