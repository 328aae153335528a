import { describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { AftermathTie } from '../../contract/aftermath.ts';
import { shippedTelar } from './shipped-telar.ts';

const id = 'case-escuelas-criticas';

describe('what remains after a support, over HTTP', () => {
  const telar = shippedTelar();

  const countByLayer = (ties: readonly AftermathTie[]) =>
    Object.fromEntries(
      [...Map.groupBy(ties, ({ layer }) => layer)].map(([layer, list]) => [layer, list.length]),
    );

  it('says of Escuelas Críticas that 11 of 19 ties ended with the advice, and which', async () => {
    const found = await telar.query(api.showAftermath, { id });
    expect(found).toMatchObject({
      of: { kind: 'organisation' },
      period: { from: '2002', to: '2006' },
      slices: { before: 'before', during: 'during', after: 'after' },
      ties: { during: { all: 19, schools: 0 } },
    });
    // Advice, contract, follow-up and targets of the four years, and that seven institutions were in it.
    expect(countByLayer(found.ended)).toEqual({
      assists: 1,
      contracts: 1,
      'member-of': 7,
      monitors: 1,
      'sets-targets': 1,
    });
    // The invitations were of 2002 alone, and the office is part of the Ministry without any date.
    expect(countByLayer(found.endedEarlier)).toEqual({ invites: 7 });
    expect(countByLayer(found.unknown)).toEqual({ 'part-of': 1 });
    expect([found.outlived, found.new]).toEqual([[], []]);
    // The only schools are one set: no source tells of ties between them, and none is said to be lost.
    expect(found.state).toBe('no-school-ties');
    expect(found.sentences.es).toContain('11 de los 19 vínculos terminaron con él; entre escuelas, 0.');
    expect(found.sentences.en).toContain('11 of the 19 ties ended with it; among schools, 0.');
  });

  it('reads the slices as they are drawn', async () => {
    const { slices, ties } = await telar.query(api.showAftermath, { id });
    for (const phase of ['before', 'during', 'after'] as const) {
      const graph = await telar.query(api.showNetworkGraph, { id, query: { wave: slices[phase]! } });
      expect(ties[phase]!.all, phase).toBe(graph.ties.length);
    }
  });

  it('asks about any of the others', async () => {
    const { candidates } = await telar.query(api.showAftermath, { id });
    expect(candidates.map((candidate) => candidate.id)).toContain('public-body:mineduc');
    const found = await telar.query(api.showAftermath, { id, query: { of: 'public-body:mineduc' } });
    expect(found).toMatchObject({ of: { id: 'public-body:mineduc' }, period: { from: '2002', to: '2006' } });
    // Contract, follow-up, targets and the regional office that is part of it.
    expect(found.ties.during).toMatchObject({ all: 19, support: 4 });
  });

  it('keeps its counts together in every network of the example territory', async () => {
    const { items } = await telar.query(api.listNetworks, { query: { simulated: 'true', limit: '200' } });
    expect(items.length).toBeGreaterThan(3);
    const states = new Set<string>();
    for (const network of items) {
      const found = await telar.query(api.showAftermath, { id: network.id });
      states.add(found.state);
      const { during } = found.ties;
      if (during === null) continue;
      const { ended, endedEarlier, outlived, unknown } = found;
      expect(ended.length + endedEarlier.length + outlived.length + unknown.length).toBe(during.all);
      expect(during.support + during.schools + during.others).toBe(during.all);
    }
    expect(states.size).toBeGreaterThan(1);
  });

  it('calls a dependence that went with its support collapsed, in the change and in the reading', async () => {
    const network = 'network:demo-10';
    const found = await telar.query(api.showAftermath, { id: network });
    expect(found).toMatchObject({
      of: { kind: 'organisation' },
      period: { to: '2023-12' },
      slices: { during: '2023', after: '2024' },
    });
    expect(found.ended.filter(({ layer }) => layer === 'assists').length).toBeGreaterThan(0);
    const { patterns } = await telar.query(api.showChanges, { id: network });
    const move = patterns.find(({ pattern }) => pattern === 'external-dependence')!;
    expect(move).toMatchObject({ before: 'flagged', now: 'not-flagged', change: 'collapsed' });
    expect(move.text.es).toContain('no es una mejora');
    const { waves } = await telar.query(api.assessNetwork, { id: network });
    const reading = waves.at(-1)!.patterns.find(({ pattern }) => pattern === 'external-dependence')!;
    expect(reading.evidence.text.es).toContain('no es una mejora');
  });

  it('says of a network without support that it has none', async () => {
    expect(await telar.query(api.showAftermath, { id: 'classic-karate' })).toMatchObject({
      of: null,
      state: 'no-support',
    });
  });

  it.each([
    [`networks/${id}/aftermath?of=organisation:nobody`, 400, 'of'],
    ['networks/none/aftermath', 404, 'id'],
  ])('refuses %s', async (path, status, field) => {
    expect(await telar.refused(`${apiRoot}/${path}`)).toMatchObject({ status, field });
  });
});
