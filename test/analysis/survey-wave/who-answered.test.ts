import { expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { whoAnswered } from '../../../server/analysis/survey-wave/who-answered.ts';

const inWave = { networkId: 'red:norte', waveId: '2026' };
const wave = newRecord('wave', { ...inWave, order: 1, layersAsked: ['knowledge', 'trust'] });
const response = (actorId: string, layersAnswered?: string, role = 'principal') =>
  newRecord('response', {
    ...{ ...inWave, actorId, role, responded: true },
    attributes: layersAnswered === undefined ? {} : { layersAnswered },
  });

function answeredOf(responses: NetworkData['responses']): number[] {
  const data = newNetworkData({
    network: newRecord('network', { id: 'red:norte', name: 'Red Norte', rosterKnown: true }),
    waves: [wave],
    responses,
  });
  return [...whoAnswered(data, wave, ['a', 'b', 'c'], new Set()).answered];
}

it('takes an answer that says nothing of layers for a whole one', () => {
  expect(answeredOf([response('a'), response('b')])).toEqual([1, 1, 0]);
});

it('does not take a layer that was left open for "nobody"', () => {
  expect(
    answeredOf([response('a', 'knowledge|trust'), response('b', 'knowledge'), response('c', '')]),
  ).toEqual([1, 0, 0]);
});

it('adds up what several respondents of one school answered', () => {
  expect(answeredOf([response('a', 'knowledge'), response('a', 'trust', 'utp'), response('b')])).toEqual([
    1, 1, 0,
  ]);
});

it('does not count an answer that was never sent', () => {
  expect(answeredOf([{ ...response('a', 'knowledge|trust'), responded: false }])).toEqual([0, 0, 0]);
});
