import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';

const networkId = 'network:documented';

type Line = [layer: string, tie: string, from?: string | null, to?: string | null];

/**
 * A network that documents tell of: schools s1 and s2, a set of schools S; a support H, its institutions h1 and h2, and
 * others o1 and o2. Nobody is asked; ties have their dates.
 */
export function documentedSupport(
  lines: readonly Line[],
  more: { slices?: readonly string[]; events?: readonly Partial<RecordOf<'event'>>[] } = {},
): NetworkData {
  return newNetworkData({
    network: newRecord('network', { id: networkId, name: 'Red documentada' }),
    actors: ['H', 'S', 'h1', 'h2', 'o1', 'o2', 's1', 's2'].map((id) =>
      newRecord('actor', {
        id,
        kind: id.startsWith('s') ? 'school' : 'organisation',
        subKind: id === 'S' ? 'school-group' : null,
        name: `Nombre ${id}`,
        isSet: id === 'H' || id === 'S',
        attributes: id === 'H' ? { name_en: 'Name H' } : {},
      }),
    ),
    waves: (more.slices ?? []).map((date, at) =>
      newRecord('wave', { networkId, waveId: date, kind: 'period', order: at + 1, date }),
    ),
    ties: lines.map(([layer, tie, validFrom = null, validTo = null]) => {
      const [from, to] = tie.split('>') as [string, string];
      return newRecord('tie', { networkId, layer, from, to, validFrom, validTo });
    }),
    events: (more.events ?? []).map((event, at) =>
      newRecord('event', { networkId, eventId: String(at), kind: 'milestone', ...event }),
    ),
  });
}
