import type { SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../../../server/store/ports/revision-log.ts';
import { actor, draft, fromFile, membership, network, response, tie, wave } from '../records.ts';

const networkId = 'network:steady';
const schools = Array.from({ length: 12 }, (_, at) => `school:${String(at + 1)}`);

/** Each shifts every tie, and renames everybody: hardly two facts of two variants are the same. */
export const variants = { base: [1, 2], first: [3, 5], second: [4, 7] } as const;
export type Variant = keyof typeof variants;

/** One import that says everything of a network anew. */
export function importOf(variant: Variant): { draft: RevisionDraft; records: SourcedRecord[] } {
  const inWave = { networkId, waveId: 'w1' };
  const asked = (id: string) => response({ ...inWave, actorId: id, responded: true });
  const records = [
    network({ id: networkId, name: `Red ${variant}`, kind: 'rme', rosterKnown: true, directed: true }),
    wave({ ...inWave, order: 1, date: '2025-06', kind: 'survey', layersAsked: ['knowledge'] }),
    ...schools.flatMap((id) => [
      actor({ id, kind: 'school', name: `Escuela ${id} ${variant}` }),
      membership({ networkId, actorId: id, role: 'member' }),
      asked(id),
    ]),
    ...variants[variant].flatMap((step) => ties(step, inWave)),
  ];
  const replaces = [{ type: 'tie' as const, where: inWave }];
  return {
    draft: draft({ title: variant, hash: variant.padEnd(64, '0'), replaces }),
    records: fromFile('red.csv', records),
  };
}

const ties = (step: number, inWave: { networkId: string; waveId: string }) =>
  schools.map((from, at) => {
    const to = schools[(at + step) % schools.length]!;
    return tie({ ...inWave, layer: 'knowledge', from, to, strength: step, reporter: from });
  });

const id = encodeURIComponent(networkId);
/** Addresses whose answers are made of many statements. */
export const addresses = [
  `/networks/${id}`,
  `/networks/${id}/graph`,
  `/networks/${id}/metrics?metric=density,betweenness,reciprocity.arc`,
  `/networks/${id}/assessment`,
  `/networks/${id}/statement`,
  `/networks/${id}/export?format=json`,
  '/networks',
  '/actors?q=escuela&limit=20',
  '/actors/school:1',
  '/actors/school:1/ego?depth=2',
  '/metrics-of-networks?metric=density,transitivity&format=csv',
];
