import { describe, expect, it } from 'vitest';
import { openImport } from '../../../../server/intake/bundle/open-import.ts';
import { readClassics } from '../../../../server/intake/classics/read-classics.ts';
import { decide } from '../../../../server/analysis/patterns/decide.ts';
import { buildSurveyWaves } from '../../../../server/analysis/survey-wave/build-survey-waves.ts';
import { powerStruggle } from '../../../../server/analysis/patterns/power-struggle/definition.ts';
import { resolveSettings } from '../../../../server/analysis/patterns/settings.ts';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

const members = letters(10);
const follow = (leader: string, followers: string): TieLine[] =>
  [...followers].map((v) => ['leadership', `${v}>${leader}`]);
const camps: TieLine[] = [...follow('a', 'cdef'), ...follow('b', 'ghij')];
const read = (ties: readonly TieLine[], more: Partial<SmallNetwork> = {}) =>
  reading({ members, waves: [{ ties }], ...more }, 'power-struggle');

describe('power struggle', () => {
  it('sees two leaders with separate camps and no tie between them', () => {
    const found = read(camps);
    expect(found).toMatchObject({ state: 'flagged', subjects: ['a', 'b'], grade: 'unconfirmed' });
    expect(found.evidence['leaders']).toEqual(['a', 'b']);
    expect(found.evidence['sides']).toEqual([
      ['a', 'c', 'd', 'e', 'f'],
      ['b', 'g', 'h', 'i', 'j'],
    ]);
    expect(found.evidence).toMatchObject({ contest: 1.1, overlap: 0, structureAlone: true });
    expect(found.fragility!.ties).toBeGreaterThan(0.5);
  });

  it('is surer, and a finding, with tension between the two', () => {
    const found = read([...camps, ['tension', 'a>b'], ['tension', 'c>b']]);
    expect(found.p!).toBeLessThan(read(camps).p!);
    expect(found).toMatchObject({ grade: 'finding', evidenceKinds: ['ties', 'tension'] });
    expect(found.evidence).toMatchObject({ structureAlone: false, tensionBetweenLeaders: true });
  });

  it('is not one dominant hub, two leaders that work together, or a shared following', () => {
    expect(read(follow('a', 'bcdefghij')).state).toBe('not-flagged');
    expect(read([...camps, ['joint-work', 'a>b']]).state).not.toBe('flagged');
    expect(read([...follow('a', 'cdefghij'), ...follow('b', 'cdefghij')]).state).not.toBe('flagged');
  });

  it('is not called absent where one answer stands between the data and two camps', () => {
    // k, who leads nobody's camp, is named by as many as a: without k the two camps would be seen.
    const eleven = letters(11);
    const ties: TieLine[] = [
      ...camps,
      ['leadership', 'k>b'],
      ['trust', 'a>k'],
      ['leadership', 'a>k'],
      ...follow('k', 'cdghi'),
    ];
    const found = reading({ members: eleven, waves: [{ ties }] }, 'power-struggle');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'borderline' });
  });

  it('is seen where a leader did not answer, from those who name it, and says so', () => {
    const ties = camps.filter(([, tie]) => !tie.startsWith('b'));
    const found = reading({ members, waves: [{ ties, silent: ['b'] }] }, 'power-struggle');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['a', 'b'] });
    expect(found.evidence['leaders']).toEqual(['a', 'b']);
    expect(found.evidence.text.en).toContain('did not answer');
  });

  it('is neither seen nor called absent where neither leader answered', () => {
    const ties = camps.filter(([, tie]) => !/^[ab]/.test(tie));
    const found = reading({ members, waves: [{ ties, silent: ['a', 'b'] }] }, 'power-struggle');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing', subjects: [] });
  });

  it('is not flagged where the camps work together across as in no camp', () => {
    const across = [...'cdef'].flatMap((one) =>
      [...'ghij'].map((other): TieLine => ['joint-work', `${one}>${other}`]),
    );
    expect(reading({ members, waves: [{ ties: [...camps, ...across] }] }, 'power-struggle')).toMatchObject({
      state: 'not-enough-evidence',
      reason: 'borderline',
    });
    const inside = ['cd', 'ef', 'gh', 'ij'].map(([one, other]): TieLine => [
      'joint-work',
      `${one!}>${other!}`,
    ]);
    expect(reading({ members, waves: [{ ties: [...camps, ...inside] }] }, 'power-struggle').state).toBe(
      'flagged',
    );
  });

  it('reads no silent leader from ties that have two ends to tell them', () => {
    const ties = [...'cdef'].map((v): TieLine => ['trust', `${v}>a`]);
    const rival = [...'ghij'].map((v): TieLine => ['trust', `${v}>b`]);
    const found = reading(
      { members, waves: [{ ties: [...ties, ...rival], layers: ['trust'], silent: ['b'] }] },
      'power-struggle',
    );
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing', subjects: [] });
  });

  it('reads following from knowledge, work and trust where leadership was not asked', () => {
    const ties = (['a', 'b'] as const).flatMap((leader, k) =>
      [...(k === 0 ? 'cdef' : 'ghij')].flatMap((v): TieLine[] => [
        ['knowledge', `${leader}>${v}`],
        ['trust', `${v}>${leader}`],
      ]),
    );
    const found = reading({ members, waves: [{ ties, layers: ['knowledge', 'trust'] }] }, 'power-struggle');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['a', 'b'] });
    expect(found.evidence['layers']).toEqual(['knowledge', 'trust']);
    expect(found.evidence['tensionAsked']).toBe(false);
  });

  it('sees two camps by signs alone', () => {
    const [one, other] = [members.slice(0, 5), members.slice(5)];
    const ties: TieLine[] = [
      ...everyPair('joint-work', one),
      ...everyPair('joint-work', other),
      ...one.map((a, k): TieLine => ['tension', `${a}>${other[k]!}`]),
      ...one.map((a, k): TieLine => ['tension', `${a}>${other[(k + 1) % 5]!}`]),
    ];
    const found = reading(
      { members, waves: [{ ties, layers: ['joint-work', 'tension'] }] },
      'power-struggle',
    );
    expect(found.state).toBe('flagged');
    expect(found.evidence['sides']).toEqual([one, other]);
  });

  it('takes members whom all dislike, and who do not stand together, for no camp', () => {
    const [many, outcasts] = [members.slice(0, 7), members.slice(7)];
    const ties: TieLine[] = [
      ...everyPair('joint-work', many),
      ...many.flatMap((one) => outcasts.map((other): TieLine => ['tension', `${one}>${other}`])),
    ];
    const layers = ['joint-work', 'tension'];
    expect(reading({ members, waves: [{ ties, layers }] }, 'power-struggle').state).not.toBe('flagged');
    const together = [...ties, ...everyPair('joint-work', outcasts)];
    const found = reading({ members, waves: [{ ties: together, layers }] }, 'power-struggle');
    expect(found.evidence['signed']).not.toBeNull();
  });

  it('says that signs were not read where more than 20 members have them', () => {
    const large = Array.from({ length: 22 }, (_, i) => `m${String(i)}`);
    const ties = large.map((one, i): TieLine => [
      i % 3 === 0 ? 'tension' : 'trust',
      `${one}>${large[(i + 1) % 22]!}`,
    ]);
    const found = reading({ members: large, waves: [{ ties }] }, 'power-struggle');
    expect(found.evidence['signed']).toBeNull();
    expect(found.evidence['signsUnread']).toBe('too-large');
    expect(found.evidence.text.en).toContain('20 members');
    expect(found.evidence.text.es).toContain('20 miembros');
  });

  it('counts the larger p of members alike and members that differ in popularity', () => {
    const less = camps.filter(([, tie]) => !['f>a', 'j>b'].includes(tie));
    const p = (sigma: number) =>
      reading({ members, waves: [{ ties: less }] }, 'power-struggle', { sigma }).p!;
    for (const sigma of [0.3, 0.6, 1.2]) expect(p(sigma)).toBeGreaterThan(p(0) - 0.01);
  });

  it('says when following was not asked', () => {
    expect(reading({ members, waves: [{ layers: ['tension'] }] }, 'power-struggle')).toMatchObject({
      state: 'not-enough-evidence',
      reason: 'layer-not-asked',
      p: null,
    });
  });
});

describe('power struggle on real networks', async () => {
  const folder = new URL('../../../../datasets/classics', import.meta.url).pathname;
  const { data } = readClassics(await openImport([folder]));
  const settings = resolveSettings();
  const readings = (id: string) =>
    buildSurveyWaves(data.find(({ network }) => network.id === `classic-${id}`)!).map((frame) => {
      const test = powerStruggle.evaluate(frame, settings);
      return {
        state: decide(frame, powerStruggle, test, settings).state,
        evidence: powerStruggle.evidence(frame, test),
      };
    });
  const sides = ({ evidence }: { evidence: Record<string, unknown> }): string[][] =>
    (evidence['sides'] as string[][]).map((side) =>
      side.map((id) => id.replace(/^organisation:classic-[a-z]+-/, '')),
    );

  it('Zachary: the instructor and the president, and who went with whom', () => {
    const [found] = readings('karate');
    expect(found!.state).toBe('flagged');
    const [president, instructor] = sides(found!);
    // Faction after the split, Zachary 1977, table 3; 9 stood with the president and left with the instructor.
    expect(instructor).toEqual([
      '1',
      '11',
      '12',
      '13',
      '14',
      '17',
      '18',
      '2',
      '20',
      '22',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(president).toHaveLength(18);
  });

  it('Sampson: Young Turks and Outcasts against the Loyal and the waverers, in the last two rounds', () => {
    const [, second, third] = readings('sampson');
    expect([second!.state, third!.state]).toEqual(['flagged', 'flagged']);
    expect(sides(third!).toReversed()).toEqual(sides(second!));
    expect(sides(second!)[0]).toEqual(
      [
        'albert',
        'basil',
        'boniface',
        'elias',
        'gregory',
        'hugh',
        'john-bosco',
        'mark',
        'simplicius',
        'winfrid',
      ].sort(),
    );
  });

  it('Read: the tribes of one alliance against the others', () => {
    const [found] = readings('newguinea');
    expect(found!.state).toBe('flagged');
    // Hage & Harary 1983: Gavev, Kotun, Gama, Nagad are one of the clusters at war with the rest.
    expect(sides(found!)[1]).toEqual(['gama', 'gavev', 'kotun', 'nagad']);
  });

  it.each(['campnet', 'hightech', 'florentine', 'kite', 'knoke', 'adolescents'])('%s is calm', (id) => {
    expect(readings(id)[0]!.state).not.toBe('flagged');
  });
});
