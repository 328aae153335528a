import { describe, expect, it } from 'vitest';
import type { Reading } from '../../server/analysis/patterns/reading.ts';
import { describeReading } from '../../server/narrative/describe-reading.ts';

const reading: Reading = {
  pattern: 'diffuse-roles',
  state: 'not-flagged',
  reason: null,
  grade: null,
  kind: 'test',
  reads: ['coordination'],
  evidenceKinds: [],
  repeats: false,
  subjects: [],
  p: 1,
  attainable: 0.01,
  q: null,
  evidence: { voters: 3 },
  statements: [
    {
      code: 'agreement',
      values: { voters: 3, agree: 1, shown: 2, names: { names: ['Ana', 'Inés'] }, named: 2 },
    },
    { code: 'ownerless', values: { ownerless: 1, commitments: 4 } },
  ],
  facts: [{ code: 'many-owners', values: { crowded: 1, commitments: 4, many: 3 } }],
  purpose: [{ code: 'commitments', values: { aimless: 2, commitments: 4 } }],
  bounds: null,
  fragility: {
    members: 0.5,
    ties: 1,
    reports: 0.25,
    dependsOn: ['b'],
    changes: { members: { tried: 2, of: 2 }, ties: { tried: 3, of: 3 }, reports: { tried: 4, of: 9 } },
  },
  plain: {
    chance: { code: 'rarity', values: { rarity: { p: 0.0004 } } },
    firmness: [
      { code: 'depends-on', values: { names: { names: ['Ana'] }, count: 1 } },
      { code: 'firm-more', values: { tens: 2, about: 0 } },
    ],
    missing: null,
    next: null,
  },
  lookAlikes: [{ id: 'rotation', checked: 'cannot-tell' }],
  thresholds: { alpha: 0.05 },
};

describe('describing a reading', () => {
  const described = describeReading(reading);

  it('puts the statements into one text, in both languages, beside the facts', () => {
    expect(described.evidence).toEqual({
      voters: 3,
      text: {
        es: 'De 3 escuelas que nombran a quien coordina, 1 coincide (Ana e Inés); en total se nombra a 2 escuelas. 1 de 4 compromisos no tiene responsable.',
        en: 'Of 3 schools that name who coordinates, 1 agrees (Ana and Inés); 2 schools are named in all. 1 of 4 commitments has nobody responsible.',
      },
      summary: {
        es: 'De 3 escuelas que nombran a quien coordina, 1 coincide (Ana e Inés); en total se nombra a 2 escuelas.',
        en: 'Of 3 schools that name who coordinates, 1 agrees (Ana and Inés); 2 schools are named in all.',
      },
    });
  });

  it('says in plain words how rare and how firm it is, and nothing of what is not missing', () => {
    expect(described.plain).toEqual({
      chance: {
        es: 'Si dos de cada tres nombraran a la misma, tan poco acuerdo se vería en menos de 1 de cada 1.000 redes comparables.',
        en: 'If two in three named the same one, so little agreement would be seen in fewer than 1 in 1,000 comparable networks.',
      },
      firmness: {
        es: 'Depende de Ana: sin esa escuela no se vería. Con un vínculo más que alguien informara, se mantendría en 2 de cada 10 casos.',
        en: 'It hangs on Ana: without that school it would not be seen. With one more tie reported, it would stand in 2 of 10 cases.',
      },
      missing: null,
      next: null,
    });
  });

  it('says the facts beside the test apart, each with its code, those that every reading shares last', () => {
    expect(described.facts).toEqual([
      {
        code: 'many-owners',
        text: {
          es: '1 de 4 compromisos tiene 3 responsables o más.',
          en: '1 of 4 commitments has 3 or more who answer for it.',
        },
      },
      {
        code: 'commitments',
        text: {
          es: 'Posible pérdida de propósito: 2 de 4 compromisos no dicen para qué son.',
          en: 'Purpose may be lost from sight: 2 of 4 commitments do not say what they are for.',
        },
      },
    ]);
  });

  it('gives each look-alike its sentence, and the questions of the pattern', () => {
    expect(described.lookAlikes).toEqual([
      {
        id: 'rotation',
        checked: 'cannot-tell',
        text: {
          es: 'Rotación acordada de la coordinación.',
          en: 'An agreed rotation of the coordinator.',
        },
      },
    ]);
    expect(described.questions.length).toBeGreaterThan(1);
  });

  it('has the fields of the API in their order, and no codes', () => {
    expect(Object.keys(described)).toEqual([
      'pattern',
      'state',
      'reason',
      'grade',
      'kind',
      'reads',
      'evidenceKinds',
      'repeats',
      'subjects',
      'p',
      'attainable',
      'q',
      'evidence',
      'plain',
      'facts',
      'bounds',
      'fragility',
      'lookAlikes',
      'questions',
      'thresholds',
    ]);
  });
});
