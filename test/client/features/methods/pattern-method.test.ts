import i18next from 'i18next';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { Router } from 'wouter';
import { beforeAll, describe, expect, it } from 'vitest';
import { MetricMethod } from '../../../../client/features/methods/metric-method.tsx';
import { MetricList, PatternList } from '../../../../client/features/methods/method-lists.tsx';
import { PatternMethod } from '../../../../client/features/methods/pattern-method.tsx';
import es from '../../../../client/i18n/es.ts';
import { describeMetrics } from '../../../../server/analysis/metrics/catalogue.ts';
import { describePatterns } from '../../../../server/narrative/describe-patterns.ts';
import { textOf } from '../../text-of.ts';

const patterns = new Map(describePatterns().map((pattern) => [pattern.id, pattern]));

const rendered = (page: ReactNode): string =>
  renderToStaticMarkup(createElement(Router, { ssrPath: '/methods', children: page }));
const shown = (id: string): string => rendered(createElement(PatternMethod, { pattern: patterns.get(id)! }));

describe('the method of a reading', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({ lng: 'es', resources: { es: { translation: es } } });
  });

  it('says in plain words what it is before where it comes from, and that before its statistic', () => {
    const { definition, looks, statistic } = patterns.get('one-way-knowledge')!;
    const page = textOf(shown('one-way-knowledge'));
    const places = [definition.text.es, looks.es, definition.source.es, statistic.es].map((part) =>
      page.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says how often networks without trouble show it, with its interval', () => {
    const measured = patterns.get('bottleneck')!.ordinaryShare!;
    const percent = (share: number) => `${(share * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',')} %`;
    expect(textOf(shown('bottleneck')).replaceAll('\u00a0', ' ')).toContain(
      `En redes sin problemas ${percent(measured.share)} (entre ${percent(measured.low)} y ${percent(measured.high)})`,
    );
  });

  it('quotes the label of the source and lists its authors', () => {
    const page = shown('sleeping-partner');
    expect(page).toContain('<q>Ilusión de asociación: compañero durmiente</q>');
    for (const author of ['Rincón-Gallardo y Fullan 2016', 'Chapman 2015', 'Ehren y otros 2017'])
      expect(page).toContain(`<li>${author}</li>`);
    expect(textOf(page)).toContain('De la fuente es solo el nombre.');
  });

  it('quotes nobody where the source has no such label', () => {
    const page = shown('bottleneck');
    expect(page).not.toContain('<q>');
    expect(textOf(page)).not.toContain('Chapman');
    expect(textOf(page)).toContain('también el nombre es de Telar');
  });
});

const density = describeMetrics().find(({ id }) => id === 'density')!;

describe('methods', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({ lng: 'es', resources: { es: { translation: es } } });
  });

  it('lead from the page of all to an address each', () => {
    expect(rendered(createElement(PatternList, { patterns: [...patterns.values()] }))).toContain(
      'href="/methods/power-struggle"',
    );
    expect(rendered(createElement(MetricList, { metrics: [density] }))).toContain('href="/methods/density"');
  });

  it('of a measure begin with its meaning in words, and its formula comes after', () => {
    const page = textOf(rendered(createElement(MetricMethod, { metric: density })));
    expect(page.indexOf(density.meaning.es)).toBeGreaterThanOrEqual(0);
    expect(page.indexOf('Fórmula')).toBeGreaterThan(page.indexOf(density.meaning.es));
  });
});
