import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { Router } from 'wouter';
import { beforeAll, describe, expect, it } from 'vitest';
import { PatternCard, PatternMethod } from '../../../../client/features/methods/pattern-method.tsx';
import es from '../../../../client/i18n/es.ts';
import { describePatterns } from '../../../../server/narrative/describe-patterns.ts';

const patterns = new Map(describePatterns().map((pattern) => [pattern.id, pattern]));
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

function shown(id: string, component: typeof PatternMethod): string {
  const page = createElement(component, { pattern: patterns.get(id)! });
  return renderToStaticMarkup(createElement(Router, { ssrPath: '/methods', children: page }));
}

describe('the method of a reading', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({ lng: 'es', resources: { es: { translation: es } } });
  });

  it('says in plain words what it is before where it comes from, and that before its statistic', () => {
    const { definition, looks, statistic } = patterns.get('one-way-knowledge')!;
    const page = text(shown('one-way-knowledge', PatternMethod));
    const places = [definition.text.es, looks.es, definition.source.es, statistic.es].map((part) =>
      page.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('quotes the label of the source and lists its authors', () => {
    const page = shown('sleeping-partner', PatternMethod);
    expect(page).toContain('<q>Ilusión de asociación: compañero durmiente</q>');
    for (const author of ['Rincón-Gallardo y Fullan 2016', 'Chapman 2015', 'Ehren y otros 2017'])
      expect(page).toContain(`<li>${author}</li>`);
    expect(text(page)).toContain('De la fuente es solo el nombre.');
  });

  it('quotes nobody where the source has no such label', () => {
    const page = shown('bottleneck', PatternMethod);
    expect(page).not.toContain('<q>');
    expect(text(page)).not.toContain('Chapman');
    expect(text(page)).toContain('también el nombre es de Telar');
  });

  it('leads from the page of all methods to the address of the reading', () => {
    expect(shown('power-struggle', PatternCard)).toContain('href="/methods/power-struggle"');
  });
});
