import { describe, expect, it } from 'vitest';
import type { Estimated } from '../../server/analysis/calibration/calibrate.ts';
import {
  describeChangesOfCalibration,
  describeEstimate,
  describeInForce,
} from '../../server/narrative/describe-calibration.ts';

const estimated: Estimated = {
  setting: 'sigma',
  state: 'estimated',
  default: 0.6,
  value: 0.97,
  low: 0.71,
  high: 1.32,
  networks: 23,
  weight: 0.9,
};

describe('a calibration in words', () => {
  it('says the number with its interval, what Telar assumes and who decides', () => {
    const { text } = describeEstimate(estimated);
    expect(text.es).toBe(
      'Cuánto más se nombra a unas escuelas que a otras (σ): 0,97 en sus redes (entre 0,71 y 1,32, con 95 % de confianza); Telar supone 0,6. Lo dicen 23 redes, y ellas deciden el 90 % de la estimación.'.replace(
        '90 %',
        new Intl.NumberFormat('es-CL', { style: 'percent' }).format(0.9),
      ),
    );
    expect(text.en).toContain('0.97 in your networks (between 0.71 and 1.32, with 95 % confidence)');
  });

  it.each([
    [0, 'De esto no habla ninguna red; se necesitan al menos 10.'],
    [1, 'De esto habla 1 red; se necesitan al menos 10.'],
    [9, 'De esto hablan 9 redes; se necesitan al menos 10.'],
  ])('says that %i networks are too few', (networks, sentence) => {
    const few = {
      ...estimated,
      state: 'too-few-networks',
      value: 0.6,
      low: null,
      high: null,
      networks,
    } as const;
    expect(describeEstimate(few).text.es).toContain(`sigue en 0,6. ${sentence}`);
  });

  it('says that the networks do not settle it, and where it may lie', () => {
    const open = { ...estimated, state: 'data-say-little', value: 0.6, weight: 0.2 } as const;
    expect(describeEstimate(open).text.es).toMatch(/sigue en 0,6\..* entre 0,71 y 1,32\.$/);
  });

  it('names whose numbers are in force, and what is not known with them', () => {
    expect(describeInForce(null).text.es).toBe(
      'Se leyó con los valores por defecto de Telar: σ 0,6, ω₀ 3, ρ₀ 0,05, δ 0,35.',
    );
    const adopted = {
      ...{ revision: 7, adoptedAt: '2026-03-02T12:00:00.000Z', by: 'Equipo de redes', reason: null },
      ...{ values: { sigma: 0.97, omega: 1.73, rho: 0.047, decay: 0.45 }, networks: 23, datasetHash: 'a' },
    };
    const { es, en } = describeInForce(adopted).text;
    expect(es).toContain(
      'que adoptó «Equipo de redes» el 2026-03-02, estimados con 23 redes: σ 0,97, ω₀ 1,73',
    );
    expect(es).toContain('no se ha medido cuántas señales daría el azar');
    expect(en).toContain('“Equipo de redes” adopted on 2026-03-02, estimated from 23 networks');
  });

  it('counts what would change', () => {
    const network = { id: 'network:a', wave: '1', changes: [] };
    const of = (changed: number, networks: number) =>
      describeChangesOfCalibration({
        readings: 325,
        changed,
        networks: Array.from({ length: networks }, () => network),
      }).es;
    expect(of(0, 0)).toBe('De 325 lecturas no cambiaría ninguna.');
    expect(of(1, 1)).toBe('De 325 lecturas cambiaría una, en una red.');
    expect(of(5, 3)).toBe('De 325 lecturas cambiarían 5, en 3 redes.');
  });
});
