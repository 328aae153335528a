import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('actors of the real register', () => {
  const telar = shippedTelar();

  const search = (query: Record<string, string>) => telar.query(api.searchActors, { query });

  it('finds a school by its RBD, with or without the check digit', async () => {
    expect((await search({ q: '1' })).items[0]).toMatchObject({ id: 'school:1', rbd: 1 });
    expect((await search({ q: '1-9' })).items[0]).toMatchObject({ id: 'school:1' });
  });

  it('folds accents and case', async () => {
    const plain = await search({ q: 'politecnico arica' });
    expect(plain.items[0]).toMatchObject({ id: 'school:1' });
    expect((await search({ q: 'POLITÉCNICO Árica' })).items.map(({ id }) => id)).toEqual(
      plain.items.map(({ id }) => id),
    );
  });

  it('takes words that mean something to the search engine for plain words', async () => {
    for (const q of ['"', 'a" OR "b', '(', '*', '-', 'NEAR(a b)', 'name:x', "'; DROP TABLE actor; --"]) {
      await expect(search({ q })).resolves.toHaveProperty('items');
    }
  });

  it('walks every page once', async () => {
    const seen = new Set<string>();
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page += 1) {
      const found: { items: { id: string }[]; nextCursor: string | null } = await search({
        kind: 'school',
        territory: 'slep:1303',
        limit: '25',
        ...(cursor === '' ? {} : { cursor }),
      });
      for (const { id } of found.items) expect(seen.has(id)).toBe(false);
      for (const { id } of found.items) seen.add(id);
      cursor = found.nextCursor;
      expect(page).toBeLessThan(100);
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  it('tells a school over the years, with file and row of each fact', async () => {
    const school = await telar.query(api.showActor, { id: 'school:1' });
    expect(school.years.map(({ year, enrolment }) => [year, enrolment])).toEqual([
      [2022, 667],
      [2023, 787],
      [2024, 840],
      [2025, 1086],
    ]);
    expect(school.years.every(({ file, row }) => file.includes('Directorio_Oficial_EE') && row === 2)).toBe(
      true,
    );
    expect(school.administration).toMatchObject([
      { from: 'sostenedor:62000660', to: 'school:1', validFrom: '2022', validTo: null },
    ]);
    expect(school.territories.map(({ kind }) => kind).toSorted()).toEqual([
      'comuna',
      'country',
      'deprov',
      'province',
      'region',
      'slep',
    ]);
  });

  it('draws the ego of a school and grows with its depth', async () => {
    const one = await telar.query(api.showEgo, { id: 'school:1', query: { depth: '1' } });
    expect(one.actors.map(({ id }) => id).toSorted()).toEqual(['school:1', 'sostenedor:62000660']);
    const two = await telar.query(api.showEgo, { id: 'school:1', query: { depth: '2' } });
    expect(two.actors.length).toBeGreaterThan(50);
  });

  it('has no name, RUT or other number of owners who are natural persons', async () => {
    const owners = await search({ kind: 'sostenedor', q: 'persona natural', limit: '100' });
    expect(owners.items.length).toBeGreaterThan(0);
    for (const owner of owners.items) {
      expect(owner.id).toMatch(/^sostenedor:natural-[0-9a-f]{16,64}$/);
      expect(owner.legalKind).toBe('natural-person');
      expect(owner.name).not.toMatch(/\d/);
    }
  });
});
