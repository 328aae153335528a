import { expect, it } from 'vitest';
import { collaboratorsOf, schoolsAround } from '../../../../client/features/actor/near-schools.ts';
import { actor, tie } from '../../fixture.ts';

it('counts as collaborators those with ties of content, neither tension nor offices nor the register', () => {
  const ties = [
    tie('me', 'given', { layer: 'knowledge' }),
    tie('giver', 'me', { layer: 'joint-work' }),
    tie('me', 'leader', { layer: 'leadership' }),
    tie('owner', 'me', { layer: 'administers' }),
    tie('me', 'foe', { layer: 'tension', sign: -1 }),
    tie('others', 'among', { layer: 'trust' }),
  ];
  expect([...collaboratorsOf('me', ties)].sort()).toEqual(['given', 'giver']);
});

it('lists schools by distance; without coordinates nobody is near', () => {
  const schools = [
    actor('far', { latitude: -31, longitude: -71 }),
    actor('near', { latitude: -30.1, longitude: -71 }),
    actor('nowhere'),
    actor('office', { kind: 'public-body', latitude: -30, longitude: -71 }),
  ];
  const around = schoolsAround({ latitude: -30, longitude: -71 }, schools);
  expect(around.map(({ school }) => school.id)).toEqual(['near', 'far']);
  expect(around[0]!.km).toBeCloseTo(11.1, 0);
});
