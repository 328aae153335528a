import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { ordinaryShare } from '../../../server/analysis/patterns/ordinary-share.ts';
import shares from '../../../server/analysis/patterns/ordinary-shares.json' with { type: 'json' };
import { describePatterns } from '../../../server/narrative/describe-patterns.ts';
import en from '../../../server/narrative/en.json' with { type: 'json' };
import es from '../../../server/narrative/es.json' with { type: 'json' };

const validity = readFileSync(new URL('../../../docs/validity.md', import.meta.url), 'utf8');

/** The row of a fact in the page: networks, then per cent with its interval. */
const row = (id: string) =>
  new RegExp(`^\\| ${id} +\\| (\\d+) +\\| ([\\d.]+) % \\(([\\d.]+)–([\\d.]+)\\) +\\|$`, 'm').exec(validity);
const inPercent = (share: number) => (share * 100).toFixed(1);

describe('how often healthy networks show a pattern', () => {
  it('is one number: in the definitions, and for facts in the page of the benchmark', () => {
    for (const { id, ordinaryShare: defined } of describePatterns())
      expect(defined, id).toEqual(ordinaryShare(id));
    const facts = patterns.filter(({ kind, id }) => kind === 'fact' && ordinaryShare(id) !== null);
    expect(facts.length).toBeGreaterThanOrEqual(2);
    for (const { id } of facts) {
      const { networks, share, low, high } = ordinaryShare(id)!;
      expect(row(id)?.slice(1), id).toEqual([String(networks), ...[share, low, high].map(inPercent)]);
    }
  });

  it('is measured of patterns that there are, between its limits, and unknown of others', () => {
    const known = new Set(patterns.map(({ id }) => id));
    for (const [id, { share, low, high, networks, whereTested }] of Object.entries(shares)) {
      expect(known.has(id), id).toBe(true);
      expect(low <= share && share <= high && high < 1 && networks > 0, id).toBe(true);
      const isFact = patterns.find((pattern) => pattern.id === id)!.kind === 'fact';
      expect(whereTested === null, id).toBe(isFact);
      // Where a test could not speak it was no false alarm either.
      if (whereTested !== null) expect(whereTested, id).toBeGreaterThanOrEqual(share);
    }
    expect(ordinaryShare('none')).toBeNull();
  });

  it('is said by no other sentence about a pattern', () => {
    const words = [...patterns.map(({ source }) => source), JSON.stringify(es), JSON.stringify(en)];
    const own = /\d ?% (?:of|de) (?:las |the )?(?:\w+ )?(?:networks|redes)/;
    expect(words.flatMap((text) => own.exec(text)?.[0] ?? [])).toEqual([]);
    expect(own.test('8.6 % of healthy networks')).toBe(true);
    expect(own.test('18,2 % de las redes')).toBe(true);
  });
});
