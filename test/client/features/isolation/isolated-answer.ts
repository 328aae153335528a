import type { IsolatedSchools } from '../../../../contract/isolated-schools.ts';

type Groups = IsolatedSchools['groups'];
type Apart = Groups[number]['schools'][number];
const words = { es: 'x', en: 'x' };

/** A school that stands apart in a network. */
export const apart = (id: string, networkId: string, known: Partial<Apart> = {}): Apart => ({
  id,
  name: `Escuela ${id}`,
  networkId,
  networkName: `Red ${networkId}`,
  wave: '2024',
  simulated: true,
  latitude: null,
  longitude: null,
  comunaId: null,
  otherNetworks: [],
  km: null,
  ...known,
});

/** A school by the register, with the distance to its nearest; `null`: without coordinates. */
export const far = (id: string, km: number | null): IsolatedSchools['remoteness'][number] => ({
  id,
  name: `Escuela ${id}`,
  level: 'basic',
  nearest: km === null ? [] : [{ id: 'n', name: 'N', km, sostenedorId: null, sameOwner: null }],
  km,
  isFar: km === null ? null : km > 15,
  ownerSchools: null,
  singleSchoolOwner: null,
  rural: null,
  unknown: km === null ? 'no-coordinates' : null,
});

export const answer = (
  groups: Partial<Record<Groups[number]['id'], Apart[]>>,
  remoteness: IsolatedSchools['remoteness'] = [],
): IsolatedSchools => ({
  territory: 'slep:1',
  year: 2024,
  networks: 2,
  schools: 4,
  farKm: 15,
  nearest: 5,
  groups: Object.entries(groups).map(([id, schools]) => ({
    id: id as Groups[number]['id'],
    name: words,
    advice: words,
    schools,
  })),
  remoteness,
});
