import type { SourcedRecord, StoredRecord } from '../../contract/records.ts';
import { createRandom } from '../../server/analysis/random.ts';
import { actor, membership, network, schoolYear, territory, tie, wave } from '../store/records.ts';

/**
 * A fictional country: 16 regions, 346 comunas, 16,000 schools run by 3,000 owners, 1,000 organisations (20,000 actors
 * in all) and 150,000 ties: who runs whom, who assists whom, and ties reported in 1,000 networks of up to 30 schools.
 * One wave asked in one year; every school has one year of the register.
 */
export function nationalRecords(seed = 1): SourcedRecord[] {
  const random = createRandom(seed);
  const comunas = Array.from({ length: 346 }, (_, i) => `comuna:x${i}`);
  const owners = Array.from({ length: 3_000 }, (_, i) => `sostenedor:x${i}`);
  const partners = Array.from({ length: 1_000 }, (_, i) => `organisation:x${i}`);
  const schools = Array.from({ length: 16_000 }, (_, i) => ({
    id: `school:x${i}`,
    rbd: i + 1,
    comunaId: comunas[i % comunas.length]!,
    ownerId: random.pick(owners),
  }));

  const records: StoredRecord[] = [territory({ id: 'country:x', kind: 'country', name: 'País' })];
  for (let i = 0; i < 16; i++) {
    records.push(
      territory({ id: `region:x${i}`, kind: 'region', name: `Región ${i}`, parentId: 'country:x' }),
    );
  }
  comunas.forEach((id, i) =>
    records.push(territory({ id, kind: 'comuna', name: `Comuna ${i}`, parentId: `region:x${i % 16}` })),
  );
  for (const id of owners)
    records.push(actor({ id, kind: 'sostenedor', name: `Sostenedor ${id.slice(12)}` }));
  for (const id of partners)
    records.push(actor({ id, kind: 'organisation', name: `Fundación ${id.slice(14)}` }));

  const kinds = ['Escuela', 'Liceo', 'Colegio'];
  const saints = ['San José', 'Los Ríos', 'Gabriela Mistral', 'Ñuñoa', 'Arturo Prat', 'El Bosque'];
  for (const { id, rbd, comunaId, ownerId } of schools) {
    const name = `${random.pick(kinds)} ${random.pick(saints)} ${rbd}`;
    const latitude = -45 + random.random() * 20;
    const longitude = -72 + random.random();
    const place = {
      comunaId,
      latitude,
      longitude,
      rural: random.chance(0.3),
      enrolment: random.integer(900),
    };
    const facts = { name, state: 'working', dependency: 'municipal-daem', ...place } as const;
    records.push(actor({ id, kind: 'school', rbd, sostenedorId: ownerId, ...facts }));
    records.push(schoolYear({ schoolId: id, year: 2024, sostenedorId: ownerId, ...facts }));
    records.push(tie({ layer: 'administers', from: ownerId, to: id, validFrom: '2024' }));
  }
  const taken = new Set<string>();
  for (let i = 0; i < 14_000; i++) {
    const [from, to] = [random.pick(partners), random.pick(schools).id];
    if (taken.has(from + to)) continue;
    taken.add(from + to);
    records.push(tie({ layer: 'assists', from, to, validFrom: '2024' }));
  }
  const layers = ['knowledge', 'joint-work', 'trust'];
  for (let n = 0, ties = taken.size + schools.length; ties < 150_000; n++) {
    const networkId = `network:x${n}`;
    const first = schools[random.integer(schools.length)]!;
    const members = schools
      .filter((school) => school.comunaId === first.comunaId)
      .slice(0, 30)
      .map((school) => school.id);
    records.push(
      network({ id: networkId, name: `Red ${n}`, territoryId: first.comunaId, rosterKnown: true }),
    );
    records.push(wave({ networkId, waveId: '2024', order: 1, date: '2024' }));
    for (const actorId of members) records.push(membership({ networkId, actorId, role: 'member' }));
    for (const reporter of members) {
      for (const to of random.sample(members, 4)) {
        if (to === reporter || ties >= 150_000) continue;
        const layer = random.pick(layers);
        const strength = 1 + random.integer(5);
        records.push(tie({ networkId, waveId: '2024', layer, from: reporter, to, reporter, strength }));
        ties++;
      }
    }
  }
  return records.map((record, i) => ({ record, file: 'pais.csv', row: i + 2 }));
}
