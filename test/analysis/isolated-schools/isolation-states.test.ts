import { expect, it } from 'vitest';
import { statesOfIsolation } from '../../../server/analysis/isolated-schools/isolation-states.ts';

const group = (id: 'did-not-answer' | 'silent' | 'remote', ...schools: string[]) => ({
  id,
  schools: schools.map((school) => ({
    ...{ id: school, name: school, networkId: 'n', networkName: 'n', wave: 'w', simulated: false },
    ...{ latitude: null, longitude: null, comunaId: null, otherNetworks: [] },
  })),
});
const far = (id: string, km: number) => ({
  ...{ id, level: null, km, ownerSchools: null, singleSchoolOwner: null, rural: null, unknown: null },
  nearest: [{ id: 'x', name: 'x', km, sostenedorId: null, sameOwner: null }],
});

it('gives a school one state: what it said before where it lies, and a missing answer last', () => {
  const states = statesOfIsolation(
    [group('did-not-answer', 'd', 'r'), group('silent', 's'), group('remote', 's', 'r')],
    [far('far', 15.1), far('near', 15), far('s', 40), far('d', 40)],
  );
  expect(Object.fromEntries(states)).toEqual({ s: 'silent', r: 'remote', far: 'register', d: 'register' });
});
