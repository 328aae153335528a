import { describe, expect, it } from 'vitest';
import { betaBinomialAtMost } from '../../../../server/analysis/inference/beta-binomial.ts';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

const members = letters(8);
const others = members.slice(1);
const asleep: SmallNetwork = { members, waves: [{ ties: everyPair('knowledge', others) }] };
const read = (small: SmallNetwork) => reading(small, 'sleeping-partner');

describe('sleeping partner', () => {
  it('takes a school that answered and gives nothing among schools that all give, to its members as a question', () => {
    const found = read(asleep);
    expect(found).toMatchObject({
      state: 'flagged',
      subjects: ['a'],
      grade: 'unconfirmed',
      evidenceKinds: ['ties'],
    });
    expect(found.evidence.text.es).toContain('Escuela A respondió');
    expect(found.evidence.text.es).toContain('0 de 7 oportunidades');
    expect(JSON.stringify(found)).not.toMatch(/es (una |un )?compañero durmiente|is a sleeping partner/i);
    expect(found.questions.length).toBeGreaterThan(1);
  });

  it('has the p of the exact tail, adjusted for the eight members looked at', () => {
    // The seven others give 6 of 7 each: μ = 42.5/50, no overdispersion beyond ρ₀: ρ = 16·.05/(15 + 7).
    expect(read(asleep).p).toBeCloseTo(8 * betaBinomialAtMost(0, 7, 42.5 / 50, 0.8 / 22), 12);
  });

  it('is not about a school that did not answer', () => {
    const found = read({ members, waves: [{ ...asleep.waves![0]!, silent: ['a'] }] });
    expect(found.state).not.toBe('flagged');
    expect(found.subjects).toEqual([]);
    expect(found.evidence['members']).toContainEqual(
      expect.objectContaining({ actor: 'a', p: null, reason: 'did-not-answer' }),
    );
    expect(found.evidence.text.es).toContain('no respondió la encuesta');
  });

  it('is not about a newcomer or a remote school', () => {
    const memberships = Object.fromEntries(
      members.map((id) => [id, { validFrom: id === 'a' ? '2021-08' : '2018-03' }]),
    );
    expect(read({ ...asleep, memberships }).subjects).toEqual([]);
    const actors = Object.fromEntries(
      members.map((id, i) => [id, { latitude: id === 'a' ? -38 : -36 - i / 100, longitude: -72 }]),
    );
    const remote = read({ ...asleep, actors });
    expect(remote.subjects).toEqual([]);
    expect(remote.evidence['members']).toContainEqual(
      expect.objectContaining({ actor: 'a', reason: 'remote' }),
    );
  });

  it('is not flagged by one contribution in any wave, whoever reports it', () => {
    const reported = {
      ties: [...everyPair('knowledge', others), ['knowledge', 'a>b', { reporter: 'b' }] as never],
    };
    expect(read({ members, waves: [reported, asleep.waves![0]!] }).state).not.toBe('flagged');
    // Its p sums over both waves already, so that the second is no evidence of its own.
    expect(read({ members, waves: [asleep.waves![0]!, asleep.waves![0]!] })).toMatchObject({
      state: 'flagged',
      grade: 'unconfirmed',
      evidenceKinds: ['ties'],
    });
  });

  it('takes hardly any contribution for little, and says how many', () => {
    // Three waves of which no two are alike; the others give in most of their chances, the first school once in 21.
    const wave = (skip: number) => everyPair('knowledge', others).filter((_, k) => k % 3 !== skip);
    const once: TieLine = ['knowledge', 'a>b'];
    const waves = [{ ties: [...wave(0), once] }, { ties: wave(1) }, { ties: wave(2) }];
    const found = read({ members, waves });
    expect(found).toMatchObject({ state: 'flagged', subjects: ['a'] });
    expect(found.evidence['members']).toContainEqual(
      expect.objectContaining({ actor: 'a', contributions: 1, chances: 21 }),
    );
    expect(found.evidence.text.es).toContain(
      'En 3 encuestas de algunas que respondieron se informan muy pocos aportes: Escuela A, 1 de 21 oportunidades.',
    );
    // Three of 21 are more than one of ten.
    const more = ['b', 'c', 'd'].map((to): TieLine => ['knowledge', `a>${to}`]);
    const some = read({ members, waves: [{ ties: [...wave(0), ...more] }, ...waves.slice(1)] });
    expect(some).toMatchObject({ state: 'not-enough-evidence', reason: 'borderline', subjects: [] });
    expect(some.evidence.text.es).toContain(
      'Aportan poco, pero aportan, y por eso no se marcan: Escuela A, 3 de 21 oportunidades.',
    );
  });

  it('counts once what waves report again: a form copied from the year before is no second silence', () => {
    const [once] = asleep.waves!;
    const again = read({ members, waves: [once!, once!, once!] });
    expect(again.p).toBeCloseTo(read(asleep).p!, 14);
    expect(again.evidence['members']).toContainEqual(
      expect.objectContaining({ actor: 'a', contributions: 0, chances: 7 }),
    );
    // What one of the copies reports is a contribution.
    const given: TieLine = ['knowledge', 'a>b'];
    const once7 = read({ members, waves: [{ ties: [...once!.ties!, given] }, once!, once!] });
    expect(once7.evidence['members']).toContainEqual(
      expect.objectContaining({ actor: 'a', contributions: 1, chances: 7 }),
    );
    // Of whom did not answer the last time, the wave before still counts.
    const earlier = read({ members, waves: [once!, { ...once!, silent: ['h'] }] });
    expect(earlier.evidence['members']).toContainEqual(expect.objectContaining({ actor: 'a', chances: 7 }));
  });

  it('takes attendance for a second kind of evidence only where it is rare by itself', () => {
    const once = [{ wave: 1, mandated: false, came: others }];
    expect(read({ ...asleep, meetings: once })).toMatchObject({ state: 'flagged', evidenceKinds: ['ties'] });
  });

  it('joins attendance to ties where the school came to under half of what others came to', () => {
    const thin = everyPair('knowledge', others).filter((_, k) => k % 3 === 0);
    const meetings = Array.from({ length: 6 }, () => ({ wave: 1, mandated: false, came: others }));
    const without = read({ members, waves: [{ ties: thin }] });
    const withThem = read({ members, waves: [{ ties: thin }], meetings });
    expect(withThem.p!).toBeLessThan(without.p! / 4);
    // In one wave of eight members a single report more of it ends the flag: it hangs on one answer.
    expect(withThem).toMatchObject({
      state: 'flagged',
      grade: 'unconfirmed',
      evidenceKinds: ['ties', 'attendance'],
    });
    expect(withThem.fragility!.reports).toBeLessThan(0.5);
  });

  it('is a finding where it came seldom too, and one report more would change nothing', () => {
    const wave = (skip: number) => everyPair('knowledge', others).filter((_, k) => k % 3 !== skip);
    const meetings = [1, 2, 3].flatMap((k) =>
      Array.from({ length: 3 }, () => ({ wave: k, mandated: false, came: others })),
    );
    const found = read({ members, waves: [0, 1, 2].map((skip) => ({ ties: wave(skip) })), meetings });
    expect(found).toMatchObject({ grade: 'finding', evidenceKinds: ['ties', 'attendance'] });
    expect(found.fragility!.reports).toBe(1);
  });

  it('says when the network is too sparse, or its roster unknown', () => {
    const sparse: SmallNetwork = {
      members,
      waves: [
        {
          ties: [
            ['knowledge', 'b>c'],
            ['knowledge', 'd>e'],
          ],
        },
      ],
    };
    expect(read(sparse)).toMatchObject({ state: 'not-enough-evidence', reason: 'too-sparse-to-tell' });
    expect(read({ ...asleep, network: { rosterKnown: false } })).toMatchObject({
      reason: 'roster-unknown',
      p: null,
    });
    expect(read({ members, waves: [{ layers: ['tension'] }] })).toMatchObject({ reason: 'layer-not-asked' });
  });
});
