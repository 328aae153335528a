import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('what patterns and characteristics are, over HTTP', () => {
  const telar = shippedTelar();

  it('each pattern carries its definition with its source', async () => {
    const { items } = await telar.query(api.listPatterns);
    expect(items).toHaveLength(9);
    expect(items.filter(({ definition }) => definition.label !== null)).toHaveLength(6);
    for (const { definition } of items) {
      expect(definition.text.es.length).toBeGreaterThan(30);
      expect(definition.source.es).toContain('diagnóstico de redes de los cuatro primeros SLEP');
    }
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
