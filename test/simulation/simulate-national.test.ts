import { describe, expect, it } from 'vitest';
import { recordKey } from '../../contract/record-key.ts';
import { StoredRecord } from '../../contract/records.ts';
import { nationalRecords } from '../../server/simulation/national-records.ts';
import { nationalKinds, nationalLayers } from '../../server/simulation/national/national-graph.ts';
import { simulateNational } from '../../server/simulation/simulate-national.ts';

describe('simulateNational', () => {
  const graph = simulateNational({ seed: 42 });

  it('has 19,060 actors, 145,500 ties and about 134,000 pairs at scale 1', () => {
    expect(graph.actors).toHaveLength(19_060);
    expect(new Set(graph.actors).size).toBe(19_060);
    expect(graph.from).toHaveLength(145_500);
    const pairs = new Set(
      Array.from(graph.from, (from, tie) => {
        const to = graph.to[tie] ?? 0;
        return Math.min(from, to) * 19_060 + Math.max(from, to);
      }),
    );
    expect(pairs.size).toBeGreaterThan(132_000);
    expect(pairs.size).toBeLessThan(136_000);
  });

  it('is simple: no self-ties, no tie twice, strengths from 1 to 5', () => {
    const keys = new Set(Array.from(graph.from, (from, tie) => from * 19_060 + (graph.to[tie] ?? 0)));
    expect(keys.size).toBe(145_500);
    expect(graph.from.every((from, tie) => from !== graph.to[tie])).toBe(true);
    expect(graph.strength.every((strength) => strength >= 1 && strength <= 5)).toBe(true);
  });

  it('gives every school one sostenedor, and hubs among owners', () => {
    const owners = new Map<number, number>();
    const schools = new Map<number, number>();
    graph.kind.forEach((layer, tie) => {
      if (nationalLayers[layer] !== 'administers') return;
      const [owner, school] = [graph.from[tie] ?? -1, graph.to[tie] ?? -1];
      expect(nationalKinds[graph.actorKind[owner] ?? -1]).toBe('sostenedor');
      owners.set(owner, (owners.get(owner) ?? 0) + 1);
      schools.set(school, (schools.get(school) ?? 0) + 1);
    });
    expect(schools.size).toBe(11_500);
    expect(Math.max(...schools.values())).toBe(1);
    expect(Math.max(...owners.values())).toBeGreaterThan(39);
  });

  it('repeats its numbers and scales down', () => {
    const small = simulateNational({ seed: 'a', scale: 0.02 });
    expect(small).toEqual(simulateNational({ seed: 'a', scale: 0.02 }));
    expect(small.actors).toHaveLength(381);
    expect(() => simulateNational({ seed: 1, scale: 0 })).toThrow(/^scale: .* found 0$/);
  });
});

describe('nationalRecords', () => {
  it('are valid, each once, and refer to actors that are there', () => {
    const records = nationalRecords({ seed: 7, scale: 0.02 }).map(({ record }) => record);
    const ids = new Set(records.filter((r) => r.type === 'actor').map((r) => r.id));
    for (const record of records) {
      expect(StoredRecord.safeParse(record).success).toBe(true);
      if (record.type === 'tie') expect(ids.has(record.from) && ids.has(record.to)).toBe(true);
      if (record.type === 'actor') expect(record.simulated && record.id.includes(':sim-')).toBe(true);
    }
    expect(new Set(records.map(recordKey)).size).toBe(records.length);
  });

  it('count 20,000 actors and 150,000 ties at full size', () => {
    const records = nationalRecords({ seed: 7 });
    const count = (type: string) => records.filter(({ record }) => record.type === type).length;
    expect(count('actor')).toBe(20_000);
    expect(count('tie')).toBe(150_000);
  });
});
