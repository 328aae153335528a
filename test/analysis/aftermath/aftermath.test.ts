import { describe, expect, it } from 'vitest';
import type { AftermathTie } from '../../../contract/aftermath.ts';
import { aftermath } from '../../../server/analysis/aftermath/aftermath.ts';
import { smallNetwork } from '../patterns/small-network.ts';
import { documentedSupport } from './documented-support.ts';

const today = '2026-11-30';
const listed = (ties: readonly AftermathTie[]) => ties.map(({ layer, from, to }) => `${layer} ${from}>${to}`);

describe('what remains after a support, from documents', () => {
  // A star: two institutions of one set advise a set of schools from 2002 to 2006; both were invited in 2002.
  const star = documentedSupport(
    [
      ['invites', 'o1>h1', '2002', '2002'],
      ['invites', 'o1>h2', '2002', '2002'],
      ['member-of', 'h1>H', '2002', '2006'],
      ['member-of', 'h2>H', '2002', '2006'],
      ['assists', 'H>S', '2002', '2006'],
      ['sets-targets', 'o2>S', '2002', '2006'],
      ['part-of', 'o1>o2'],
      ['administers', 'o2>S'],
    ],
    { slices: ['2007', '2001', '2002'] },
  );
  const found = aftermath(star, undefined, today);

  it('takes the support with the most ties of those that ended, and lists the others', () => {
    expect(found.of).toEqual({
      id: 'H',
      name: 'Nombre H',
      kind: 'organisation',
      english: { name: 'Name H' },
    });
    // o1 has two invitations and belongs to o2, which has no end of its own but that of its targets.
    expect(found.candidates.map(({ id, ties, ended }) => [id, ties, ended])).toEqual([
      ['o1', 3, true],
      ['h1', 2, true],
      ['h2', 2, true],
      ['o2', 2, true],
    ]);
  });

  it('counts ties with the support and its institutions, among schools and with others, slice by slice', () => {
    expect(found.period).toEqual({ from: '2002', to: '2006' });
    expect(found.slices).toEqual({ before: '2001', during: '2002', after: '2007' });
    expect(found.ties).toEqual({
      // The tie without a date is drawn in every slice.
      before: { all: 1, uncertain: 1, support: 0, schools: 0, others: 1 },
      during: { all: 7, uncertain: 1, support: 5, schools: 0, others: 2 },
      after: { all: 1, uncertain: 1, support: 0, schools: 0, others: 1 },
    });
  });

  it('keeps what ended with it apart from what had ended earlier and from what nobody dated', () => {
    expect(listed(found.ended)).toEqual([
      'member-of h1>H',
      'member-of h2>H',
      'assists H>S',
      'sets-targets o2>S',
    ]);
    expect(listed(found.endedEarlier)).toEqual(['invites o1>h1', 'invites o1>h2']);
    expect(listed(found.unknown)).toEqual(['part-of o1>o2']);
    expect([found.outlived, found.new]).toEqual([[], []]);
    expect(found.actors.map(({ id }) => id)).toEqual(['H', 'S', 'h1', 'h2', 'o1', 'o2']);
  });

  it('does not call a star without ties among schools a network that fell apart', () => {
    expect(found.state).toBe('no-school-ties');
  });

  it('takes an institution of a set with the set', () => {
    const one = aftermath(star, 'h1', today);
    expect(one.period).toEqual({ from: '2002', to: '2006' });
    expect(one.ties.during).toMatchObject({ support: 4, schools: 0, others: 3 });
    expect(one.candidates.map(({ id }) => id)).toContain('H');
  });

  const support = ['assists', 'h1>s1', '2018', '2020'] as const;
  const between = (from: string | null, to: string | null, tie = 's1>s2', layer = 'joint-work') =>
    [layer, tie, from, to] as [string, string, string | null, string | null];
  it.each([
    ['nothing outlived it', [between('2018', '2020')], 'collapsed'],
    ['a tie of earlier days went with it', [between('2010', '2019')], 'collapsed'],
    ['half of two went on', [between('2018', '2022'), between('2018', '2020', 's2>s1')], 'persisted'],
    [
      'one of three went on',
      [between('2018', '2022'), between('2018', '2020', 's2>s1'), between('2018', '2020', 'S>s1')],
      'thinned',
    ],
    ['another tie came', [between('2018', '2020'), between('2021', null, 's2>s1')], 'rebuilt'],
    ['the only tie has no end', [between('2018', null)], 'cannot-tell'],
    ['the only tie has no date', [between(null, null)], 'cannot-tell'],
    // One went on and one may have: one or two of three.
    [
      'too many may have gone on',
      [between('2018', '2022'), between('2018', null, 's2>s1'), between('2018', '2020', 'S>s1')],
      'cannot-tell',
    ],
    ['a tie had ended before it began', [between('2010', '2012')], 'no-school-ties'],
  ] as const)('says of the schools, where %s: %s', (_, lines, state) => {
    const data = documentedSupport([[...support], ...lines], { slices: ['2017', '2019', '2021'] });
    expect(aftermath(data, 'h1', today).state).toBe(state);
  });

  it('is found by dates alone, where there are no slices', () => {
    const data = documentedSupport([[...support], between('2018', '2020'), between('2010', '2022', 's2>s1')]);
    const found = aftermath(data, undefined, today);
    expect(found.slices).toEqual({ before: null, during: null, after: null });
    expect(found.ties).toEqual({
      before: { all: 1, uncertain: 0, support: 0, schools: 1, others: 0 },
      during: { all: 3, uncertain: 0, support: 1, schools: 2, others: 0 },
      after: { all: 1, uncertain: 0, support: 0, schools: 1, others: 0 },
    });
    expect(found.state).toBe('persisted');
  });

  it('says of a tie that ended and was taken up again later both', () => {
    const data = documentedSupport([[...support], between('2018', '2020'), between('2023', '2024')]);
    const found = aftermath(data, 'h1', today);
    expect(listed(found.ended)).toContain('joint-work s1>s2');
    expect(listed(found.new)).toEqual(['joint-work s1>s2']);
    expect(found.state).toBe('rebuilt');
  });

  it('knows a support that still runs, one that nothing dates, and a network without any', () => {
    expect(aftermath(documentedSupport([['assists', 'h1>s1', '2018']]), 'h1', today).state).toBe(
      'still-running',
    );
    const planned = documentedSupport([['assists', 'h1>s1', '2018', '2027']]);
    expect(aftermath(planned, 'h1', today)).toMatchObject({ state: 'still-running', period: { to: '2027' } });
    const undated = aftermath(documentedSupport([['assists', 'h1>s1']]), 'h1', today);
    expect(undated).toMatchObject({ state: 'cannot-tell', ties: { during: null, after: null } });
    expect(aftermath(documentedSupport([['joint-work', 's1>s2']]), undefined, today)).toMatchObject({
      of: null,
      candidates: [],
      state: 'no-support',
    });
  });

  it('takes the end of a contract from an event, where ties have none', () => {
    const ends = [{ kind: 'contract-ends', date: '2020-12', actorIds: ['h1'] }];
    const data = documentedSupport([['assists', 'h1>s1', '2018']], { events: ends });
    expect(aftermath(data, 'h1', today).period).toEqual({ from: '2018', to: '2020-12' });
    const begun = documentedSupport([['assists', 'h1>s1', '2018']], {
      events: [
        ...ends,
        ...['2018', '2022'].map((date) => ({ kind: 'contract-begins', date, actorIds: ['h1'] })),
      ],
    });
    expect(aftermath(begun, 'h1', today).period).toEqual({ from: '2018', to: null });
  });

  it('refuses an actor that the network does not have', () => {
    expect(() => aftermath(star, 'h9', today)).toThrow(/no actor "h9"/);
  });
});

describe('what remains after a support, from surveys', () => {
  const waves = (later: { layers?: string[]; silent?: string[] } = {}) =>
    smallNetwork({
      members: ['a', 'b', 'c', 'd'],
      actors: { ate: { kind: 'organisation', name: 'Asesora' } },
      waves: [
        {
          ties: [
            ['joint-work', 'a>b'],
            ['joint-work', 'b>c'],
            ['knowledge', 'c>d'],
            ['tension', 'a>d'],
            ['coordination', 'b>a'],
          ],
        },
        {
          ties: [
            ['joint-work', 'a>b'],
            ['joint-work', 'd>a'],
          ],
          ...later,
        },
      ],
      assists: [['ate', 'a', '2021-03', '2021-12']],
    });

  it('reads collaboration and what is on record, and nothing of tension and nominations', () => {
    const found = aftermath(waves(), undefined, today);
    expect(found).toMatchObject({
      of: { id: 'ate' },
      slices: { before: null, during: 'w1', after: 'w2' },
      ties: {
        before: null,
        during: { all: 4, uncertain: 0, support: 1, schools: 3, others: 0 },
        after: { all: 2, uncertain: 0, support: 0, schools: 2, others: 0 },
      },
      // One of the three went on.
      state: 'thinned',
    });
    expect(listed(found.outlived)).toEqual(['joint-work a>b']);
    expect(listed(found.ended)).toEqual(['assists ate>a', 'joint-work b>c', 'knowledge c>d']);
    expect(listed(found.new)).toEqual(['joint-work d>a']);
  });

  it('loses nothing of a layer that was not asked again, nor of who did not answer', () => {
    const notAsked = aftermath(waves({ layers: ['joint-work'] }), 'ate', today);
    expect(listed(notAsked.unknown)).toEqual(['knowledge c>d']);
    expect(notAsked.layersNotAsked).toEqual(['knowledge']);
    // One, or two of three.
    expect(notAsked.state).toBe('cannot-tell');
    const unanswered = aftermath(waves({ silent: ['c'] }), 'ate', today);
    expect(listed(unanswered.unknown)).toEqual(['joint-work b>c', 'knowledge c>d']);
    expect(unanswered.layersNotAsked).toEqual([]);
  });

  it('finds the end of a support in the wave that no longer names it', () => {
    const data = smallNetwork({
      members: ['a', 'b'],
      actors: { u: { kind: 'university', name: 'Universidad' } },
      waves: [{ ties: [['knowledge', 'u>a', { reporter: 'a' }]] }, {}, {}],
    });
    const found = aftermath(data, undefined, today);
    expect(found).toMatchObject({ of: { id: 'u' }, period: { from: '2021-11', to: '2021-11' } });
    expect(listed(found.ended)).toEqual(['knowledge u>a']);
    expect(found.state).toBe('no-school-ties');
  });

  it('cannot tell where nobody was asked while it ran', () => {
    const data = smallNetwork({
      members: ['a', 'b'],
      actors: { ate: { kind: 'organisation', name: 'Asesora' } },
      waves: [{ ties: [['joint-work', 'a>b']] }, { ties: [['joint-work', 'a>b']] }],
      assists: [['ate', 'a', '2022-01', '2022-06']],
    });
    expect(aftermath(data, 'ate', today)).toMatchObject({
      slices: { before: 'w1', during: null, after: 'w2' },
      state: 'cannot-tell',
      new: [],
    });
  });
});
