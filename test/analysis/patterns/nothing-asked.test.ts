import { describe, expect, it } from 'vitest';
import { isolatedSchools } from '../../../server/analysis/isolated-schools/isolated-schools.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { documentedNetwork } from '../../networks/documented.ts';
import { smallNetwork } from './small-network.ts';

describe('a network in which nobody was asked', () => {
  const { waves } = describeAssessment(assessNetwork(documentedNetwork()));

  it('says so in one state, and asks nothing', () => {
    expect(waves.map(({ wave }) => wave)).toEqual(['early', 'middle', 'late']);
    for (const { patterns } of waves) {
      expect(patterns.length).toBeGreaterThan(5);
      for (const { state, reason, reads, plain, evidence, questions, lookAlikes, p, bounds } of patterns) {
        expect([state, reason]).toEqual(['not-enough-evidence', 'no-survey']);
        const text = {
          es: 'De esta red no hay encuesta: no se preguntó a nadie, y sin eso no se puede ver.',
          en: 'There is no survey of this network: nobody was asked, and without that this cannot be seen.',
        };
        expect(evidence).toEqual({ text, summary: text });
        expect([reads, plain]).toEqual([[], { chance: null, firmness: null, missing: null, next: null }]);
        expect([questions, lookAlikes, p, bounds]).toEqual([[], [], null, null]);
      }
    }
  });

  it('has no respondents, nobody who failed to answer, and no profile', () => {
    for (const { respondents, responseRate, facts, profile } of waves) {
      expect([respondents, responseRate, facts.didNotAnswer, facts.namedNobody]).toEqual([
        null,
        null,
        [],
        [],
      ]);
      expect(facts.density).toEqual({ undefined: 'no-survey' });
      expect(new Set(profile.characteristics.map(({ reason }) => reason))).toEqual(new Set(['no-survey']));
      expect([profile.governance, profile.processes, profile.depth]).toEqual([null, null, []]);
    }
  });

  it('is not looked at for isolated schools, whatever its roster', () => {
    const data = documentedNetwork();
    const schools = data.actors.map((actor) => ({ ...actor, kind: 'school' as const }));
    const network = { ...data.network, rosterKnown: true };
    const members = schools.map(({ id }) => newRecord('membership', { networkId: network.id, actorId: id }));
    const { groups, networks } = isolatedSchools([{ ...data, network, actors: schools, members }]);
    expect(networks).toBe(0);
    expect(groups.flatMap((group) => group.schools)).toEqual([]);
  });

  it('still shows the commitments that are recorded', () => {
    const commitments = [
      newRecord('commitment', { networkId: 'case:programa', commitmentId: 'c', actorIds: ['ministry'] }),
    ];
    const assessed = describeAssessment(assessNetwork(documentedNetwork({ commitments })));
    const shared = assessed.waves
      .at(-1)!
      .profile.characteristics.find(({ characteristic }) => characteristic === 'corresponsabilidad');
    expect([shared?.reason, shared?.structure === null]).toEqual(['no-survey', false]);
  });
});

it('says of nobody that it did not answer where nobody wrote down who did', () => {
  const data = smallNetwork({ members: ['a', 'b', 'c'], waves: [{ ties: [['knowledge', 'a>b']] }] });
  const [wave] = assessNetwork({ ...data, responses: [] }).waves;
  expect([wave?.respondents, wave?.facts.didNotAnswer]).toEqual([null, []]);
});
