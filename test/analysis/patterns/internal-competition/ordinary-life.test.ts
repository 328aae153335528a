import { describe, expect, it } from 'vitest';
import { distances } from '../../../../server/analysis/patterns/internal-competition/distances.ts';
import {
  ordinaryLife,
  type OrdinaryLife,
} from '../../../../server/analysis/patterns/internal-competition/ordinary-life.ts';
import { defaultSettings } from '../../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../../server/analysis/survey-wave/build-survey-waves.ts';
import { respondentsOf } from '../../../../server/analysis/survey-wave/survey-wave.ts';
import { reading } from '../read.ts';
import { everyPair, letters, smallNetwork, type SmallNetwork, type TieLine } from '../small-network.ts';

const members = letters(16);
const half = 8;
const [one, other] = [members.slice(0, half), members.slice(half)];
const together = (a: string, b: string): boolean => one.includes(a) === one.includes(b);
/** Seven in eleven pairs of a half are tied, and one in six across: about nine times the odds. */
const blocks: TieLine[] = members.flatMap((a, i) =>
  members
    .slice(i + 1)
    .filter((b, k) => (together(a, b) ? (3 * i + 5 * k) % 11 < 7 : (i + 5 * k) % 6 === 0))
    .map((b): TieLine => ['joint-work', `${a}>${b}`]),
);
const inKm = (north: number) => ({ latitude: -36 + north / 111.2, longitude: -72 });
const actors = (known: (id: string, at: number) => object): NonNullable<SmallNetwork['actors']> =>
  Object.fromEntries(members.map((id, at) => [id, known(id, at)]));
const read = (small: Partial<SmallNetwork>) =>
  reading({ members, waves: [{ ties: blocks }], ...small }, 'internal-competition');

const lifeOf = (small: Partial<SmallNetwork> = {}): OrdinaryLife => {
  const survey = buildSurveyWaves(smallNetwork({ members, ...small })).at(-1)!;
  return ordinaryLife(survey, [...survey.ids.keys()], defaultSettings);
};

describe('blocks that ordinary life explains', () => {
  it('are flagged where nothing is known, and not where they are two towns', () => {
    expect(read({}).state).toBe('flagged');
    const towns = read({ actors: actors((id, at) => inKm((one.includes(id) ? 0 : 60) + (at % half))) });
    expect(towns.state).not.toBe('flagged');
    // As far from each other, but of no town.
    const mixed = read({ actors: actors((_, at) => inKm((at % 2 === 0 ? 0 : 60) + at)) });
    expect(mixed.state).toBe('flagged');
  });

  it.each([
    ['comunaId', 'comuna:'],
    ['sostenedorId', 'sostenedor:'],
    ['subKind', ''],
    ['group', ''],
  ])('are not flagged where they are the same %s', (field, prefix) => {
    const found = read({
      actors: actors((id) => ({ [field]: `${prefix}${one.includes(id) ? 'basic' : 'secondary'}` })),
    });
    expect(found.state).not.toBe('flagged');
    expect(found.evidence['halves']).toMatchObject({ parts: [one, other] });
  });

  it('are flagged where hardly a tie crosses, however much one comuna prefers its own', () => {
    const closed = [...everyPair('joint-work', one), ...everyPair('joint-work', other)];
    const comunas = actors((id) => ({ comunaId: one.includes(id) ? 'comuna:1' : 'comuna:2' }));
    expect(read({ waves: [{ ties: closed }], actors: comunas }).state).toBe('flagged');
  });
});

describe('what is ordinary about ties', () => {
  it('is a decay by distance, a little of it before looking, and never the other way round', () => {
    const life = lifeOf({ actors: actors((_, at) => inKm(10 * at)) });
    const near = Uint8Array.from(life.from, (a, d) => (life.to[d]! - a <= 2 ? 1 : 0));
    const far = near.map((tie) => 1 - tie);
    const spread = (tied: Uint8Array): number => {
      const odds = life.reasonsFor(tied);
      const of = (a: number, b: number) => odds[life.from.findIndex((x, d) => x === a && life.to[d] === b)]!;
      return of(0, 1) - of(0, members.length - 1);
    };
    expect(spread(near)).toBeGreaterThan(2);
    expect(spread(far)).toBeGreaterThanOrEqual(0);
    expect(spread(far)).toBeLessThan(0.5);
  });

  it('leaves a member without a place as far from all as two members are on average', () => {
    const survey = buildSurveyWaves(
      smallNetwork({ members, actors: actors((id, at) => (id === 'c' ? {} : inKm(at))) }),
    )[0]!;
    const pairs = respondentsOf(survey).flatMap((a) =>
      respondentsOf(survey).flatMap((b) => (a < b ? [[a, b] as const] : [])),
    );
    const covariates = distances(
      survey.actors,
      (value) => Float64Array.from(pairs, ([a, b]) => value(a, b)),
      0.35,
    );
    for (const { values, expected } of covariates) {
      expect(values.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 9);
      pairs.forEach(([a, b], d) => (a === 2 || b === 2) && expect(values[d]).toBe(0));
      expect([0, 0.35]).toContain(expected);
    }
  });

  it('has the pairs of which one answered, apart from those of which both did', () => {
    const life = lifeOf({
      waves: [{ ties: blocks, silent: ['o', 'p'] }],
      actors: actors((id) => ({ group: one.includes(id) ? 'n' : 's' })),
    });
    const [k, l] = [members.indexOf('o'), members.indexOf('p')];
    const pairs = [...life.from].map((a, d) => [a, life.to[d]!, life.stratum[d]!] as const);
    expect(pairs).toHaveLength((16 * 15) / 2 - 1);
    expect(pairs.some(([a, b]) => a === k && b === l)).toBe(false);
    for (const [a, b, stratum] of pairs) {
      const isInside = a < half === b < half ? 1 : 0;
      expect(stratum).toBe(isInside + (b === k || b === l ? 2 : 0));
    }
  });
});
