import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import {
  isDocumented,
  sliceKind,
  sliceOfNetwork,
  wasAsked,
  withoutActivities,
} from '../../../server/analysis/survey-wave/slice-of-network.ts';
import { isUndated } from '../../../server/analysis/survey-wave/ties-of-wave.ts';
import { documentedNetwork } from '../../networks/documented.ts';
import { smallNetwork } from '../patterns/small-network.ts';

const networkId = 'case:programa';
const documented = documentedNetwork();
const waveOf = (waveId: string, data = documented) => data.waves.find((wave) => wave.waveId === waveId)!;
const surveyed = smallNetwork({ members: ['a', 'b'], waves: [{ ties: [['knowledge', 'a>b']] }] });

describe('what a slice is', () => {
  it('is what its source says, and else a survey where anything was asked', () => {
    expect(sliceKind(documented, waveOf('late'))).toBe('period');
    expect(sliceKind(surveyed, surveyed.waves[0]!)).toBe('survey');
    const bare = newRecord('wave', { networkId, waveId: 'w', order: 1 });
    expect(sliceKind({ responses: [] }, bare)).toBeNull();
    const response = newRecord('response', { networkId, waveId: 'w', actorId: 'a', responded: true });
    expect(sliceKind({ responses: [response] }, bare)).toBe('survey');
    expect(sliceKind({ responses: [response] }, { ...bare, kind: 'register' })).toBe('register');
    expect(sliceKind(documented, null)).toBeNull();
  });

  it('tells whether anybody was asked, also where nothing says what the slice is', () => {
    expect(wasAsked(documented, waveOf('late'))).toBe(false);
    expect(wasAsked(surveyed, surveyed.waves[0]!)).toBe(true);
    const bare = newRecord('wave', { networkId, waveId: 'w', order: 1 });
    const tieIn = (layer: string) => newRecord('tie', { networkId, waveId: 'w', layer, from: 'a', to: 'b' });
    const asked = (layer: string) => wasAsked({ responses: [], ratings: [], ties: [tieIn(layer)] }, bare);
    expect(asked('knowledge')).toBe(true);
    expect(asked('finances')).toBe(false);
  });

  it('makes a network of documents where nobody was asked in any', () => {
    expect(isDocumented(documented)).toBe(true);
    expect(isDocumented(documentedNetwork({ waves: [] }))).toBe(true);
    expect(isDocumented(surveyed)).toBe(false);
    const survey = { ...waveOf('late'), kind: 'survey' as const };
    expect(isDocumented(documentedNetwork({ waves: [waveOf('early'), survey] }))).toBe(false);
    const empty = { network: newRecord('network', { id: 'n', name: 'Nueva' }), waves: [], ties: [] };
    expect(isDocumented(documentedNetwork(empty))).toBe(false);
  });
});

describe('a network in one slice', () => {
  const namesIn = (waveId: string) => sliceOfNetwork(documented, waveOf(waveId)).actors.map(({ id }) => id);

  it('holds the ties in force, and who belongs or is tied then', () => {
    expect(namesIn('early')).toEqual(['ministry', 'office']);
    expect(namesIn('middle')).toEqual(['ministry', 'first', 'second', 'foundation', 'office']);
    expect(namesIn('late')).toEqual(['ministry', 'first', 'office']);
    const late = sliceOfNetwork(documented, waveOf('late'));
    expect(late.members.map(({ actorId }) => actorId)).toEqual(['ministry']);
    expect(late.ties.map(({ to }) => to)).toEqual(['first', 'office']);
    expect(late.waves.map(({ waveId }) => waveId)).toEqual(['late']);
    expect(sliceOfNetwork(documented, null)).toBe(documented);
  });

  it('has the actors that its graph has, unless an activity names others', () => {
    for (const { waveId } of documented.waves)
      expect(graphFromNetwork(documented, { wave: waveId }).graph.actors).toEqual(namesIn(waveId).toSorted());
    const attendance = [
      newRecord('attendance', { networkId, activityId: 'x', actorId: 'second', attended: true }),
    ];
    const met = documentedNetwork({ attendance });
    expect(sliceOfNetwork(met, waveOf('early')).actors).toHaveLength(3);
    expect(sliceOfNetwork(withoutActivities(met), waveOf('early')).actors).toHaveLength(2);
  });

  it('marks the ties that nothing dates', () => {
    expect(documented.ties.map(isUndated)).toEqual([false, false, false, true]);
    const near = newRecord('tie', { networkId: null, layer: 'proximity', from: 'a', to: 'b' });
    expect(isUndated(near)).toBe(false);
    expect(isUndated({ ...documented.ties[3]!, waveId: 'late' })).toBe(false);
  });

  it('knows nobody as silent where nobody was asked, also when an answer sheet stands beside it', () => {
    const response = { networkId, waveId: 'late', actorId: 'ministry', responded: false };
    const data = documentedNetwork({ responses: [newRecord('response', response)] });
    expect(new Set(graphFromNetwork(data, { wave: 'late' }).graph.responded)).toEqual(new Set([null]));
    const survey = buildSurveyWaves(data).at(-1)!;
    expect(survey.wave.waveId).toBe('late');
    expect([survey.asked, survey.answersKnown, survey.respondents]).toEqual([false, false, 0]);
  });
});
