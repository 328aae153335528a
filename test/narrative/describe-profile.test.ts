import { describe, expect, it } from 'vitest';
import { characteristics } from '../../server/analysis/profile/characteristics.ts';
import type { WaveProfile } from '../../server/analysis/profile/profile-wave.ts';
import { describeProfile } from '../../server/narrative/describe-profile.ts';

const profile: WaveProfile = {
  characteristics: characteristics.map(({ id }) => ({
    characteristic: id,
    state: 'not-enough-evidence',
    reason: 'no-ratings',
    ratings: null,
    structure: null,
  })),
  governance: null,
  processes: null,
  depth: [],
};
const withStructure = (
  id: string,
  structure: NonNullable<WaveProfile['characteristics'][number]['structure']>,
) =>
  describeProfile({
    ...profile,
    characteristics: profile.characteristics.map((each) =>
      each.characteristic === id ? { ...each, structure } : each,
    ),
  }).characteristics.find(({ characteristic }) => characteristic === id)!.structure;

describe('describing a profile', () => {
  it('names the ten characteristics in both languages', () => {
    const names = describeProfile(profile).characteristics.map(({ name }) => name);
    expect(names).toHaveLength(10);
    expect(names).toContainEqual({
      es: 'Confianza personal y profesional',
      en: 'Personal and professional trust',
    });
    for (const { es, en } of names) expect(es).not.toBe(en);
  });

  it('puts a sentence after the facts of a characteristic, with the number it needs', () => {
    const one = { facts: { aimed: 1 }, points: 'for', values: { aimed: 1, commitments: 1 } } as const;
    expect(withStructure('proposito', one)).toEqual({
      aimed: 1,
      points: 'for',
      text: {
        es: '1 de 1 compromiso dice para qué es.',
        en: '1 of 1 commitment says what it is for.',
      },
    });
    const several = { facts: {}, points: null, values: { aimed: 2, commitments: 3 } } as const;
    expect(withStructure('proposito', several)!.text.es).toBe('2 de 3 compromisos dicen para qué son.');
  });

  it('says so where there is nothing outside, and lists who there is', () => {
    const values = { organisations: 0, names: { names: [] }, schools: 0, n: 8 };
    expect(withStructure('vinculacion', { facts: {}, points: null, values })!.text.en).toBe(
      'There are no ties with outside organisations in the data.',
    );
    const some = { organisations: 2, names: { names: ['Asesora', 'Instituto'] }, schools: 1, n: 8 };
    expect(withStructure('vinculacion', { facts: {}, points: null, values: some })!.text.es).toBe(
      '1 de 8 escuelas tiene vínculo con Asesora e Instituto.',
    );
  });

  it('describes who runs the network', () => {
    const governance = {
      form: 'lead-organisation',
      facts: { by: 'a', share: 0.75 },
      values: { names: { names: ['Escuela A'] } },
    } as const;
    expect(describeProfile({ ...profile, governance }).governance).toEqual({
      form: 'lead-organisation',
      by: 'a',
      share: 0.75,
      text: {
        es: 'Una escuela de la red la conduce: Escuela A.',
        en: 'One school of the network leads it: Escuela A.',
      },
    });
  });
});
