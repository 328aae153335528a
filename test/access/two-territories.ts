import { newRecord } from '../../contract/new-record.ts';
import type { StoredRecord } from '../../contract/records.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { draft, fromFile, schoolYear, territory } from '../store/records.ts';

/** Two SLEP of one region, each with a network; whoever may see the one may not learn of the other. */
export const [ours, theirs] = ['slep:0101', 'slep:0202'] as const;
export const ownNetwork = 'red:propia';
export const secretNetwork = 'red:zafiro';

/** Words that stand in nothing but what the other territory brought: whoever reads one has read too much. */
export const planted = [
  'zafiro',
  'Zafiro',
  'Lapislázuli',
  'turmalina',
  'obsidiana',
  'amatista',
  // A score, a strength and a count that nothing else has.
  '3917.25',
] as const;

const schoolsOf = (first: number) => Array.from({ length: 6 }, (_, at) => `school:${String(first + at)}`);
export const ourSchools = schoolsOf(8001);
export const theirSchools = schoolsOf(9001);
/** A school of ours to which the import of the others adds something. */
export const touchedSchool = ourSchools[5]!;

/** The register: a region with two comunas, each of one SLEP, and six schools in each. */
function register(): StoredRecord[] {
  const region = 'region:13';
  const place = (comuna: string, slep: string, schools: readonly string[]): StoredRecord[] => [
    territory({ id: slep, kind: 'slep', name: `SLEP ${slep}`, parentId: region }),
    territory({ id: comuna, kind: 'comuna', name: `Comuna ${comuna}`, parentId: region }),
    newRecord('assignment', { comunaId: comuna, slepId: slep, fromYear: 2020 }),
    ...schools.flatMap((id) => [
      newRecord('actor', {
        ...{ id, kind: 'school', name: `Escuela ${id}`, rbd: Number(id.split(':')[1]), comunaId: comuna },
        ...{ state: 'working', dependency: 'slep', enrolment: 317, latitude: -33.4, longitude: -70.6 },
      }),
      schoolYear({ schoolId: id, year: 2025, comunaId: comuna }),
    ]),
  ];
  return [
    territory({ id: 'country:cl', kind: 'country', name: 'Chile' }),
    territory({ id: region, kind: 'region', name: 'Metropolitana', parentId: 'country:cl' }),
    ...place('comuna:13101', ours, ourSchools),
    ...place('comuna:13201', theirs, theirSchools),
  ];
}

/** A network of six schools and two waves. @param answered who answered: all unless given */
function network(
  { id, name, territoryId }: { id: string; name: string; territoryId: string },
  schools: readonly string[],
  answered: readonly string[] = schools,
): StoredRecord[] {
  const tie = (waveId: string, layer: string, [from, to]: readonly [number, number]) =>
    newRecord('tie', {
      ...{ networkId: id, waveId, layer, from: schools[from]!, to: schools[to]!, reporter: schools[from]! },
      ...{ strength: 2, sign: layer === 'tension' ? -1 : 1 },
    });
  const ring = schools.map((_, at) => [at, (at + 1) % schools.length] as const);
  return [
    newRecord('network', { id, name, territoryId, kind: 'rme', rosterKnown: true, directed: true }),
    ...schools.map((actorId) => newRecord('membership', { networkId: id, actorId })),
    ...['2024', '2025'].flatMap((waveId, at) => [
      newRecord('wave', {
        ...{ networkId: id, waveId, order: at + 1, date: `${waveId}-05-01` },
        layersAsked: ['joint-work', 'knowledge', 'trust'],
      }),
      ...schools.map((actorId) =>
        newRecord('response', { networkId: id, waveId, actorId, responded: answered.includes(actorId) }),
      ),
      ...ring.slice(at).map((pair) => tie(waveId, 'joint-work', pair)),
      ...ring.slice(0, 5 - at).map((pair) => tie(waveId, 'knowledge', pair)),
      ...ring.slice(1, 5).map((pair) => tie(waveId, 'trust', pair)),
      ...schools.map((actorId) =>
        newRecord('rating', { networkId: id, waveId, actorId, characteristic: 'confianza', score: 3 }),
      ),
    ]),
  ];
}

/** What nobody but the other territory may know, in every kind of record that can hold it. */
function secrets(): StoredRecord[] {
  const [first, second] = theirSchools as [string, string];
  const own = `${secretNetwork}~obsidiana`;
  const ngo = 'organisation:turmalina';
  const networkId = secretNetwork;
  return [
    ...network({ id: networkId, name: 'Red Zafiro', territoryId: theirs }, theirSchools),
    newRecord('actor', { id: own, kind: 'school', name: 'Obsidiana Escuela', comunaId: 'comuna:13201' }),
    newRecord('actor', { id: ngo, kind: 'organisation', name: 'Fundación Lapislázuli' }),
    // Schools of the register to which the import adds something: one of theirs, one of ours that is in our network.
    ...[second, touchedSchool].map((id) =>
      newRecord('actor', { id, kind: 'school', name: `Escuela ${id}`, attributes: { nota: 'amatista' } }),
    ),
    newRecord('tie', { networkId, waveId: '2025', layer: 'assists', from: ngo, to: first }),
    newRecord('tie', {
      networkId,
      waveId: '2025',
      layer: 'knowledge',
      from: first,
      to: own,
      reporter: first,
    }),
    newRecord('tie', { networkId: null, layer: 'assists', from: ngo, to: second, validFrom: '2024' }),
    newRecord('activity', { networkId, activityId: 'turmalina-1', date: '2025-04-01', kind: 'meeting' }),
    newRecord('attendance', { networkId, activityId: 'turmalina-1', actorId: first, attended: true }),
    newRecord('commitment', {
      networkId,
      commitmentId: 'amatista-1',
      actorIds: [first],
      purpose: 'turmalina',
    }),
    newRecord('event', {
      ...{ networkId, eventId: 'amatista-2', actorIds: [first, ngo], date: '2025-03-01' },
      ...{ kind: 'tension', note: 'Pelea en Zafiro' },
    }),
    newRecord('contract', {
      ...{ providerId: ngo, contractId: 'zafiro-9', schoolIds: [second], amount: 3917.25 },
      ...{ validFrom: '2024-01-01', plan: 'Plan turmalina' },
    }),
    newRecord('evaluation', {
      ...{ providerId: ngo, contractId: 'zafiro-9', evaluator: 'school', dimension: 'obsidiana', score: 1 },
    }),
  ];
}

/** Our territory's own network, with somebody whom only it names. */
const own = (answered?: readonly string[]): StoredRecord[] => [
  ...network({ id: ownNetwork, name: 'Red Propia', territoryId: ours }, ourSchools, answered),
  newRecord('actor', { id: `${ownNetwork}~taller`, kind: 'school', name: 'Taller de Prueba' }),
  newRecord('tie', {
    ...{ networkId: ownNetwork, waveId: '2025', layer: 'knowledge', from: ourSchools[0]! },
    ...{ to: `${ownNetwork}~taller`, reporter: ourSchools[0]! },
  }),
];

/**
 * Three revisions: the register, our import, and theirs.
 *
 * @param isPlanted whether theirs is stored
 * @param answered schools of ours that answered: all unless given
 */
export async function storeTwoTerritories(
  store: Pick<NetworkStore, 'commitRevision'>,
  { isPlanted = true, answered }: { isPlanted?: boolean; answered?: readonly string[] } = {},
): Promise<void> {
  const registered = draft({ title: 'Directorio', authority: 'register' });
  await store.commitRevision(registered, fromFile('directorio.csv', register()));
  await store.commitRevision(draft({ title: 'Red Propia' }), fromFile('propia.csv', own(answered)));
  if (!isPlanted) return;
  const title = 'Red Zafiro 2025';
  await store.commitRevision(draft({ title, counts: { ties: 3917 } }), fromFile('zafiro.csv', secrets()));
}
