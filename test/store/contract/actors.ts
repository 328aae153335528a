import { describe, expect, test } from 'vitest';
import { ActorDetail } from '../../../contract/actors.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';

export function actorCases(store: () => NetworkStore): void {
  describe('one actor', () => {
    test('a school is found with its years, owners, events, networks and territories', async () => {
      const school = await store().findActor('school:1');
      expect(school).toMatchObject({
        ...{ id: 'school:1', kind: 'school', rbd: 1, name: 'Escuela José Martí', comunaName: 'Valparaíso' },
        ...{ revision: 1, file: 'actores.csv', row: 5, rural: false, isSet: false, simulated: false },
        attributes: { orientation: 'laica', shifts: 1 },
        years: [
          {
            year: 2024,
            name: 'Escuela F-1',
            ownerName: 'Municipalidad de la Costa',
            teaching: [10, 110],
            row: 3,
          },
          { year: 2025, dependency: 'slep', ownerName: 'Servicio Local Costa', latitude: null },
        ],
        events: [{ kind: 'municipal-to-slep' }, { kind: 'owner-changed' }],
        administration: [
          { otherId: 'sostenedor:62000002', validFrom: '2025-01', validTo: null },
          { otherId: 'sostenedor:69000001', otherName: 'Municipalidad de la Costa', validTo: '2024-12-31' },
        ],
        networks: [
          {
            id: 'network:costa',
            name: 'Red Costa',
            role: 'coordinator',
            validFrom: '2024-03-01',
            validTo: '2025',
          },
          { id: 'network:costa', role: 'member', validFrom: null, validTo: null, simulated: false },
        ],
      });
      expect(school?.territories.map(({ id }) => id)).toEqual([
        'comuna:05101',
        'country:cl',
        'province:051',
        'region:05',
        'slep:costa',
      ]);
      expect(ActorDetail.strict().parse(school)).toEqual(school);
    });

    test('what the source does not say stays null, and a zero stays a zero', async () => {
      const school = await store().findActor('school:4');
      expect(school).toMatchObject({ rural: null, enrolment: null, latitude: null, sostenedorId: null });
      expect(school?.years).toMatchObject([
        { enrolment: 0, rural: null, sostenedorId: null, ownerName: null },
      ]);
    });

    test('a school lies in the DEPROV of its newest year', async () => {
      const deprovs = async (id: string) =>
        (await store().findActor(id))?.territories
          .filter(({ kind }) => kind === 'deprov')
          .map(({ id }) => id);
      expect(await deprovs('school:4')).toEqual(['deprov:131']);
      expect(await deprovs('school:104')).toEqual([]);
    });

    test('an owner is found with the schools it runs', async () => {
      const owner = await store().findActor('sostenedor:69000001');
      expect(owner?.administration.map(({ otherId, otherName }) => [otherId, otherName])).toEqual([
        ['school:1', 'Escuela José Martí'],
        ['school:3', 'Escuela Rural Los Ángeles'],
      ]);
    });

    test('a university is found with its campuses', async () => {
      const university = await store().findActor('university:10');
      expect(university?.campuses).toEqual([
        { id: 'campus:10-1', universityId: 'university:10', name: 'Casa Central', comunaId: 'comuna:05101' },
        { id: 'campus:10-2', universityId: 'university:10', name: 'Sede Viña', comunaId: 'comuna:05109' },
      ]);
    });

    test('an unknown one is null', async () => {
      expect(await store().findActor('school:999')).toBeNull();
      expect(await store().findActor("x' OR 1=1 --")).toBeNull();
    });
  });
}
