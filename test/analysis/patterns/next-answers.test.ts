import { describe, expect, it } from 'vitest';
import { fewMutualDyads } from '../../../server/analysis/inference/mutual-dyads.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { judged } from './judged.ts';
import { lastWave, reading } from './read.ts';
import { letters, type TieLine } from './small-network.ts';

/** Each gives to so many of those after it, round the list. */
const circle = (members: readonly string[], each: number, layer = 'knowledge'): TieLine[] =>
  members.flatMap((a, i) =>
    Array.from({ length: each }, (_, k): TieLine => [
      layer,
      `${a}>${members[(i + k + 1) % members.length]!}`,
    ]),
  );

describe('what to ask next', () => {
  const members = letters(8);
  const of = (silent: readonly string[], each: number) => ({
    members,
    waves: [{ ties: circle(members, each).filter(([, tie]) => !silent.includes(tie[0]!)), silent }],
  });

  it('says how many more must answer, and who has not', () => {
    const found = reading(of(['g', 'h'], 2), 'one-way-knowledge');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'too-sparse-to-tell' });
    expect(found.plain.next).toEqual({
      es: 'Con 2 respuestas más se podría decir, si quienes faltan nombran a tantas como las que respondieron. No han respondido: Escuela G y Escuela H.',
      en: 'With 2 more answers it could be told, if those that are missing name as many as those that answered. Not answered: Escuela G and Escuela H.',
    });
    // Two names each: with seven answers there are 12 arcs, with eight 16.
    const leastP = (answered: number, arcs: number): number => fewMutualDyads(answered, arcs, 0);
    expect(leastP(7, 12)).toBeGreaterThan(0.05);
    expect(leastP(8, 16)).toBeLessThanOrEqual(0.05);
  });

  it('says so where even all answers would not do', () => {
    const sparse = reading(of(['g', 'h'], 1), 'one-way-knowledge');
    expect(sparse.plain.next!.es).toMatch(
      /^Aunque respondieran todas, con 8 escuelas y los vínculos que se informan/,
    );
    const all = reading(of([], 1), 'one-way-knowledge');
    expect(all).toMatchObject({ reason: 'too-sparse-to-tell' });
    expect(all.plain.next!.en).toMatch(/^All answered: with 8 schools/);
  });

  it('counts the answers that the gate wants, for every pattern that waits for it', () => {
    const silent = ['d', 'e', 'f', 'g', 'h'];
    const votes = members.map((a, i): TieLine => ['coordination', `${a}>${members[(i * 3 + 1) % 8]!}`]);
    const ties = [...circle(members, 4), ...votes].filter(([, tie]) => !silent.includes(tie[0]!));
    const found = reading({ members, waves: [{ ties, silent }] }, 'diffuse-roles');
    expect(found).toMatchObject({ reason: 'low-response' });
    // Three of eight answered; 65 % are six.
    expect(found.plain.next!.es).toMatch(/^Con 3 respuestas más/);
  });

  it('names those on whom a reading hangs', () => {
    const path = members.slice(0, 7).map((a, i): TieLine => ['joint-work', `${a}>${members[i + 1]!}`]);
    const found = reading({ members, waves: [{ ties: path, silent: ['a'] }] }, 'bottleneck');
    expect(found).toMatchObject({ reason: 'depends-on-missing' });
    expect(found.plain.next!.es).toBe('Depende de la que no ha respondido: Escuela A.');
  });

  it('is said of no reading that was given, nor where answers change nothing', () => {
    const { patterns: readings } = lastWave(of([], 3));
    for (const { state, reason, plain } of readings)
      if (state !== 'not-enough-evidence' || reason === 'layer-not-asked' || reason === 'first-wave')
        expect(plain.next).toBeNull();
    expect(readings).toHaveLength(patterns.length);
  });

  it('promises nothing that is not so: with as many answers as it says, taken at the mean, no reading is too sparse', () => {
    expect(judged({ n: 10, response: 0.75, count: 12 })).toEqual([]);
  });
});
