import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';
import { textsUnder } from './texts-under.ts';

const example = 'slep:demo';
/** The first four SLEPs, with the interviews that the slides count in each. */
const interviews = { 'slep:1303': 7, 'slep:0302': 12, 'slep:0902': 9, 'slep:0402': 7 };

const telar = shippedTelar();

/** What the sources ask of the first four SLEPs. */
describe('the first four SLEPs', () => {
  it('Who was heard, in how many interviews, and what was found by focus and principle?', async () => {
    for (const [id, count] of Object.entries(interviews)) {
      const { documents } = await telar.query(api.showTerritory, { id });
      const { attributes } = documents.find(({ kind }) => kind === 'document')!;
      const parts = ['individual', 'group_2_3', 'focus_4_8'].map((part) =>
        Number(attributes[`interviews_${part}`]),
      );
      expect([attributes['interviews_total'], parts.reduce((sum, part) => sum + part, 0)], id).toEqual([
        count,
        count,
      ]);
      const heard = textsUnder(attributes, 'voice');
      expect(heard).toHaveLength(16);
      expect(heard.filter((voice) => /docentes|estudiantes/i.test(voice))).toEqual([]);
      for (const kind of ['focus', 'principle'])
        expect(textsUnder(attributes, kind), `${id} ${kind}`).toHaveLength(5);
      // Each with the block that says so, which is not the one that counts the interviews.
      expect(attributes['focus_01'], id).toContain('(bloques 20 y 22 de la presentación)');
      // Where the slides give no result, that is said.
      const silent = [...textsUnder(attributes, 'focus'), ...textsUnder(attributes, 'principle')].filter(
        (text) => text.includes('las láminas no dan un resultado'),
      );
      expect(silent).toHaveLength(3);
    }
  });

  it('Which ties cross comunas, against what sizes alone would give?', async () => {
    const { comunas } = await telar.query(api.showLevels, { id: example });
    expect(comunas!.share).toBeCloseTo(comunas!.across / comunas!.ties, 12);
    expect(comunas!.share).toBeLessThan(comunas!.expected);
    expect(comunas!.p).toBeLessThan(0.01);
    // Of no real SLEP is any collaboration known, and nothing is said.
    for (const id of Object.keys(interviews))
      expect((await telar.query(api.showLevels, { id })).comunas, id).toBeNull();
  });

  it('Which ties were lost, kept or rebuilt when the owner changed?', async () => {
    const transfer = (await telar.query(api.showLevels, { id: example })).transfer!;
    const count = (fate: string) => transfer.ties.filter((tie) => tie.fate === fate).length;
    const fates = ['lost', 'kept', 'rebuilt', 'unknown'] as const;
    expect(transfer.counts).toEqual(Object.fromEntries(fates.map((fate) => [fate, count(fate)])));
    for (const fate of fates) expect(count(fate), fate).toBeGreaterThan(0);
    for (const { partner } of transfer.ties) expect(partner.id).toMatch(/^(?:organisation|university):/);
  });

  it('Do old and new networks overlap; who bridges them?', async () => {
    const query = { layers: 'co-membership' };
    const { ties } = await telar.query(api.showTerritoryGraph, { id: example, query });
    const shared = ties.toSorted((a, b) => b.strength! - a.strength!)[0]!;
    const networksOf = async (id: string) =>
      (await telar.query(api.showActor, { id })).networks.map((network) => network.id);
    const both = new Set(await networksOf(shared.from)).intersection(new Set(await networksOf(shared.to)));
    expect(both.size).toBe(shared.strength);
    const body = { territory: example, layers: ['co-membership'], metrics: ['betweenness'] };
    const { before } = await telar.query(api.measureWhatIf, { body });
    const [bridge] = before.actors.toSorted((a, b) => Number(b['betweenness']) - Number(a['betweenness']));
    expect((await networksOf(bridge!.id)).length).toBeGreaterThan(1);
  });

  it('Which schools reach universities and institutes; which are isolated?', async () => {
    const technical = (await telar.query(api.showLevels, { id: example })).technical!;
    expect(technical.known).toBe(true);
    expect(technical.withoutUniversity.length).toBeLessThan(technical.schools);
    const { ties } = await telar.query(api.showTerritoryGraph, { id: example });
    for (const school of technical.withoutUniversity) {
      const ends = ties.flatMap(({ from, to }) =>
        from === school.id ? [to] : to === school.id ? [from] : [],
      );
      expect(
        ends.filter((end) => end.startsWith('university:')),
        school.name,
      ).toEqual([]);
    }
    const { groups } = await telar.query(api.listIsolatedSchools, { id: example });
    expect(groups.map(({ id }) => id)).toContain('silent');
    const real = (await telar.query(api.showLevels, { id: 'slep:1303' })).technical!;
    expect([real.known, real.schools]).toEqual([false, expect.any(Number)]);
  });

  it('Which networks are of one theme, one role or the UTP?', async () => {
    const { items } = await telar.query(api.listTerritoryNetworks, { id: example, query: { limit: '100' } });
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of ['rme', 'slep', 'thematic', 'microcentro']) expect(kinds).toContain(kind);
    const { items: found } = await telar.query(api.listNetworks, { query: { q: 'utp' } });
    expect(found.map(({ name }) => name)).toContain('Red Jefaturas UTP (simulada)');
  });
});
