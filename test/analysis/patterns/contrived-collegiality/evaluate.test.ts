import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

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
    // That they come is what makes it readable; it is no second kind of evidence.
    expect(read(shallow)).toMatchObject({ state: 'flagged', p: 1 / 1024, evidenceKinds: ['ties'] });
  });

  it('knows more of schools with many reports, all shallow, than of those with few', () => {
    // Two of eight schools work deeply: P(Bin(8, 1/2) ≤ 2) = 37/256.
    const two = ['a>b', 'b>a'].map((tie): TieLine => ['joint-work', tie, { depth: 'cooperative' }]);
    const around = (each: number) =>
      members
        .slice(2)
        .flatMap((from, i) =>
          Array.from({ length: each }, (_, k): TieLine => [
            'joint-work',
            `${from}>${members[2 + ((i + k + 1) % 6)]!}`,
            { depth: 'informative' },
          ]),
        );
    const many = read([...two, ...around(3)]);
    expect(many.p).toBeCloseTo(37 / 1024, 14);
    expect(many.state).toBe('flagged');
    const few = read([...two, ...around(1)]);
    expect(few.p).toBeGreaterThan(0.05);
    expect(few.p).toBeLessThanOrEqual(37 / 256);
    expect(few.state).toBe('not-enough-evidence');
  });

  it('reads depth from joint work alone, whatever other layers say of theirs', () => {
    const elsewhere = everyPair('knowledge', members, { depth: 'cooperative' });
    const alone = read(shallow);
    const found = read([...shallow, ...elsewhere]);
    expect(found).toMatchObject({ state: 'flagged', p: alone.p });
    expect(found.evidence).toMatchObject({
      deep: 0,
      reports: shallow.length,
      pReports: alone.evidence['pReports'],
    });
  });

  it('speaks where all come and nobody reports any joint work, if they are enough to tell', () => {
    const without = (size: number) => {
      const few = letters(size);
      const came = [1, 2, 2].map((wave) => ({ wave, mandated: true, came: few }));
      const knows: TieLine[] = few.slice(1).map((to) => ['knowledge', `a>${to}`]);
      const waves = [{ ties: knows }, { ties: knows }];
      return reading({ members: few, waves, meetings: came }, 'contrived-collegiality');
    };
    expect(without(8)).toMatchObject({ state: 'flagged', p: 1 / 256 });
    expect(without(8).evidence['pReports']).toBeCloseTo(0.875 ** 28, 14);
    expect(without(8).evidence.text.es).toContain('Nadie informa ningún trabajo conjunto.');
    // Among seven schools even an ordinary network may have no pair that works together.
    expect(without(7)).toMatchObject({ state: 'not-enough-evidence', reason: 'too-sparse-to-tell' });
  });

  it('does not take joint work without a depth for none', () => {
    const some = members.slice(1, 3).map((to): TieLine => ['joint-work', `a>${to}`]);
    expect(read([...some, ['joint-work', 'b>c', { depth: null }]])).toMatchObject({
      state: 'not-enough-evidence',
      reason: 'layer-not-asked',
    });
  });

  it('is silent in the first wave and without meetings', () => {
    expect(
      reading({ members, waves: [{ ties: shallow }], meetings }, 'contrived-collegiality'),
    ).toMatchObject({ reason: 'first-wave' });
    expect(read(shallow, { meetings: [] })).toMatchObject({ reason: 'layer-not-asked' });
  });

  it('is not flagged by deep work in most schools, or where few come', () => {
    const deep = everyPair('joint-work', members, { depth: 'cooperative' }).filter((_, k) => k % 4 === 0);
    expect(read(deep).state).toBe('not-flagged');
    const few = meetings.map((meeting) => ({ ...meeting, came: ['a', 'b'] }));
    expect(read(shallow, { meetings: few })).toMatchObject({ state: 'not-flagged', p: null });
  });
});
