import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import type { Reading } from '../../../server/analysis/patterns/reading.ts';
import { isProbability, withoutRarity } from '../../../server/analysis/patterns/sayable.ts';
import { describeReading } from '../../../server/narrative/describe-reading.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { plantedPatterns } from '../../../server/simulation/plant/catalogue.ts';

/** Every name under which something that is known stands, however deep. */
function knownNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(knownNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [name, ...knownNames(part)]));
}

/** Networks in which every pattern has something to say, each as it is and behind each gate. */
const drawn = [...plantedPatterns, null].map(
  (pattern, at) => simulateNetwork({ seed: `gates-${at}`, n: 12, waves: 2, density: 0.3, pattern }).data,
);
type Network = (typeof drawn)[number];

const fewMembers = { members: 100 };
const strictResponse = { response: 1 };
const silenced = (data: Network): Network => ({
  ...data,
  responses: data.responses.map((response, at) =>
    at % 5 === 0 ? { ...response, responded: false } : response,
  ),
});
const unknownRoster = (data: Network): Network => ({
  ...data,
  network: { ...data.network, rosterKnown: false },
});
const nothingAsked = (data: Network): Network => ({
  ...data,
  waves: data.waves.map((wave) => ({ ...wave, layersAsked: [] })),
  ties: [],
});

const closed = (readings: readonly Reading[]) =>
  readings.filter(({ p, reason, attainable }) => reason !== null && p === null && attainable === null);
const readAll = (list: readonly Network[], options = {}) =>
  list.flatMap((data) =>
    assessNetwork(data, { draws: 99, ...options }).waves.flatMap(({ patterns }) => patterns),
  );

describe('behind a gate', () => {
  it.each([
    ['too few members', () => readAll(drawn, fewMembers), 'too-few-members'],
    ['too few answers', () => readAll(drawn.map(silenced), strictResponse), 'low-response'],
    ['an unknown roster', () => readAll(drawn.map(unknownRoster)), 'roster-unknown'],
    ['a layer that was not asked', () => readAll(drawn.map(nothingAsked)), 'layer-not-asked'],
  ])('of %s no pattern gives a p, in no field and in no sentence', (_, read, reason) => {
    const readings = closed(read()).filter((reading) => reading.reason === reason);
    expect(readings.length).toBeGreaterThan(5);
    for (const reading of readings) {
      const answered = describeReading(reading);
      const { thresholds: _numbers, ...said } = answered;
      expect(knownNames(said).filter(isProbability), reading.pattern).toEqual([]);
      const texts = [reading.statements, reading.facts, reading.purpose].flat();
      expect(withoutRarity(texts), reading.pattern).toEqual(texts);
    }
  });

  it('the evidence of every test holds a p where the gates are open, so that the search can fail', () => {
    const open = readAll(drawn).filter(({ p }) => p !== null);
    expect(new Set(open.map(({ pattern }) => pattern)).size).toBeGreaterThan(4);
    expect(open.some(({ evidence }) => knownNames(evidence).some(isProbability))).toBe(true);
  });

  it('is met by every pattern of the catalogue', () => {
    const shut = readAll(drawn, fewMembers);
    expect(new Set(shut.map(({ pattern }) => pattern))).toEqual(new Set(patterns.map(({ id }) => id)));
    expect(
      shut.every(({ p, attainable, bounds }) => p === null && attainable === null && bounds === null),
    ).toBe(true);
  });
});

describe('without a flag', () => {
  it('no sentence says how rare it is', () => {
    const readings = readAll(drawn).filter(({ state }) => state !== 'flagged');
    expect(readings.length).toBeGreaterThan(20);
    for (const { pattern, statements, plain } of readings) {
      expect(withoutRarity(statements), pattern).toEqual(statements);
      expect(plain.chance, pattern).toBeNull();
    }
  });

  it('is told by names and values: p in a name of its own, and a rarity in a sentence or in a part of one', () => {
    expect(['p', 'pReports', 'chanceOfAny', 'odds', 'attainable'].every(isProbability)).toBe(true);
    expect(['pairs', 'parts', 'people', 'chances', 'oddsless'].some(isProbability)).toBe(false);
    const rare = { code: 'rarity', values: { rarity: { p: 0.01 } } };
    const kept = { code: 'parts', values: { parts: 2, share: { share: 0.5 } } };
    const within = { code: 'members', values: { members: { parts: [rare] } } };
    expect(withoutRarity([rare, kept, within])).toEqual([kept]);
  });
});
