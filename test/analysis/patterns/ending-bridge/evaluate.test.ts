import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../../contract/new-record.ts';
import { reading, readingOf } from '../read.ts';
import { everyPair, letters, smallNetwork, type SmallNetwork } from '../small-network.ts';

describe('bridge that ends', () => {
  const members = letters(6);
  const halves = [...everyPair('joint-work', ['a', 'b', 'c']), ...everyPair('joint-work', ['d', 'e', 'f'])];
  const adviser = { ate: { kind: 'organisation', name: 'Asesora Norte' } } as const;
  /** Surveys are taken in November 2021 and after. */
  const supported = (until: string | null, more: Partial<SmallNetwork> = {}) =>
    reading(
      {
        members,
        waves: [{ ties: halves }],
        actors: adviser,
        assists: [
          ['ate', 'a', '2020-03', until],
          ['ate', 'd', '2020-03', until],
        ],
        ...more,
      },
      'ending-bridge',
    );
  const agreed = (validTo: string | null, ties = halves, layer = 'convenio') => {
    const data = smallNetwork({ members, waves: [{ ties }] });
    const networkId = data.network.id;
    data.ties.push(newRecord('tie', { networkId, layer, from: 'c', to: 'd', validFrom: '2020', validTo }));
    return readingOf(data, 'ending-bridge');
  };

  it('names a support whose end is near and that alone joins two parts', () => {
    const found = supported('2021-12');
    expect(found).toMatchObject({ state: 'flagged', kind: 'fact', subjects: ['a', 'd'] });
    expect(found.evidence).toMatchObject({
      bridges: [{ external: 'ate', until: '2021-12', hasCome: false, parts: { now: 1, without: 2 } }],
    });
    expect(found.evidence.text.es).toBe(
      'El apoyo de Asesora Norte a 2 escuelas termina en 2021-12; sin él la red queda en 2 partes.',
    );
    expect(found.reads).toContain('joint-work');
  });

  it('names a tie between two schools whose end has come, unless something else ties them', () => {
    const found = agreed('2021-06');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['c', 'd'] });
    expect(found.evidence.text.en).toBe(
      'The tie between Escuela C and Escuela D ended in 2021-06; without it the network is in 2 parts.',
    );
    expect(agreed('2021-06', [...halves, ['knowledge', 'c>d']]).state).toBe('not-flagged');
    // Of the layers of collaboration too: a dated tie that ends is not what remains.
    expect(agreed('2022-03', halves, 'joint-work')).toMatchObject({ state: 'flagged', subjects: ['c', 'd'] });
  });

  it('is none where the end is far, where another support stays, or where the parts are joined anyhow', () => {
    expect(supported('2024-12').state).toBe('not-flagged');
    expect(supported('2021-12', { waves: [{ ties: [...halves, ['joint-work', 'a>d']] }] }).state).toBe(
      'not-flagged',
    );
    const actors = { ...adviser, uni: { kind: 'university', name: 'U' } } as const;
    const lasting = ['a', 'e'].map((to): [string, string, string, null] => ['uni', to, '2020-03', null]);
    const ending = ['a', 'd'].map((to): [string, string, string, string] => [
      'ate',
      to,
      '2020-03',
      '2021-12',
    ]);
    expect(supported('2021-12', { actors, assists: [...ending, ...lasting] }).state).toBe('not-flagged');
  });

  it('does not take what is not known for none', () => {
    expect(supported(null)).toMatchObject({ reason: 'layer-not-asked' });
    // A silent school may be tied with both sides.
    const silent = supported('2021-12', { waves: [{ ties: halves, silent: ['b'] }] });
    expect(silent).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing' });
    expect(silent.evidence.text.es).toContain('Parte de esto podría cambiar');
  });

  it('leaves out an end before the wave before', () => {
    const waves = [{ ties: halves }, { ties: halves }];
    expect(supported('2020-12', { waves }).state).toBe('not-flagged');
    expect(supported('2022-06', { waves })).toMatchObject({ state: 'flagged' });
  });
});
