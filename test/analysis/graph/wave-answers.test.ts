import { expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { answersOfWave } from '../../../server/analysis/graph/wave-answers.ts';

const networkId = 'n';
const wave = newRecord('wave', { networkId, waveId: 'w', order: 1, layersAsked: ['knowledge', 'trust'] });
const response = (actorId: string, responded: boolean, layersAnswered?: string, role: string | null = null) =>
  newRecord('response', {
    ...{ networkId, waveId: 'w', actorId, responded, role },
    attributes: layersAnswered === undefined ? {} : { layersAnswered },
  });
const reported = (reporter: string) =>
  newRecord('tie', { networkId, waveId: 'w', layer: 'knowledge', from: reporter, to: 'z', reporter });

const answers = (
  actors: string[],
  layers: string[],
  given: Partial<Pick<NetworkData, 'responses' | 'ties'>>,
): (boolean | null)[] => {
  const data = newNetworkData({
    network: newRecord('network', { id: networkId, name: 'N' }),
    waves: [wave],
    ...given,
  });
  return answersOfWave(data, wave, actors, layers);
};

test('a response answers for all layers unless it says which', () => {
  const responses = [response('a', true), response('b', false), response('c', true, 'knowledge')];
  expect(answers(['a', 'b', 'c', 'd'], ['knowledge', 'trust'], { responses })).toEqual([
    true,
    false,
    false,
    null,
  ]);
  expect(answers(['a', 'b', 'c', 'd'], ['knowledge'], { responses })).toEqual([true, false, true, null]);
});

test('a layer that was not asked is no gap in an answer', () => {
  const responses = [response('a', true, 'knowledge|trust'), response('b', true, '')];
  expect(answers(['a', 'b'], ['joint-work'], { responses })).toEqual([true, true]);
  expect(answers(['a', 'b'], ['joint-work', 'trust'], { responses })).toEqual([true, false]);
});

test('what one respondent of a school left open another may have answered', () => {
  const responses = [
    response('a', true, 'knowledge', 'principal'),
    response('a', true, 'trust', 'utp'),
    response('b', true, 'knowledge', 'principal'),
    response('b', false, 'trust', 'utp'),
  ];
  expect(answers(['a', 'b'], ['knowledge', 'trust'], { responses })).toEqual([true, false]);
});

test('who reports a tie has answered, but not the layers that her response leaves open', () => {
  const ties = [reported('a'), reported('b')];
  const responses = [response('b', true, 'knowledge')];
  expect(answers(['a', 'b'], ['knowledge'], { responses, ties })).toEqual([true, true]);
  expect(answers(['a', 'b'], ['knowledge', 'trust'], { responses, ties })).toEqual([true, false]);
});

test('of what a register records nobody’s answer is missing', () => {
  const responses = [response('a', true), response('b', false)];
  expect(answers(['a', 'b'], ['assists'], { responses })).toEqual([null, null]);
  expect(answers(['a', 'b'], ['assists', 'knowledge'], { responses })).toEqual([true, false]);
});
