import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { addressOf } from '../../../../client/api/address.ts';
import { FindingCard } from '../../../../client/features/findings/finding-card.tsx';
import type { FindingProps } from '../../../../client/features/findings/finding-props.ts';
import es from '../../../../client/i18n/es.ts';
import { reading } from './a-reading.ts';
import { textOf } from '../../text-of.ts';

const found = reading('power-struggle', {
  grade: 'finding',
  reads: ['knowledge', 'joint-work'],
  subjects: ['school:1', 'school:2'],
  p: 0.004,
  q: 0.02,
  bounds: { low: 0, high: 2, unit: 'schools' },
  evidence: { text: { es: 'Todo el texto.', en: '' }, summary: { es: 'Una frase.', en: '' } },
  plain: {
    chance: { es: 'Por azar se vería en 1 de cada 250 redes comparables.', en: '' },
    firmness: { es: 'Firme: no depende de una sola escuela.', en: '' },
    missing: { es: 'Si las 2 que faltan respondieran, podría no haber ninguna o haber 2.', en: '' },
    next: null,
  },
  questions: [{ es: '¿Quién decide?', en: '' }],
  lookAlikes: [{ id: 'x', checked: 'possible', text: { es: 'Cambio de director.', en: '' } }],
});

const definitions = new QueryClient();
definitions.setQueryData(
  ['all', 'listPatterns', addressOf('listPatterns', {})],
  [
    { id: 'bottleneck', ordinaryShare: { share: 0.182, low: 0.168, high: 0.197, networks: 2736 } },
    { id: 'one-giver', ordinaryShare: null },
  ],
);

function shown(known: Partial<FindingProps> = {}): string {
  const props: FindingProps = {
    reading: found,
    patternName: 'Dos liderazgos en disputa',
    names: new Map([
      ['school:1', 'Liceo A'],
      ['school:2', 'Escuela B'],
    ]),
    network: 'network:a',
    wave: '2024',
    when: '2024',
    ...known,
  };
  const card = createElement(FindingCard, props);
  const routed = createElement(Router, { ssrPath: '/', children: card });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: definitions }, routed));
}

const all = { tried: 10, of: 10 };
const unstable = {
  members: 0.4,
  ties: 1,
  reports: 1,
  dependsOn: [],
  changes: { members: all, ties: all, reports: { tried: 16, of: 90 } },
};

describe('the card of a finding', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({ lng: 'es', resources: { es: { translation: es } } });
  });

  it('says what, who, one sentence, the ties that were looked at, and how firm it is, in this order', () => {
    const card = textOf(shown());
    const parts = [
      'Dos liderazgos en disputa',
      'Hallazgo',
      'Liceo A',
      'Una frase.',
      'Se miró: conocimiento + trabajo conjunto, 2024.',
      'Firme: no depende de una sola escuela.',
      'Si las 2 que faltan',
      'Ver en el dibujo',
    ];
    const places = parts.map((part) => card.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps p, q, the whole text and the questions folded until they are asked for', () => {
    const card = textOf(shown());
    for (const part of ['0,004', '0,02', 'Todo el texto.', '¿Quién decide?', 'Cambio de director.'])
      expect(card).not.toContain(part);
    for (const button of ['Qué preguntar', 'Otras explicaciones', 'Detalle']) expect(card).toContain(button);
  });

  it('on paper shows all of it, and nothing to press', () => {
    const card = shown({ open: true });
    for (const part of ['= 0,004', '= 0,02', 'Todo el texto.', '¿Quién decide?', 'Cambio de director.'])
      expect(textOf(card)).toContain(part);
    expect(card).not.toContain('<button');
    expect(textOf(card)).not.toContain('Ver en el dibujo');
  });

  it('says how many changes were tried for each share of them that leaves it standing', () => {
    const paper = textOf(shown({ reading: { ...found, fragility: unstable }, open: true }));
    expect(paper).toContain('Se mantiene al quitar una escuela 40 % de 10 casos probados, de 10 posibles');
    expect(paper).toContain('que nadie informó 100 % de 16 casos probados, de 90 posibles');
  });

  it('leads from its title to the method, from each name to the picture with that one chosen', () => {
    const card = shown();
    expect(card).toContain('href="/methods/power-struggle"');
    expect(card).toMatch(/href="\/networks\/network:a\?[^"]*marked=[^"]*selected=school:2"[^>]*>Escuela B/);
  });

  it('leaves room for names that have not come, and never shows their ids', () => {
    const card = shown({ names: undefined });
    expect(textOf(card)).not.toContain('school:1');
    expect(card.match(/skeleton-name/g)).toHaveLength(2);
  });

  it('gives a fact a look of its own, and its own word', () => {
    const card = shown({ reading: { ...found, kind: 'fact', grade: null, p: null, q: null } });
    expect(card).toContain('finding-fact');
    expect(card).not.toMatch(/finding-finding|grade-finding|grade-unconfirmed/);
    expect(textOf(card)).toContain('Para visitar');
    expect(textOf(card)).not.toContain('falsas alarmas');
  });

  it('says of a fact how often healthy networks show it, by the number of its definition', () => {
    const fact = { ...found, pattern: 'bottleneck', kind: 'fact' as const, grade: null, q: null };
    expect(textOf(shown({ reading: fact }))).toContain('También se ve en 18,2 % de las redes sin problemas.');
    expect(textOf(shown({ reading: { ...fact, pattern: 'one-giver' } }))).toContain(
      'No se ha medido cuánto se ve',
    );
    expect(textOf(shown({ reading: { ...fact, pattern: 'unknown' } }))).not.toContain('redes sin problemas');
  });

  it('says what q means, what a flag lacks to be a finding, and that it only lasts', () => {
    const unsure = { ...found, grade: 'unconfirmed' as const, q: 0.31, repeats: true };
    const card = textOf(shown({ reading: { ...unsure, fragility: unstable } }));
    for (const part of [
      'se espera que 31 % sean falsas alarmas (q)',
      'Para ser hallazgo le falta: una q de 0,2 o menos, mantenerse al menos en la mitad',
      'y otro tipo de evidencia.',
      'Se repite: ya se vio en la encuesta anterior',
    ])
      expect(card).toContain(part);
    const sure = textOf(shown());
    expect(sure).toContain('se espera que 2 % sean falsas alarmas (q)');
    expect(sure).not.toMatch(/le falta|Se repite/);
    expect(textOf(shown({ reading: { ...found, q: 0.0004 } }))).toContain('menos de 1 %');
  });

  it('says at once what else is on record of a fact: nothing was tested that could be read without it', () => {
    const facts = [{ code: 'tied-elsewhere', text: { es: 'Sí colabora en Red Sur.', en: '' } }];
    const fact = { ...found, kind: 'fact' as const, grade: null, facts };
    expect(textOf(shown({ reading: fact }))).toContain('Sí colabora en Red Sur.');
    expect(textOf(shown({ reading: { ...found, facts } }))).not.toContain('Sí colabora en Red Sur.');
  });
});
