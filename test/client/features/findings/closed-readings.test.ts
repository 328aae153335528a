import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ClosedReadings } from '../../../../client/features/findings/closed-readings.tsx';
import es from '../../../../client/i18n/es.ts';
import type { PatternReading } from '../../../../contract/assessments.ts';
import { textOf } from '../../text-of.ts';
import { reading } from './a-reading.ts';

const next = 'Con 2 respuestas más se podría decir.';
const closed = (pattern: string, reason: PatternReading['reason'], es: string | null) =>
  reading(pattern, {
    state: 'not-enough-evidence',
    reason,
    plain: { chance: null, firmness: null, missing: null, next: es === null ? null : { es, en: es } },
  });

function shown(readings: readonly PatternReading[]): string {
  const props = { title: 'No alcanza para decir', readings, patternName: (id: string) => id, open: true };
  return textOf(renderToStaticMarkup(createElement(ClosedReadings, props))).trim();
}

describe('what cannot be told', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({ lng: 'es', resources: { es: { translation: es } } });
  });

  it('says once, of all patterns that wait for the same answers, what to ask next', () => {
    const text = shown([
      closed('roles', 'too-sparse-to-tell', next),
      closed('bloques', 'too-sparse-to-tell', next),
      closed('reuniones', 'layer-not-asked', null),
    ]);
    expect(text).toBe(
      `No alcanza para decir (3) roles y bloques muy pocos datos para decirlo ${next} reuniones no se preguntó`,
    );
  });

  it('is not there where everything could be told', () => {
    expect(shown([])).toBe('');
  });
});
