import { describe, expect, it } from 'vitest';
import { formatter } from '../../../client/i18n/format.ts';

describe('numbers and dates', () => {
  const es = formatter('es');
  const en = formatter('en');

  it('are written as in Chile, and as in English', () => {
    expect(es.number(1234.5)).toBe('1.234,5');
    expect(en.number(1234.5)).toBe('1,234.5');
    expect(es.count(68_566)).toBe('68.566');
    expect(es.percent(0.745)).toBe('75\u00a0%');
    expect(en.percent(0.745)).toBe('75%');
  });

  it('have a minus sign when they are negative, and no hyphen', () => {
    for (const format of [es, en]) {
      expect(format.number(-0.035)).toMatch(/^−0[.,]035$/);
      expect(format.count(-1234)).toMatch(/^−1[.,]234$/);
      expect(format.percent(-0.5)).toMatch(/^−50/);
    }
  });

  it('never round a small probability to zero', () => {
    expect(es.probability(0.00004)).toBe('< 0,001');
    expect(en.probability(0.0123)).toBe('= 0.012');
  });

  it('never round what is little to zero', () => {
    expect(es.number(0.000234)).toBe('0,00023');
    expect(en.number(-0.04, 1)).toBe('−0.04');
    expect([es.number(3e-9), en.number(-3e-9)]).toEqual(['< 0,000001', '> −0.000001']);
    expect([es.number(0), es.number(0.0005), es.number(0.05, 1)]).toEqual(['0', '0,001', '0,1']);
  });

  it('are as precise as their source', () => {
    expect(es.date('2023')).toBe('2023');
    expect(es.date('2023-04')).toBe('abril de 2023');
    expect(en.date('2023-04-30')).toBe('30 Apr 2023');
  });

  it('join lists as each language does', () => {
    expect(es.list(['Ñuñoa', 'Lota', 'Arica'])).toBe('Ñuñoa, Lota y Arica');
    expect(es.list(['Lota', 'Iquique'])).toBe('Lota e Iquique');
    expect(en.list(['Lota', 'Arica'])).toBe('Lota and Arica');
    expect(es.list([])).toBe('');
    expect(es.listParts(['a', 'b']).map(({ type }) => type)).toEqual(['element', 'literal', 'element']);
  });
});

it('writes the hour of a day in 24 hours, in both languages', () => {
  expect(formatter('es').time('2026-11-30T12:05:00.000Z')).toBe('09:05');
  expect(formatter('en').time('2026-11-30T23:59:00.000Z')).toBe('20:59');
});
