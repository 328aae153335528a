import { describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { hasRole } from '../../contract/layers.ts';
import { shippedTelar } from './shipped-telar.ts';

const network = 'network:demo-01';

describe('layers, waves and attendance of a network', () => {
  const telar = shippedTelar();

  it('sets layers beside each other, the same bytes twice', async () => {
    const query = { explained: 'knowledge', seed: '3' };
    const found = await telar.query(api.compareLayers, { id: network, query });
    const { layers, pairs } = found;
    expect(layers).toContain('knowledge');
    expect(pairs).toHaveLength((layers.length * (layers.length - 1)) / 2);
    for (const { jaccard, qap } of pairs) {
      if (typeof jaccard === 'number') expect(jaccard).toBeLessThanOrEqual(1);
      if ('r' in qap) expect(Math.abs(qap.r)).toBeLessThanOrEqual(1 + 1e-12);
    }
    const many = found.multiplexity.map((tie) => tie.layers.length);
    expect(many).toEqual(many.toSorted((a, b) => b - a));
    expect(found.regression).toMatchObject({ effects: expect.any(Array) as unknown[] });
    expect(await telar.query(api.compareLayers, { id: network, query })).toEqual(found);
    expect((await telar.query(api.compareLayers, { id: network })).regression).toBeNull();
  });

  it('says what stands behind the numbers, and counts as the network itself does', async () => {
    const statement = await telar.query(api.showStatement, { id: network });
    const detail = await telar.query(api.showNetwork, { id: network });
    expect(statement).toMatchObject({ name: detail.name, boundary: 'roster', simulated: true });
    const counts = (wave: { waveId: string; roster: number | null; respondents: number | null }) => ({
      ...{ waveId: wave.waveId, roster: wave.roster, respondents: wave.respondents },
    });
    expect(statement.waves.map(counts)).toEqual(detail.waves.map(counts));
    // Contracts are in no wave: nobody mentioned them.
    for (const { layer, ties } of detail.layers.filter((each) => !hasRole(each.layer, 'register'))) {
      const mentions = statement.waves.flatMap(({ byLayer }) =>
        byLayer.flatMap((each) => (each.layer === layer ? [each.mentions] : [])),
      );
      expect([layer, mentions.reduce((sum, each) => sum + each, 0)]).toEqual([layer, ties]);
    }
    for (const { waveId: wave, ties } of detail.waves) {
      const graph = await telar.query(api.showNetworkGraph, { id: network, query: { wave } });
      expect([wave, graph.ties.length]).toEqual([wave, ties]);
    }
    expect(statement.sources.map(({ title }) => title)).toEqual(['Territorio de ejemplo (simulado)']);
    expect(statement.sentences.es.length).toBe(statement.sentences.en.length);
  });

  it('lists ties that came and went between two waves, one by one', async () => {
    const found = await telar.query(api.compareWaves, { id: network });
    const { kept, gained, lost } = found.ties;
    expect(found.from).not.toBe(found.to);
    expect(found.hamming.ties).toBe(gained.length + lost.length);
    expect(found.jaccard).toBeCloseTo(kept.length / (kept.length + found.hamming.ties), 12);
    const same = await telar.query(api.compareWaves, {
      id: network,
      query: { from: found.to!, to: found.to! },
    });
    expect(same).toMatchObject({ jaccard: 1, hamming: { ties: 0 }, ties: { gained: [], lost: [] } });
    const changes = await telar.query(api.showChanges, { id: network });
    expect(changes).toMatchObject({ from: found.from, to: found.to });
    // Both answers give each tie between members the same class.
    const members = new Set(changes.members.stayed.concat(changes.members.entered, changes.members.left));
    const surveyed = changes.ties.filter(({ layer }) => found.layers.includes(layer));
    expect(surveyed.length).toBeGreaterThan(0);
    for (const { layer, ...counts } of surveyed) {
      const own = found.changes.filter(
        (tie) => tie.layer === layer && members.has(tie.from) && members.has(tie.to),
      );
      for (const change of ['kept', 'gained', 'lost', 'unknown'] as const)
        expect(counts[change], `${layer} ${change}`).toBe(own.filter((tie) => tie.change === change).length);
    }
  });

  it('says who denies what others claim, and how many informants they are', async () => {
    const found = await telar.query(api.listDisagreements, { id: network });
    expect(found.wave).not.toBeNull();
    for (const { layer, agreed, denied, unanswered } of found.layers) {
      const items = found.items.filter((item) => item.layer === layer);
      expect(items.filter(({ answer }) => answer === 'denies')).toHaveLength(denied);
      expect(items.filter(({ answer }) => answer === 'did-not-answer')).toHaveLength(unanswered);
      expect(agreed).toBeGreaterThanOrEqual(0);
    }
    for (const { informants } of found.items)
      expect(informants.claiming).toBeLessThanOrEqual(informants.answering);
  });

  it('says of a network without waves that nothing changed and nobody disagrees', async () => {
    const changes = await telar.query(api.showChanges, { id: 'classic-karate' });
    expect(changes).toMatchObject({ from: changes.to, members: { entered: [], left: [] } });
    expect((await telar.query(api.listDisagreements, { id: 'classic-karate' })).items).toEqual([]);
  });

  it('measures attendance over all cells of the rectangle', async () => {
    const found = await telar.query(api.measureAttendance, { id: network });
    const cells = found.actors.length * found.activities.length;
    const attended = found.actors.reduce((sum, { count }) => sum + count, 0);
    expect(attended).toBeGreaterThan(0);
    expect(found.density).toBeCloseTo(attended / cells, 12);
    for (const { count, degree } of found.actors)
      expect(degree).toBeCloseTo(count / found.activities.length, 12);
    expect(found.together.length).toBeGreaterThan(0);
  });

  it('says of a network without meetings that there is nothing to divide by', async () => {
    const found = await telar.query(api.measureAttendance, { id: 'classic-karate' });
    expect(found).toMatchObject({ density: { undefined: 'no-cells' }, activities: [], together: [] });
  });

  it.each([
    ['networks/classic-karate/layers', 400, 'layers'],
    [`networks/${network}/layers?layers=knowledge,gossip`, 400, 'layers'],
    [`networks/${network}/layers?explained=gossip`, 400, 'explained'],
    ['networks/classic-karate/tie-changes', 400, 'from'],
    [`networks/${network}/tie-changes?to=never`, 400, 'wave'],
    [`networks/${network}/changes?from=never`, 400, 'wave'],
    [`networks/${network}/disagreements?wave=never`, 400, 'wave'],
    ['networks/none/changes', 404, 'id'],
    ['networks/none/disagreements', 404, 'id'],
    ['networks/none/layers', 404, 'id'],
    ['networks/none/attendance', 404, 'id'],
  ])('refuses %s', async (path, status, field) => {
    expect(await telar.refused(`${apiRoot}/${path}`)).toMatchObject({ status, field });
  });
});
