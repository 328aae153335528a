import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('the picture of a network over HTTP', () => {
  const telar = shippedTelar();

  it.each([
    ['classic-karate', 78, false],
    ['classic-campnet', 54, true],
  ])('%s has %i ties, with a direction: %s', async (id, ties, directed) => {
    const graph = await telar.query(api.showNetworkGraph, { id });
    expect(graph.ties).toHaveLength(ties);
    expect(new Set(graph.ties.map((tie) => tie.directed))).toEqual(new Set([directed]));
  });
});
