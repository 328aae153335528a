import { expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { ChangedFacts } from '../../../server/store/neo4j/changed-facts.ts';
import { actor, network, tie, wave } from '../records.ts';

test('networks are those whose own record, waves or ties change; ties of the register have none', () => {
  const changed = new ChangedFacts();
  const ends = { layer: 'administers', from: 'sostenedor:1', to: 'school:1' };
  changed.addAll(
    [
      actor({ id: 'school:1', kind: 'school', name: 'E' }),
      network({ id: 'red:a', name: 'A' }),
      wave({ networkId: 'red:b', waveId: 'w1', order: 1 }),
      tie({ ...ends, layer: 'trust', networkId: 'red:c', waveId: null }),
      tie({ ...ends, networkId: null, waveId: null }),
    ].map(recordKey),
  );
  expect([...changed.networks]).toEqual(['red:a', 'red:b', 'red:c']);
  expect([...changed.types]).toEqual(['actor', 'network', 'wave', 'tie']);
});
