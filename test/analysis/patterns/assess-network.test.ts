import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Assessments,
  NetworkAssessment,
  patternStates,
  noEvidenceReasons,
} from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { assessNetwork, assessNetworks } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { withFalseDiscoveryRates } from '../../../server/analysis/patterns/false-discovery.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { everyPair, letters, smallNetwork, type TieLine } from './small-network.ts';

const quick = { draws: 99 };

/** Whether any number in an answer is not finite. */
const hasOddNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasOddNumber);

describe('assessing networks', () => {
  it('gives facts at every size and patterns from five members on', () => {
    for (const n of [0, 1, 2, 4, 5]) {
      const [wave] = assessNetwork(
        smallNetwork({ members: letters(n), waves: [{ ties: everyPair('knowledge', letters(n)) }] }),
      ).waves;
      expect(wave!.facts.n).toBe(n);
      expect(wave!.patterns).toHaveLength(patterns.length);
      if (n < 5)
        expect(
          wave!.patterns.every(
            ({ reason, state }) => state === 'not-enough-evidence' && reason === 'too-few-members',
          ),
        ).toBe(true);
    }
  });

  it('stays silent under 65 % of answers, and says which gates were used', () => {
    const data = smallNetwork({
      members: letters(10),
      waves: [{ ties: everyPair('knowledge', letters(5)), silent: letters(10).slice(6) }],
    });
    const [wave] = assessNetwork(data).waves;
    expect(wave).toMatchObject({ n: 10, respondents: 6, responseRate: 0.6 });
    expect(new Set(wave!.patterns.map(({ reason }) => reason))).toEqual(new Set(['low-response']));
    const asked = assessNetwork(data, { response: 0.5, alpha: 0.01 }).waves[0]!.patterns[0]!;
    expect(asked.reason).not.toBe('low-response');
    expect(asked.thresholds).toMatchObject({ response: 0.5, alpha: 0.01, members: 5 });
  });

  it('refuses options out of range, naming the option', () => {
    expect(() => assessNetwork(smallNetwork({ members: [] }), { alpha: 2 })).toThrow(
      /alpha: expected .* found 2/,
    );
    expect(() => assessNetwork(smallNetwork({ members: [] }), { omega: 0 })).toThrow(
      /omega: expected a number from 1 to 100, found 0/,
    );
  });

  it('is the same alone, in a list, in another order and again; only the last wave has q', () => {
    const list = [1, 2, 3].map((k) => simulateNetwork({ seed: `same${k}`, n: 7, waves: 2 }).data);
    const together = assessNetworks(list, quick);
    const backwards = assessNetworks([...list].reverse(), quick);
    expect(backwards.networks.toReversed()).toEqual(together.networks);
    const apart = withFalseDiscoveryRates(
      { networks: list.map((data) => assessNetwork(data, quick)) },
      quick,
    );
    expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
    const described = together.networks.map((network) => describeAssessment(network));
    expect(Assessments.safeParse({ networks: described }).success).toBe(true);
    for (const { waves } of together.networks) {
      expect(waves[0]!.patterns.every(({ q }) => q === null)).toBe(true);
      for (const { p, q, attainable } of waves[1]!.patterns)
        expect(q === null).toBe(p === null || (attainable ?? 1) > 0.05);
    }
  });

  it('does not depend on the order of the records', () => {
    const { data } = simulateNetwork({ seed: 'order', n: 8, waves: 2, pattern: 'power-struggle' });
    const turned = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]),
    ) as NetworkData;
    expect(JSON.stringify(assessNetwork(turned, quick))).toBe(JSON.stringify(assessNetwork(data, quick)));
  });

  it('reads an undirected observed network, and one whose roster or answers nobody recorded', () => {
    const observed = smallNetwork({
      members: letters(6),
      waves: [
        {
          layers: null,
          ties: [
            ['tie', 'a>b'],
            ['tie', 'b>c'],
          ],
        },
      ],
      network: { kind: 'classic', directed: false },
    });
    expect(assessNetwork({ ...observed, responses: [] }).waves[0]).toMatchObject({ n: 6, respondents: 6 });
    const answeredBy = smallNetwork({
      members: letters(6),
      waves: [{ ties: everyPair('knowledge', letters(6)) }],
    });
    const unknown = assessNetwork({ ...answeredBy, responses: [] }).waves[0]!;
    expect(unknown).toMatchObject({ respondents: null, responseRate: null });
    expect(unknown.patterns.find(({ pattern }) => pattern === 'sleeping-partner')).toMatchObject({
      reason: 'roster-unknown',
    });
    const bare = {
      ...answeredBy,
      members: [],
      responses: [],
      waves: [],
      ties: answeredBy.ties.map((tie) => ({ ...tie, waveId: null })),
      network: { ...answeredBy.network, rosterKnown: false },
    };
    expect(assessNetwork(bare).waves[0]).toMatchObject({ n: 6, respondents: null });
  });

  it('never crashes, never gives NaN, and always says a state and a known reason', () => {
    const layers = [
      'knowledge',
      'joint-work',
      'trust',
      'leadership',
      'coordination',
      'tension',
      'assists',
      'odd',
    ];
    const ids = [...letters(7), 'stranger', 'ate'];
    const tie = fc
      .tuple(
        fc.constantFrom(...layers),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom(null, ...ids),
        fc.constantFrom(null, 'informative' as const, 'cooperative' as const),
      )
      .map(([layer, from, to, reporter, depth]): TieLine => [layer, `${from}>${to}`, { reporter, depth }]);
    const wave = fc.record({
      ties: fc.array(tie, { maxLength: 60 }),
      silent: fc.subarray(letters(7)),
      cap: fc.constantFrom(1, 3),
    });
    const network = fc.record({
      members: fc.subarray(letters(7)).chain((some) => fc.constantFrom(some, letters(7))),
      waves: fc.array(wave, { minLength: 1, maxLength: 3 }),
      meetings: fc.array(
        fc.record({ wave: fc.constantFrom(1, 2, 3), mandated: fc.boolean(), came: fc.subarray(letters(7)) }),
        { maxLength: 4 },
      ),
      directed: fc.constantFrom(null, false, true),
      rosterKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(network, ({ directed, rosterKnown, ...small }) => {
        const data = smallNetwork({
          ...small,
          actors: { ate: { kind: 'organisation' } },
          network: { directed, rosterKnown },
        });
        const twice = {
          ...data,
          ties: [...data.ties, ...data.ties],
          responses: [...data.responses, ...data.responses],
        };
        const answer = describeAssessment(assessNetwork(twice, { draws: 49 }));
        expect(hasOddNumber(answer)).toBe(false);
        expect(NetworkAssessment.safeParse(answer).error?.message).toBeUndefined();
        for (const { patterns: readings } of answer.waves)
          for (const { state, reason } of readings) {
            expect(patternStates).toContain(state);
            if (state === 'not-enough-evidence') expect(noEvidenceReasons).toContain(reason);
            else expect(reason).toBeNull();
          }
      }),
      { numRuns: 60 },
    );
  });

  it('never makes a sleeping partner of a school whose answer is taken away', () => {
    for (let k = 0; k < 6; k++) {
      const { data } = simulateNetwork({ seed: `drop${k}`, n: 9, pattern: 'sleeping-partner' });
      for (const { actorId } of data.responses) {
        const dropped = {
          ...data,
          responses: data.responses.map((response) =>
            response.actorId === actorId ? { ...response, responded: false } : response,
          ),
          ties: data.ties.filter(({ reporter }) => reporter !== actorId),
        };
        const found = assessNetwork(dropped, quick).waves[0]!.patterns.find(
          ({ pattern }) => pattern === 'sleeping-partner',
        )!;
        expect(found.subjects).not.toContain(actorId);
      }
    }
  });

  it('counts what it leaves out', () => {
    const ties: TieLine[] = [
      ['knowledge', 'a>a'],
      ['knowledge', 'a>b'],
      ['knowledge', 'a>b'],
      ['knowledge', 'x>y'],
      ['knowledge', 'c>d'],
    ];
    const [wave] = assessNetwork(
      smallNetwork({ members: letters(6), waves: [{ ties, silent: ['c'] }] }),
    ).waves;
    expect(wave!.facts['leftOut']).toEqual({ selfTies: 1, repeated: 1, outsideRoster: 1, fromSilent: 1 });
  });
});
