import { describe, expect, it } from 'vitest';
import { binomialAtMost } from '../../../server/analysis/inference/beta-binomial.ts';
import { fewMutualDyads } from '../../../server/analysis/inference/mutual-dyads.ts';
import { insideTies } from '../../../server/analysis/inference/inside-ties.ts';
import { atLeast } from '../../../server/analysis/inference/distribution.ts';
import { reading } from './read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from './small-network.ts';

describe('internal competition', () => {
  const members = letters(10);
  const [one, other] = [members.slice(0, 5), members.slice(5)];
  const blocks = [
    ...everyPair('joint-work', one),
    ...everyPair('joint-work', other),
    ['joint-work', 'a>j'] as TieLine,
  ];
  const read = (small: Partial<SmallNetwork>) =>
    reading({ members, waves: [{ ties: blocks }], ...small }, 'internal-competition');
  const group = (of: (id: string) => string) =>
    Object.fromEntries(members.map((id) => [id, { group: of(id) }]));

  it('sees two blocks without knowing any group', () => {
    const found = read({});
    expect(found).toMatchObject({ state: 'flagged', grade: 'signal', subjects: [] });
    expect(found.evidence['halves']).toMatchObject({ parts: [one, other] });
  });

  it('has the exact p of ties inside a known group, allowing for a preference of three to one', () => {
    const found = read({ actors: group((id) => (one.includes(id) ? 'norte' : 'sur')) });
    const [split] = found.evidence['groupings'] as { p: number; inside: number; across: number }[];
    expect(split).toMatchObject({ by: 'group', inside: 20, insidePairs: 20, across: 1, acrossPairs: 25 });
    expect(split!.p).toBeCloseTo(atLeast(insideTies(20, 25, 21, 3), 20), 12);
  });

  it('is calm where ties cross the known groups, and says when a network is full', () => {
    const crossing = members.flatMap((a, i): TieLine[] => [['joint-work', `${a}>${members[(i + 3) % 10]!}`]]);
    expect(
      read({ waves: [{ ties: crossing }], actors: group((id) => (one.includes(id) ? 'n' : 's')) }).state,
    ).toBe('not-flagged');
    expect(read({ waves: [{ ties: everyPair('joint-work', members) }] })).toMatchObject({
      reason: 'too-sparse-to-tell',
    });
  });
});

describe('one-way knowledge', () => {
  const members = letters(9);
  const arcs = (count: number): TieLine[] =>
    members
      .flatMap((a, i) => members.slice(i + 1).map((b): TieLine => ['knowledge', `${a}>${b}`]))
      .slice(0, count);
  const read = (small: Partial<SmallNetwork>) => reading({ members, ...small }, 'one-way-knowledge');

  it('has the exact p: nine schools, 22 arcs, none returned', () => {
    const found = read({ waves: [{ ties: arcs(22) }] });
    expect(found).toMatchObject({ state: 'flagged', p: fewMutualDyads(9, 22, 0) });
    expect(found.p).toBeCloseTo(0.0089, 4);
    expect(found.evidence).toMatchObject({ arcs: 22, mutual: 0 });
  });

  it('leaves six schools with nine arcs open, and returned knowledge alone', () => {
    const six = read({
      members: letters(6),
      waves: [
        {
          ties: [
            ['knowledge', 'a>b'],
            ['knowledge', 'b>c'],
            ['knowledge', 'c>d'],
            ['knowledge', 'd>e'],
            ['knowledge', 'e>f'],
            ['knowledge', 'f>a'],
            ['knowledge', 'a>c'],
            ['knowledge', 'b>d'],
            ['knowledge', 'c>e'],
          ],
        },
      ],
    });
    expect(six.p).toBeCloseTo(0.179, 3);
    expect(six).toMatchObject({ state: 'not-enough-evidence', reason: 'too-sparse-to-tell' });
    expect(read({ waves: [{ ties: everyPair('knowledge', letters(5)) }] }).state).toBe('not-flagged');
  });

  it('reads a tie from giver to receiver whoever reports it, and only among those that answered', () => {
    const told: TieLine[] = [
      ['knowledge', 'a>b', { reporter: 'b' }],
      ['knowledge', 'a>b'],
      ['knowledge', 'b>a'],
      ['knowledge', 'c>a'],
    ];
    expect(read({ waves: [{ ties: told }] }).evidence).toMatchObject({ arcs: 3, mutual: 1 });
    expect(read({ waves: [{ ties: told, silent: ['c'] }] }).evidence).toMatchObject({
      arcs: 2,
      mutual: 1,
      members: 8,
    });
    expect(read({ waves: [{ ties: told, silent: ['c'] }] }).bounds).toEqual({ low: 1, high: 9 });
  });
});

describe('diffuse roles', () => {
  const members = letters(10);
  const votes = (named: string): TieLine[] =>
    [...named].map((to, i) => ['coordination', `${members[i]!}>${to}`]);
  const read = (named: string, more: Partial<SmallNetwork> = {}) =>
    reading({ members, waves: [{ ties: votes(named) }], ...more }, 'diffuse-roles');

  it('sees ten schools that name nine coordinators', () => {
    const found = read('bcdefghija'.replace('a', 'b'));
    expect(found).toMatchObject({ state: 'flagged', p: binomialAtMost(2, 10, 2 / 3) });
  });

  it('is calm where seven in ten agree, and counts declared coordinators as one', () => {
    expect(read('jjjjjjjabc').state).toBe('not-flagged');
    const shared = { h: { role: 'coordinator' }, i: { role: 'coordinator' }, j: { role: 'coordinator' } };
    expect(read('hijhijhabc', { memberships: shared }).evidence).toMatchObject({ agree: 7, voters: 10 });
    expect(read('hijhijhabc', { memberships: shared }).state).toBe('not-flagged');
  });

  it('makes ownerless commitments a second kind of evidence', () => {
    const commitments = [{ owners: [] }, { owners: [] }, { owners: ['a'] }];
    expect(read('bcdefghijb', { commitments })).toMatchObject({
      grade: 'finding',
      evidenceKinds: ['ties', 'commitments'],
    });
  });
});

describe('contrived collegiality', () => {
  const members = letters(8);
  const all = { mandated: true, came: members };
  const meetings = [
    { wave: 1, ...all },
    { wave: 2, ...all },
    { wave: 2, ...all },
  ];
  const shallow = everyPair('joint-work', members, { depth: 'informative' }).filter((_, k) => k % 4 === 0);
  const read = (ties: readonly TieLine[], more: Partial<SmallNetwork> = {}) =>
    reading({ members, waves: [{ ties: shallow }, { ties }], meetings, ...more }, 'contrived-collegiality');

  it('sees full mandated meetings and nothing but information', () => {
    expect(read(shallow)).toMatchObject({
      state: 'flagged',
      p: 1 / 256,
      grade: 'finding',
      evidenceKinds: ['ties', 'attendance'],
    });
  });

  it('is silent in the first wave, without meetings, and on a network that tells of no joint work at all', () => {
    expect(
      reading({ members, waves: [{ ties: shallow }], meetings }, 'contrived-collegiality'),
    ).toMatchObject({ reason: 'first-wave' });
    expect(read(shallow, { meetings: [] })).toMatchObject({ reason: 'layer-not-asked' });
    const none = { ties: [], layers: ['joint-work'] };
    expect(
      reading({ members, waves: [{ ties: shallow }, none], meetings }, 'contrived-collegiality'),
    ).toMatchObject({ reason: 'too-sparse-to-tell' });
  });

  it('is not flagged by deep work in most schools, or where few come', () => {
    const deep = everyPair('joint-work', members, { depth: 'cooperative' }).filter((_, k) => k % 4 === 0);
    expect(read(deep).state).toBe('not-flagged');
    const few = meetings.map((meeting) => ({ ...meeting, came: ['a', 'b'] }));
    expect(read(shallow, { meetings: few })).toMatchObject({ state: 'not-flagged', p: null });
  });
});

describe('external dependence', () => {
  const members = letters(8);
  const actors = { ate: { kind: 'organisation' as const, name: 'Asesora' } };
  const memberships = { ate: { role: 'adviser' } };
  const star = members.map((id): TieLine => ['joint-work', `${id}>ate`]);
  const read = (small: Partial<SmallNetwork>) =>
    reading({ members: [...members, 'ate'], actors, memberships, ...small }, 'external-dependence');

  it('sees schools that hang together through an adviser alone', () => {
    const found = read({ waves: [{ ties: [...star, ['joint-work', 'a>b']] }] });
    expect(found).toMatchObject({ state: 'flagged', p: null });
    expect(found.evidence).toMatchObject({ withThem: 1, without: 1 / 28 });
    expect(found.evidence.text.en).toContain('With Asesora');
  });

  it('reads contracts that are valid at the wave', () => {
    const assists = members.map((id): [string, string, string, string] => ['ate', id, '2020-03', '2022-12']);
    expect(read({ waves: [{}], assists }).state).toBe('flagged');
    expect(read({ waves: [{}], assists: members.map((id) => ['ate', id, '2019', '2020']) }).state).toBe(
      'not-flagged',
    );
  });

  it('is calm where schools work together anyway, and where one of them is the hub', () => {
    expect(read({ waves: [{ ties: [...star, ...everyPair('knowledge', members)] }] }).state).toBe(
      'not-flagged',
    );
    const hub = members.slice(1).map((id): TieLine => ['joint-work', `${id}>a`]);
    expect(read({ waves: [{ ties: [...star, ...hub] }] }).state).toBe('not-flagged');
  });
});

describe('facts about schools', () => {
  const members = letters(6);
  const path = members.slice(0, 4).map((a, i): TieLine => ['joint-work', `${a}>${members[i + 1]!}`]);

  it('tells apart who did not answer, who is silent, who is named and who only names', () => {
    const found = reading({ members, waves: [{ ties: path, silent: ['e'] }] }, 'isolated-school');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['f'], p: null });
    expect(found.evidence).toMatchObject({
      silent: ['f'],
      unnamed: ['a'],
      didNotAnswer: ['e'],
      namedButSilent: [],
    });
  });

  it('does not take a silent answer for a silent school', () => {
    const found = reading({ members, waves: [{ ties: path, silent: ['f'] }] }, 'isolated-school');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing', subjects: [] });
  });

  it('names the cut-schools of a path and what goes with each', () => {
    const found = reading({ members: letters(5), waves: [{ ties: path }] }, 'bottleneck');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['b', 'c', 'd'] });
    expect(found.evidence['cutSchools']).toContainEqual({
      actor: 'c',
      fragmentationWithout: expect.closeTo(4 / 6, 12),
      robust: true,
    });
  });

  it('leaves open what a missing answer could mend', () => {
    const found = reading({ members: letters(5), waves: [{ ties: path, silent: ['a'] }] }, 'bottleneck');
    expect(found).toMatchObject({
      state: 'not-enough-evidence',
      reason: 'depends-on-missing',
      bounds: { low: 0, high: 3 },
    });
  });
});
