import { describe, expect, it } from 'vitest';
import { pooledKnowledge } from '../../../../server/analysis/patterns/one-way-knowledge/pooled-knowledge.ts';
import { letters, smallNetwork, type TieLine } from '../small-network.ts';

describe('pooled knowledge', () => {
  it('lets networks speak together that cannot speak alone', () => {
    const ring = letters(6).map((a, i): TieLine => ['knowledge', `${a}>${letters(6)[(i + 1) % 6]!}`]);
    const list = Array.from({ length: 12 }, (_, k) =>
      smallNetwork({
        members: letters(6),
        network: { id: `n${k}` },
        waves: [{ ties: [...ring, ['knowledge', 'a>c'], ['knowledge', 'b>d'], ['knowledge', 'c>e']] }],
      }),
    );
    const pooled = pooledKnowledge(list);
    expect(pooled).toMatchObject({ networks: 12, arcs: 108, mutual: 0 });
    expect(pooled.p).toBeCloseTo(0.179 ** 12, 10);
    expect(pooledKnowledge([])).toMatchObject({ networks: 0, p: null });
  });
});
