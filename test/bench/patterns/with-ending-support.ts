import type { NetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { createRandom } from '../../../server/analysis/random.ts';

/**
 * The network with one adviser more, under contract with half of its schools until the next school year begins. The
 * simulator knows no support that is about to end, so that without it nothing would be known of how often one is a bridge.
 */
export function withEndingSupport(data: NetworkData): NetworkData {
  const networkId = data.network.id;
  const last = data.waves.at(-1)?.date ?? null;
  if (last === null) return data;
  const year = Number(last.slice(0, 4));
  const schools = data.actors.filter(({ kind }) => kind === 'school').map(({ id }) => id);
  const some = createRandom(`ending-support/${networkId}`).sample(schools, schools.length / 2);
  const adviser = newRecord('actor', {
    id: `organisation:${networkId}-ending`,
    kind: 'organisation',
    name: 'Asesoría que termina',
  });
  const contracts = some.map((to) =>
    newRecord('tie', {
      ...{ networkId, layer: 'assists', from: adviser.id, to },
      ...{ validFrom: `${year - 1}-03`, validTo: `${year + 1}-03` },
    }),
  );
  return { ...data, actors: [...data.actors, adviser], ties: [...data.ties, ...contracts] };
}
