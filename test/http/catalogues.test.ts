import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';
import { ordinaryShare } from '../../server/analysis/patterns/ordinary-share.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('what patterns and characteristics are, over HTTP', () => {
  const telar = shippedTelar();

  it('each pattern carries its definition with its source', async () => {
    const { items } = await telar.query(api.listPatterns);
    expect(items.map(({ id }) => id)).toEqual(patterns.map(({ id }) => id));
    expect(items.filter(({ definition }) => definition.label !== null)).toHaveLength(6);
    for (const { definition } of items) {
      expect(definition.text.es.length).toBeGreaterThan(30);
      expect(definition.source.es).toContain('diagnóstico de redes de los cuatro primeros SLEP');
    }
  });

  it('each pattern carries how often healthy networks show it, the number that lists and cards show', async () => {
    const { items } = await telar.query(api.listPatterns);
    expect(items.some(({ ordinaryShare: measured }) => measured !== null)).toBe(true);
    for (const { id, ordinaryShare: measured } of items) expect(measured, id).toEqual(ordinaryShare(id));
  });

  it('each of the ten characteristics says what its evidence can see and what it cannot', async () => {
    const { items } = await telar.query(api.listCharacteristics);
    expect(items.map(({ group }) => group).filter((group) => group === 'nuclear')).toHaveLength(6);
    expect(items).toHaveLength(10);
    for (const { sees, cannotSee } of items) expect(sees.es).not.toBe(cannotSee.es);
  });

  it('a documented dispute is a fact beside a pattern that cannot be read, and no flag', async () => {
    const { waves } = await telar.query(api.assessNetwork, { id: 'case-enlaces' });
    const facts = waves.flatMap(({ patterns }) =>
      patterns.flatMap(({ pattern, state, facts: said }) => said.map(({ code }) => [pattern, state, code])),
    );
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map((fact) => fact.join(' ')))).toEqual(
      new Set(['power-struggle not-enough-evidence dispute']),
    );
  });
});
