import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { ActorIndex } from '../../../server/intake/matching/actor-index.ts';
import { lintNames } from '../../../server/intake/matching/lint-names.ts';
import { smallRegister } from './known-actors.ts';

const actor = (id: string, name: string, assumed: string[] = []): SourcedRecord => ({
  record: newRecord('actor', { id, kind: 'school', name }),
  file: 'escuelas.csv',
  row: 4,
  assumed,
});
const lint = (...actors: SourcedRecord[]) => lintNames(actors, new ActorIndex(smallRegister));

describe('names beside an RBD', () => {
  it.each([
    ['Liceo Politécnico Arica', 8008],
    ['Los Almendros', 629],
    ['Colegio Alemán de Temuco', 642],
  ])('%s under the RBD of another school is reported', (name, rbd) => {
    const [finding] = lint(actor(`school:${String(rbd)}`, name));
    expect(finding).toMatchObject({
      code: 'name-contradicts-rbd',
      outcome: 'kept',
      row: 4,
      found: name,
      about: `school:${String(rbd)}`,
    });
    expect(finding!.expected).toContain(smallRegister.find((each) => each.rbd === rbd)!.name);
  });

  it.each([
    ['Esc. Los Aromos', 8008],
    ['Los Aromos', 8008],
    ['escuela San Rafael (RBD 629)', 629],
    ['El Peñón', 642],
    ['Lic. Polit. Manuel Bulnes', 810],
    ['E1', 811],
  ])('%s is a name of its school, or none', (name, rbd) => {
    expect(lint(actor(`school:${String(rbd)}`, name))).toEqual([]);
  });

  it('names that nobody gave, ids of the file and fictional schools say nothing', () => {
    expect(
      lint(
        actor('school:8008', 'school:8008', ['name']),
        actor('red~8008', 'Liceo Politécnico Arica'),
        actor('school:demo-900', 'Otra cosa'),
      ),
    ).toEqual([]);
  });
});
