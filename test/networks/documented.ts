import { type NetworkData, newNetworkData } from '../../contract/network-data.ts';
import { newRecord } from '../../contract/new-record.ts';

const networkId = 'case:programa';

const period = (waveId: string, date: string, order: number) =>
  newRecord('wave', {
    ...{ networkId, waveId, date, order, kind: 'period' },
    attributes: { name: `Hacia ${date}`, name_en: `About ${date}` },
  });
const onRecord = (
  from: string,
  to: string,
  validFrom: string | null,
  validTo: string | null,
  layer = 'finances',
) => newRecord('tie', { networkId, layer, from, to, validFrom, validTo });

/**
 * A programme as documents tell of it, its periods out of order. In 1999 only the undated tie stands; in 2002 the
 * ministry finances both and the foundation advises; of these, in 2007, the contract with the first alone goes on.
 */
export function documentedNetwork(rest: Partial<NetworkData> = {}): NetworkData {
  return newNetworkData({
    network: newRecord('network', { id: networkId, name: 'Programa', citation: 'Un informe' }),
    actors: ['ministry', 'first', 'second', 'foundation', 'office'].map((id) =>
      newRecord('actor', {
        ...{ id, kind: 'organisation', name: id },
        attributes: id === 'ministry' ? { name_en: 'The Ministry' } : {},
      }),
    ),
    members: [
      newRecord('membership', { networkId, actorId: 'ministry' }),
      newRecord('membership', {
        networkId,
        actorId: 'foundation',
        role: 'adviser',
        validFrom: '2002',
        validTo: '2006',
      }),
    ],
    waves: [period('late', '2007', 3), period('early', '1999', 1), period('middle', '2002', 2)],
    ties: [
      onRecord('ministry', 'first', '2000', null),
      onRecord('ministry', 'second', '2000', '2006'),
      onRecord('foundation', 'second', '2002', '2006', 'assists'),
      {
        ...onRecord('ministry', 'office', null, null, 'coordinates'),
        attributes: { note: 'Sin año', note_en: 'No year' },
      },
    ],
    ...rest,
  });
}
