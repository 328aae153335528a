import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { PatternState } from '../../../client/features/comparison/pattern-state.tsx';
import { ClosedReadings } from '../../../client/features/findings/closed-readings.tsx';
import { FindingCard } from '../../../client/features/findings/finding-card.tsx';
import { findingRows } from '../../../client/features/findings/findings-csv.ts';
import type { LineNames } from '../../../client/features/findings/line-names.ts';
import { plannerList } from '../../../client/features/findings/planner-list.ts';
import en from '../../../client/i18n/en.ts';
import es from '../../../client/i18n/es.ts';
import { csvOf } from '../../../client/ui/csv.ts';
import type { Assessments, PatternReading } from '../../../contract/assessments.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { isProbability } from '../../../server/analysis/patterns/sayable.ts';
import { printAssessments } from '../../../server/cli/print-assessments.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const territory = 'slep:demo';
const timeout = 120_000;
/** More members than any network has, and more answers than most: behind these gates nothing is read. */
const fewMembers = { members: 100 };
const fewAnswers = { response: 1 };

/** How a p, a q or an odd is written, in either language. */
const odds =
  /\b1 de cada [\d.]+ redes|más de la mitad de las redes|\bazar\b|\b1 in [\d,]+ comparable|more than half of|\bchance\b|\b[pq]\s*[=<≤]?\s*\d/iu;

const readingsOf = ({ networks }: Assessments): PatternReading[] =>
  networks.flatMap(({ waves }) => waves.flatMap((wave) => wave.patterns));

/** Everything that a reading holds at any depth, but for the thresholds that were set. */
function valuesIn({ thresholds: _, ...reading }: PatternReading): { name: string; value: unknown }[] {
  const values: { name: string; value: unknown }[] = [];
  JSON.stringify(reading, (name, value: unknown) => {
    values.push({ name, value });
    return value;
  });
  return values;
}

const textsOf = (reading: PatternReading): string[] =>
  valuesIn(reading).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

/** Names that mean a probability, wherever they stand with a number. */
const probabilitiesIn = (reading: PatternReading): string[] =>
  valuesIn(reading)
    .filter(({ name, value }) => (isProbability(name) || name === 'q') && value !== null)
    .map(({ name }) => name);

const names: LineNames = {
  pattern: (id) => id,
  network: () => 'Red',
  actor: () => 'Escuela',
  members: () => undefined,
  when: () => '2024',
};

function shown(element: ReactElement): string {
  const routed = createElement(Router, { ssrPath: '/', children: element });
  const html = renderToStaticMarkup(
    createElement(QueryClientProvider, { client: new QueryClient() }, routed),
  );
  return html.replaceAll(/<[^>]+>/g, ' ');
}

/** A reading as every part of the pages shows it that can: cards with everything open, cells with numbers, closed lists. */
const pagesOf = (reading: PatternReading): string[] => [
  shown(
    createElement(FindingCard, {
      reading,
      patternName: reading.pattern,
      names: new Map(),
      network: 'n',
      wave: 'w',
      when: '2024',
      open: true,
    }),
  ),
  shown(
    createElement(PatternState, {
      readings: [reading],
      network: { id: 'n', name: 'Red' },
      wave: 'w',
      patternName: reading.pattern,
      numbers: true,
    }),
  ),
  shown(
    createElement(ClosedReadings, {
      title: '',
      readings: [reading],
      patternName: (id: string) => id,
      open: true,
    }),
  ),
];

function csvRows(readings: readonly PatternReading[]): string {
  const words = {
    t: (key: string) => key,
    termLabel: (_group: string, code: string) => code,
    localize: ({ es: text }: { es: string }) => text,
    format: { number: String },
    layerName: (id: string) => id,
  };
  const lines = readings.map((reading) => ({ network: 'n', wave: 'w', reading }));
  const rows = findingRows(lines, names, words as never, { origin: '', healthyShare: () => null });
  const [head, ...body] = rows;
  for (const name of ['p', 'q', 'firmness'])
    expect(body.map((row) => row[head!.indexOf(`planner.column.${name}`)])).toEqual(body.map(() => null));
  return csvOf(body);
}

describe('behind a shut gate, on every door', () => {
  let telar: FixtureTelar;
  let list: Assessments;
  let readings: PatternReading[];
  beforeAll(async () => {
    await i18next
      .use(initReactI18next)
      .init({ lng: 'es', resources: { es: { translation: es }, en: { translation: en } } });
    telar = await fixtureTelar();
    await telar.commit('example', simulateTerritory({ seed: 1 }).records);
    list = (await listAssessments(telar, { territory, ...fewMembers }))!;
    const answered = readingsOf((await listAssessments(telar, { territory, ...fewAnswers }))!);
    const unanswered = answered.filter(({ reason }) => reason === 'low-response');
    expect(new Set(unanswered.map(({ pattern }) => pattern)).size).toBeGreaterThan(10);
    readings = [...readingsOf(list), ...unanswered];
  }, timeout);
  afterAll(() => telar.close());

  it('every pattern is met, none is flagged, and the answer holds neither p nor q nor odds', () => {
    expect(new Set(readings.map(({ pattern }) => pattern))).toEqual(new Set(patterns.map(({ id }) => id)));
    for (const reading of readings) {
      expect([reading.state, reading.grade, reading.bounds, reading.fragility]).toEqual([
        'not-enough-evidence',
        null,
        null,
        null,
      ]);
      expect(probabilitiesIn(reading), reading.pattern).toEqual([]);
      expect(textsOf(reading).filter((text) => odds.test(text))).toEqual([]);
    }
  });

  it('the command line prints none, and counts no test', () => {
    const [each, whole] = printAssessments(list).split('List of the last waves');
    expect(each!.split('\n').filter((line) => odds.test(line))).toEqual([]);
    expect(whole).toMatch(/: 0\. Flagged: 0\./);
  });

  it('the list and its file hold no line of it, and would hold no number if they did', () => {
    expect(plannerList(list.networks)).toEqual({ findings: [], facts: [] });
    expect(csvRows(readings)).not.toMatch(odds);
  });

  it.each(['es', 'en'])('pages and reports show none, in %s', async (language) => {
    await i18next.changeLanguage(language);
    const one = new Map(
      readings.map((reading) => [`${reading.pattern} ${reading.evidence.text.es}`, reading]),
    );
    for (const reading of one.values())
      expect(pagesOf(reading).filter((text) => odds.test(text))).toEqual([]);
  });

  it('all of these would find one that is there', { timeout }, async () => {
    await i18next.changeLanguage('es');
    const open = (await listAssessments(telar, { territory, pattern: 'sleeping-partner' }))!;
    const flag = readingsOf(open).find(({ state }) => state === 'flagged')!;
    expect(probabilitiesIn(flag)).toContain('p');
    expect(textsOf(flag).some((text) => odds.test(text))).toBe(true);
    expect(printAssessments(open).split('List of the last waves')[0]).toMatch(odds);
    expect(pagesOf(flag).map((text) => odds.test(text))).toEqual([true, true, false]);
  });
});
