import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type SmallNetwork } from '../small-network.ts';

const members = letters(6);
const read = (more: Partial<SmallNetwork>) =>
  reading({ members, network: { purpose: 'Leer mejor' }, ...more }, 'diffuse-roles');
const spanish = (more: Partial<SmallNetwork>) => read(more).facts.map(({ text }) => text.es);

describe('roles and responsibilities on record', () => {
  it('counts commitments with many who answer for them; two who share one are ordinary', () => {
    const found = read({
      commitments: [
        { owners: ['a', 'b', 'c'], purpose: 'x' },
        { owners: ['a', 'b'], purpose: 'x' },
        { owners: [], purpose: 'x' },
      ],
    });
    expect(found.evidence).toMatchObject({ commitments: 3, ownerless: 1, manyOwners: 1 });
    expect(found.facts.map(({ text }) => text.es)).toEqual([
      '1 de 3 compromisos tiene 3 responsables o más.',
    ]);
  });

  it('says which roles nobody holds: one that ended, one that the network names', () => {
    const memberships = {
      a: { role: 'coordinator', validTo: '2020' },
      b: { role: 'facilitator' },
      c: { attributes: { responsibility: 'Actas|Difusión' } },
      d: { attributes: { responsibility: 'difusión' } },
    };
    const more = { memberships, network: { attributes: { roles: 'Tesorería' } } };
    expect(read(more).evidence['responsibilities']).toEqual([
      { name: 'Tesorería', holders: [] },
      { name: 'coordinator', holders: [] },
      { name: 'facilitator', holders: ['b'] },
      { name: 'Actas', holders: ['c'] },
      { name: 'Difusión', holders: ['c', 'd'] },
    ]);
    expect(spanish(more)).toEqual([
      'Nadie ejerce un rol que la red nombra: coordinación.',
      'Nadie tiene a cargo: Tesorería.',
      'Tienen a cargo lo mismo varias instituciones: Difusión.',
    ]);
  });

  it('reads the responsibility of a commitment, held by whoever answers for it', () => {
    const attributes = { responsibility: 'Convocar' };
    expect(spanish({ commitments: [{ owners: [], purpose: 'x', attributes }] })).toContain(
      'Nadie tiene a cargo: Convocar.',
    );
    expect(spanish({ commitments: [{ owners: ['a'], purpose: 'x', attributes }] })).toEqual([]);
  });

  it('says nothing of roles that nothing names, and changes no state or p', () => {
    expect(read({})).toMatchObject({ facts: [] });
    expect(read({}).evidence).not.toHaveProperty('responsibilities');
    const { facts: _, evidence: __, ...plain } = read({});
    const {
      facts: ___,
      evidence: ____,
      ...named
    } = read({ network: { attributes: { roles: 'Tesorería' } } });
    expect(named).toEqual(plain);
  });
});
