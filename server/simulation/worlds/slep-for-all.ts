import type { Chance } from './chance.ts';
import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import { schoolsOf } from './schools.ts';
import type { Adviser, World, WorldOptions } from './world.ts';

/**
 * The local public service, or the sostenedor of all, serves every school, as the law has it; in half of the networks
 * most schools name it as well, and in half an adviser works with some of them. Schools work with each other as anywhere.
 */
export const slepForAll: World = {
  id: 'slep-for-all',
  name: { es: 'El servicio local atiende a todas', en: 'The local service serves all' },
  draw: (options, chance) => {
    const schools = schoolsOf(options, chance.fork('schools')).map((school) => ({ ...school, owner: 0 }));
    const own = chance.fork('service');
    return draftOf(options, chance, {
      schools,
      tie: tiesByWeight(options, unevenMembers(options, chance.fork('members'))),
      advisers: own.happens(0.5)
        ? [adviserOf(options, own), serviceOf(options, own)]
        : [serviceOf(options, own)],
    });
  },
};

const adviserOf = ({ n, seed }: WorldOptions, chance: Chance): Adviser => ({
  id: `organisation:sim-${seed}-1`,
  name: 'Asesoría simulada 1',
  kind: 'organisation',
  contract: Array.from({ length: n }, () => chance.happens(0.3)),
  naming: 0.5,
});

function serviceOf({ n, seed }: WorldOptions, chance: Chance): Adviser {
  const isPublic = chance.happens(0.5);
  return {
    // The first owner of the records is the sostenedor of all.
    id: isPublic ? `public-body:sim-${seed}-slep` : 'sostenedor:sim-1',
    name: isPublic ? 'Servicio Local simulado' : 'Sostenedor simulado',
    kind: isPublic ? 'public-body' : 'sostenedor',
    contract: Array.from({ length: n }, () => true),
    naming: chance.pick([0, 0.8]),
  };
}
