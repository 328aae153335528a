import { describe, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { allPages } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { support } from '../fixture/support.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { draft, fromFile } from '../records.ts';

const trama = 'organisation:trama';

/** One contract more of each kind: without schools, by a sostenedor of one school; and of a school elsewhere. */
const more = [
  newRecord('contract', { sostenedorId: 'sostenedor:69000001', providerId: trama, contractId: 'a' }),
  newRecord('contract', { providerId: trama, contractId: 'b', schoolIds: ['school:4'], plan: 'Plan Ñandú' }),
  newRecord('contract', { providerId: 'organisation:unknown', contractId: 'c', schoolIds: ['school:3'] }),
];

export function contractCases(open: OpenStore): void {
  const filled = (work: (store: NetworkStore) => Promise<void>) =>
    withStore(open, async (store) => {
      await store.commitRevision(draft(), [...fixture, ...fromFile('apoyos.csv', [...support, ...more])]);
      await work(store);
    });
  type Query = Partial<Parameters<NetworkStore['listContracts']>[0]>;
  const listed = async (store: NetworkStore, query: Query = {}) =>
    (await store.listContracts({ limit: 50, ...query })).items.map(({ contractId, providerId }) =>
      [contractId, providerId.replace(/^organisation:/, '').replace(/-.*/, '')].join(' '),
    );

  describe('contracts and results', () => {
    test('are listed by key, with their parties by name and how each was evaluated', () =>
      filled(async (store) => {
        expect(await listed(store)).toEqual(
          ['a trama', '1 trama', '1 natural', 'b trama', 'c unknown'].toSorted(byKey),
        );
        const { items } = await store.listContracts({ limit: 50, schoolId: 'school:2' });
        expect(items).toMatchObject([
          {
            provider: { id: trama, name: 'Fundación Trama', isNaturalPerson: false },
            sostenedor: { id: 'sostenedor:65154016', name: 'sostenedor:65154016' },
            schools: [
              { id: 'school:1', name: 'Escuela José Martí' },
              { id: 'school:2', name: 'Colegio del Puerto' },
            ],
            ...{ amount: 1.5e7, validTo: '2024-06', attributes: { tema: 'lectura' } },
          },
        ]);
        expect(items[0]!.evaluations.map(({ evaluator, score }) => [evaluator, score])).toEqual([
          ['public-body:deprov-costa', 70],
          ['school', 6.5],
        ]);
        const natural = await store.listContracts({
          limit: 1,
          providerId: 'organisation:natural-0123456789abcdef',
        });
        expect(natural.items[0]).toMatchObject({
          provider: { name: 'Persona natural (asesoría)', isNaturalPerson: true },
          ...{ sostenedor: null, schools: [], evaluations: [] },
        });
      }));

    test('are found by party, school, territory and words, a page at a time', () =>
      filled(async (store) => {
        expect(await listed(store, { sostenedorId: 'sostenedor:69000001' })).toEqual(['a trama']);
        // In the region: two schools of one contract, and a sostenedor with a school there whose contract names none.
        expect(await listed(store, { territoryId: 'region:05' })).toEqual(
          ['1 trama', 'a trama', 'c unknown'].toSorted(byKey),
        );
        expect(await listed(store, { territoryId: 'comuna:13120' })).toEqual(['b trama']);
        expect(
          await listed(store, { territoryId: 'deprov:131', providerId: 'organisation:unknown' }),
        ).toEqual([]);
        expect(await listed(store, { q: 'NANDU plan' })).toEqual(['b trama']);
        expect(await listed(store, { q: 'toribio' })).toEqual(['b trama']);
        expect(await listed(store, { q: 'trama puerto' })).toEqual(['1 trama']);
        const paged = await allPages((page) => store.listContracts(page), 2);
        const whole = await store.listContracts({ limit: 50 });
        expect(paged.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
      }));

    test('of schools are those that name one of them, and of their sostenedores those that name none', () =>
      filled(async (store) => {
        const of = async (schoolIds: string[], sostenedorIds: string[]) =>
          (await store.contractsOf({ schoolIds, sostenedorIds })).map(({ contractId }) => contractId);
        expect(await of(['school:1', 'school:2'], ['sostenedor:65154016'])).toEqual(['1']);
        expect(await of([], ['sostenedor:65154016', 'sostenedor:69000001'])).toEqual(['a']);
        expect((await of(['school:3', 'school:4'], [])).toSorted()).toEqual(['b', 'c']);
        expect(await of([], [])).toEqual([]);
      }));

    test('come back as they are stored, with how each was evaluated', () =>
      filled(async (store) => {
        const query = { schoolIds: ['school:1'], sostenedorIds: ['sostenedor:69000001'] };
        const { contracts, evaluations } = await store.contractRecordsOf(query);
        expect(contracts).toEqual([
          ...support.filter(({ type, ...of }) => type === 'contract' && 'plan' in of && of.plan === 'PME'),
          more[0],
        ]);
        const given = support.filter(({ type }) => type === 'evaluation');
        expect(evaluations).toHaveLength(given.length);
        expect(evaluations).toEqual(expect.arrayContaining(given));
        expect(await store.contractRecordsOf({ schoolIds: ['school:3'], sostenedorIds: [] })).toMatchObject({
          contracts: [{ contractId: 'c' }],
          evaluations: [],
        });
      }));

    test('of schools by year come back by school, and schools of comunas without their sets', () =>
      filled(async (store) => {
        const results = await store.resultsOf(['school:1', 'school:2', 'school:1']);
        expect(results.map(({ measure, value, category }) => [measure, value ?? category])).toEqual([
          ['SIMCE', 254.5],
          ['categoría', 'Medio'],
        ]);
        expect(await store.resultsOf([])).toEqual([]);
        expect(await store.schoolsOfComunas(['comuna:05101', 'comuna:05109', 'comuna:none'])).toEqual([
          { id: 'school:1', comunaId: 'comuna:05101', dependency: 'slep', simulated: false },
          { id: 'school:2', comunaId: 'comuna:05101', dependency: 'private-subsidised', simulated: false },
          { id: 'school:3', comunaId: 'comuna:05109', dependency: 'municipal-daem', simulated: false },
        ]);
      }));

    test('that were undone are gone', () =>
      filled(async (store) => {
        await store.undoRevision(1);
        expect(await listed(store)).toEqual([]);
        expect(await store.contractsOf({ schoolIds: ['school:1'], sostenedorIds: [] })).toEqual([]);
        expect(await store.resultsOf(['school:1'])).toEqual([]);
        expect(await store.schoolsOfComunas(['comuna:05101'])).toEqual([]);
      }));
  });
}

/** Contracts without a sostenedor come after those of one: `null` after a quotation mark. */
const keys = ['1 trama', 'a trama', '1 natural', 'b trama', 'c unknown'];
const byKey = (a: string, b: string): number => keys.indexOf(a) - keys.indexOf(b);
