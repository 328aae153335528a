import { expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { rosterOf } from '../../../server/analysis/survey-wave/roster.ts';
import { smallNetwork } from '../patterns/small-network.ts';

const data = smallNetwork({ members: [], network: { rosterKnown: false } });
const wave = data.waves[0]!;
const of = { networkId: data.network.id, waveId: wave.waveId };

it('takes for members whom a survey names, and neither who runs a school nor who advises it', () => {
  const actors = [
    ...['a', 'b'].map((id) => newRecord('actor', { id, kind: 'school', name: id })),
    newRecord('actor', { id: 's', kind: 'sostenedor', name: 's' }),
    newRecord('actor', { id: 'u', kind: 'university', name: 'u' }),
  ];
  const ties = [
    newRecord('tie', { ...of, layer: 'knowledge', from: 'a', to: 'b' }),
    newRecord('tie', { ...of, layer: 'administers', from: 's', to: 'a' }),
    newRecord('tie', { ...of, layer: 'assists', from: 'u', to: 'a' }),
  ];
  const { ids, advisers } = rosterOf({ ...data, actors, ties }, wave, ties);
  expect(ids).toEqual(['a', 'b']);
  expect([...advisers]).toEqual([]);
});
