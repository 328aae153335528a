import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../../server/narrative/describe-assessment.ts';
import { newRecord } from '../../../../contract/new-record.ts';
import { dataOf } from '../../../intake/cases/case-networks.ts';
import { documentedNetwork } from '../../../networks/documented.ts';
import { reading } from '../read.ts';
import { letters, type SmallNetwork, type TieLine } from '../small-network.ts';

const members = letters(8);
const read = (more: Partial<SmallNetwork>) => reading({ members, ...more }, 'power-struggle');

describe('disputes on record', () => {
  const dispute = newRecord('event', {
    networkId: 'case:programa',
    eventId: 'dispute',
    kind: 'tension',
    date: '2001',
    actorIds: ['ministry', 'first', 'foundation'],
    note: 'Tensión por el crédito',
    source: 'Un informe, sección 3',
    attributes: {
      about: 'reconocimiento público',
      note_en: 'Tension over credit',
      source_en: 'A report, §3',
    },
  });
  const { waves } = describeAssessment(assessNetwork(documentedNetwork({ events: [dispute] })));
  const inWave = (wave: string) =>
    waves.find((each) => each.wave === wave)!.patterns.find(({ pattern }) => pattern === 'power-struggle')!;

  it('are given with their three parties and their source, in both languages, and flag nothing', () => {
    const { state, reason, facts, evidence, questions } = inWave('middle');
    expect([state, reason, questions]).toEqual(['not-enough-evidence', 'no-survey', []]);
    expect(evidence['disputes']).toEqual([
      {
        event: 'dispute',
        parties: ['ministry', 'first', 'foundation'],
        about: 'credit',
        date: '2001',
        note: 'Tensión por el crédito',
        source: 'Un informe, sección 3',
        english: { note: 'Tension over credit', source: 'A report, §3' },
      },
    ]);
    expect(facts).toEqual([
      {
        code: 'dispute',
        text: {
          es: 'Hecho documentado, no un hallazgo: disputa por el reconocimiento entre ministry, first y foundation (2001): «Tensión por el crédito». Fuente: Un informe, sección 3.',
          en: 'A documented fact, not a finding: a dispute over credit among The Ministry, first and foundation (2001): “Tension over credit”. Source: A report, §3.',
        },
      },
    ]);
  });

  it('are not given before they happened, nor by the other patterns', () => {
    expect(inWave('early').facts).toEqual([]);
    const others = waves[1]!.patterns.filter(({ pattern }) => pattern !== 'power-struggle');
    expect(others.flatMap(({ facts }) => facts)).toEqual([]);
  });

  it('change no state or p of a survey', () => {
    const with3 = read({ events: [{ actorIds: ['a', 'b', 'c'] }] });
    const { facts: _, evidence, ...decided } = with3;
    const { facts, evidence: before, ...same } = read({});
    expect(decided).toEqual(same);
    expect([facts, before['disputes']]).toEqual([[], undefined]);
    expect(evidence['disputes']).toMatchObject([{ parties: ['a', 'b', 'c'], about: null, source: null }]);
    expect(with3.facts[0]!.text.es).toBe(
      'Hecho documentado, no un hallazgo: disputa entre Escuela A, Escuela B y Escuela C.',
    );
  });
});

describe('what tension is about', () => {
  const tense = (tie: string, about?: string): TieLine => [
    'tension',
    tie,
    about === undefined ? {} : { attributes: { about } },
  ];

  it('is counted by pairs, whoever reports it, and what is not said stays apart', () => {
    const ties = [
      tense('a>b', 'La agenda'),
      tense('b>a', 'agenda'),
      tense('a>c', 'recursos'),
      tense('d>e', 'Liderazgo'),
      tense('f>g'),
    ];
    const { evidence, facts } = read({ waves: [{ ties }] });
    expect(evidence['tensionAbout']).toEqual([
      { about: 'agenda', pairs: 1 },
      { about: 'resources', pairs: 1 },
      { about: 'leadership', pairs: 1 },
      { about: null, pairs: 1 },
    ]);
    expect(facts.map(({ text }) => text.es)).toEqual([
      'La tensión que informan los miembros es por la agenda en 1 par; por los recursos en 1 par; por la conducción en 1 par; de 1 par no consta por qué.',
    ]);
  });

  it('is not made up where no tie says it', () => {
    expect(read({ waves: [{ ties: [tense('a>b')] }] }).facts).toEqual([]);
  });
});

describe('the dispute that the documents of Enlaces tell of', () => {
  it('has the Ministry, Enlaces and Fundación Chile as its parties, over credit, in the periods after it', () => {
    const { waves } = describeAssessment(assessNetwork(dataOf('enlaces')));
    const documented = waves.flatMap(({ wave, patterns }) =>
      patterns.flatMap(({ pattern, state, evidence, facts }) =>
        evidence['disputes'] === undefined
          ? []
          : [{ wave, pattern, state, disputes: evidence['disputes'], facts }],
      ),
    );
    expect(documented.length).toBeGreaterThan(0);
    expect(documented.length).toBeLessThan(waves.length);
    for (const { pattern, state, disputes, facts } of documented) {
      expect([pattern, state]).toEqual(['power-struggle', 'not-enough-evidence']);
      expect(disputes).toMatchObject([{ event: 'E16', about: 'credit', date: '2001' }]);
      expect((disputes as { parties: string[] }[])[0]!.parties).toHaveLength(3);
      expect(facts[0]!.text.es).toMatch(
        /disputa por el reconocimiento entre .*Enlaces.* y Fundación Chile \(después de 2001; la fuente no da el año\)/,
      );
      expect(facts[0]!.text.en).toContain('Source: ');
    }
  });
});
