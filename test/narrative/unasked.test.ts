import { describe, expect, it } from 'vitest';
import type { PatternReading } from '../../contract/assessments.ts';
import { assessNetwork } from '../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';
import { describeAssessment } from '../../server/narrative/describe-assessment.ts';
import { letters, smallNetwork, type SmallNetwork } from '../analysis/patterns/small-network.ts';

/** What every pattern says of a network, in its last wave. */
const readingsOf = (small: SmallNetwork): PatternReading[] =>
  describeAssessment(assessNetwork(smallNetwork(small), { draws: 99 })).waves.at(-1)!.patterns;

/** Words that say that something is not there: true only of what was asked. */
const absence = /\b(nadie|ningun[ao]?|todas|nobody|none|every)\b/iu;
/** Words that say that something is not known. */
const unknown =
  /no se preguntó|no se puede decir|no se sabe|no consta|no hay|hacen falta|not asked|cannot be told|is not known|on record|there are no|it takes/iu;

describe('what nobody was asked', () => {
  const readings = readingsOf({ members: letters(8), waves: [{ layers: [] }] });

  it.each(patterns.map(({ id }) => id))('of %s, is said not to be known, never not to be there', (id) => {
    const { reason, evidence } = readings.find(({ pattern }) => pattern === id)!;
    expect(['layer-not-asked', 'few-waves', 'first-wave']).toContain(reason);
    for (const text of [evidence.text, evidence.summary].flatMap(({ es, en }) => [es, en])) {
      expect(text).toMatch(unknown);
      expect(text).not.toMatch(absence);
    }
  });
});

describe('where half did not answer', () => {
  const ids = letters(10);
  const ring = ids.flatMap((id, i): [string, string][] => [['joint-work', `${id}>${ids[(i + 1) % 10]!}`]]);
  const readings = readingsOf({
    members: ids,
    waves: [
      { ties: [], silent: ids },
      { ties: ring.slice(0, 5), silent: ids.slice(5) },
    ],
  });

  it.each(patterns.map(({ id }) => id))('of %s, only what was answered is said not to be there', (id) => {
    const { state, evidence } = readings.find(({ pattern }) => pattern === id)!;
    expect(state).toBe('not-enough-evidence');
    const byAnswers = /según lo que se respondió|inform|respond|by the answers given|report|answer/iu;
    for (const text of [evidence.text.es, evidence.text.en])
      if (absence.test(text)) expect(text).toMatch(byAnswers);
  });
});

describe('what was asked and is not given out', () => {
  it('is said not to be shown, by every pattern that needs it', () => {
    const data = smallNetwork({ members: letters(8), waves: [{ layers: ['trust'] }] });
    const heldBack = [{ waveId: 'w1', kind: 'layer' as const, id: 'tension', minimum: 3 }];
    const wave = describeAssessment(assessNetwork({ ...data, heldBack })).waves.at(-1)!;
    const closed = wave.patterns.filter(({ reason }) => reason === 'held-back');
    expect(closed.length).toBeGreaterThan(2);
    for (const { evidence } of closed) {
      expect(evidence.text).toEqual(evidence.summary);
      expect(evidence.text.es).toBe(
        'Se preguntó, pero lo que se respondió no se muestra: respondieron muy pocas escuelas.',
      );
    }
  });
});

describe('what is not seen', () => {
  /** Eight schools of which everybody names the next two, all layers alike: nothing to see, and nothing certain. */
  const ids = letters(8);
  const calm = ids.flatMap((id, i) =>
    ['knowledge', 'joint-work', 'leadership', 'coordination'].flatMap((layer) =>
      [1, 2, 5].map((step): [string, string] => [layer, `${id}>${ids[(i + step) % 8]!}`]),
    ),
  );

  it('is said not to be seen only where it was tested and is well within chance', () => {
    const negatives: Record<string, RegExp> = {
      'sleeping-partner': /ninguna aporta menos/,
      'power-struggle': /no hay más separación/,
      'internal-competition': /No se ven grupos/,
    };
    const open = readingsOf({ members: ids, waves: [{ ties: calm }] });
    // Behind a gate the same answers say nothing.
    const shut = describeAssessment(
      assessNetwork(smallNetwork({ members: ids, waves: [{ ties: calm }] }), { members: 50, draws: 99 }),
    ).waves.at(-1)!.patterns;
    for (const [id, negative] of Object.entries(negatives)) {
      const textOf = (list: readonly PatternReading[]) => list.find(({ pattern }) => pattern === id)!;
      const { state, p, evidence } = textOf(open);
      expect([id, negative.test(evidence.text.es)]).toEqual([id, state === 'not-flagged' && (p ?? 0) > 0.2]);
      expect(textOf(shut).evidence.text.es).toMatch(/^No se puede decir/);
    }
    expect(open.filter(({ pattern, state }) => pattern in negatives && state === 'not-flagged')).not.toEqual(
      [],
    );
  });

  it('where no grouping of the members is known, says so beside', () => {
    const textWith = (comunas: readonly (string | null)[]): string => {
      const actors = Object.fromEntries(ids.map((id, i) => [id, { comunaId: comunas[i % comunas.length]! }]));
      const readings = readingsOf({ members: ids, actors, waves: [{ ties: calm }] });
      return readings.find(({ pattern }) => pattern === 'internal-competition')!.evidence.text.es;
    };
    const notKnown = 'no se conoce comuna, sostenedor ni subgrupo declarado';
    expect(textWith([null])).toContain(notKnown);
    // All of one comuna: it tells nobody apart.
    expect(textWith(['comuna:1'])).toContain(notKnown);
    expect(textWith(['comuna:1', 'comuna:2'])).not.toContain(notKnown);
  });
});
