import { expect } from 'vitest';
import { measure } from './doors.ts';
import { idsOf, namesOf, reported, stored, tiesOf, type TrialCase, valuesOf } from './trial-case.ts';

/** A file whose ties, in the order of their text, are known. */
const withTies = (
  kind: string,
  input: string,
  before: TrialCase['before'],
  ties: string[],
  more: { actors?: string[]; reports?: string[]; direction?: 'directed' | 'undirected' } = {},
): TrialCase => ({
  kind,
  input,
  before,
  async run({ bring }) {
    const { actors, reports = [], direction } = more;
    const imported = await bring(input, direction === undefined ? {} : { direction });
    const data = stored(imported);
    expect(tiesOf(data)).toEqual(ties);
    if (actors !== undefined) expect(idsOf(data)).toEqual(actors);
    expect(reported(imported)).toEqual(expect.arrayContaining(reports));
    return 'right';
  },
});

const negative = (input: string, ties: string[]): TrialCase =>
  withTies('Signs in values', input, 'wrong-in-silence', ties, {
    direction: 'undirected',
    reports: [expect.stringMatching(/^negative-strength \d+ strength$/) as string],
  });

export const otherGraphCases: TrialCase[] = [
  withTies('UCINET DL', 'dl-headers/a-oneline.dl', 'right', [
    ...['label1>label2:1', 'label1>label3:1', 'label1>label4:1'],
    ...['label2>label1:1', 'label2>label3:1', 'label2>label4:1'],
  ]),
  withTies('UCINET DL', 'dl-headers/b-wrapped.dl', 'right', [
    ...['ana>bea:1', 'ana>cleo:1', 'bea>ana:1', 'bea>dora:1', 'cleo>dora:1', 'dora>eva:1', 'eva>flor:1'],
  ]),
  withTies('UCINET DL', 'dl-headers/c-two-matrices.dl', 'right', [
    ...['amistad a>b:1', 'amistad a>c:1', 'amistad b>a:1', 'amistad c>a:1'],
    ...['consejo a>b:1', 'consejo b>c:1'],
  ]),
  withTies(
    'Two modes',
    'dl-headers/d-two-mode.dl',
    'wrong-in-silence',
    ['E1>M1:1', 'E1>M2:1', 'E2>M2:1', 'E2>M3:1'],
    {
      actors: ['E1', 'E2', 'E3', 'M1', 'M2', 'M3', 'M4'],
      reports: ['two-mode  mode'],
    },
  ),
  withTies('Two modes', 'two-modes/tm3.dl', 'wrong-in-silence', ['e1>m1:1', 'e1>m2:1', 'e2>m2:1'], {
    actors: ['e1', 'e2', 'm1', 'm2'],
    reports: ['two-mode  mode'],
  }),
  withTies('Two modes', 'two-modes/tm4.dl', 'wrong-in-silence', ['1>3:1', '1>4:1', '2>4:1'], {
    actors: ['1', '2', '3', '4'],
    reports: ['two-mode  mode'],
  }),
  withTies('Two modes', 'two-modes/bip.graphml', 'wrong-in-silence', ['a>b'], {
    actors: ['a', 'b', 'c'],
    reports: ['modes-not-given  type'],
  }),
  withTies('UCINET DL', 'dl-other-forms/a-lowerhalf.dl', 'refused', ['b>a:1', 'c>b:1', 'd>a:1']),
  withTies('UCINET DL', 'dl-other-forms/b-upperhalf-present.dl', 'refused', ['a>b:1', 'a>c:1']),
  withTies('UCINET DL', 'dl-other-forms/c-edgelist2.dl', 'refused', ['e1>m1', 'e1>m2', 'e2>m3']),
  withTies('UCINET DL', 'dl-other-forms/d-nodelist2.dl', 'refused', ['e1>m1', 'e1>m2', 'e2>m3']),
  withTies('UCINET DL', 'dl-other-forms/e-embedded-matrix.dl', 'right', ['a>b:1', 'b>c:1', 'c>a:1']),
  withTies('Other formats', 'other-formats/a.gml', 'refused-unclearly', ['1>0', '2>1'], {
    reports: ['unread-numeric-column  collab', 'name-column  vertexnames'],
  }),
  withTies('Other formats', 'other-formats/b.gdf', 'refused-unclearly', ['a>b:2', 'b>a:2', 'b>c:1']),
  withTies('Other formats', 'other-formats/c.vna', 'refused-unclearly', ['e1>e2:1', 'e2>e_3:2'], {
    direction: 'undirected',
  }),
  withTies('Other formats', 'other-formats/d.cx2', 'refused-unclearly', ['1>2'], { direction: 'directed' }),
  withTies('Direction', 'direction/m1.gexf', 'wrong-in-silence', ['a>b', 'b>c', 'c>b']),
  ...['direction/u1.net', 'direction/u1.dl', 'direction/u2.graphml'].map((input): TrialCase => ({
    kind: 'Direction',
    input: `${input} --directed`,
    before: 'wrong-in-silence',
    async run({ bring }) {
      const metrics = ['reciprocity.arc', 'density'];
      const measured = await measure(input, { directed: true, metrics });
      expect(measured.network['density']!.passport).toMatchObject({ m: 4, ties: 'arcs' });
      expect(valuesOf(measured, ...metrics)).toEqual([1, 0.6667]);
      expect(measured.notes).not.toContain('parallel-ties');
      expect(stored(await bring(input, { direction: 'directed' })).ties).toHaveLength(4);
      return 'right';
    },
  })),
  negative('negative-ties/n1.graphml', ['a>b:2 negative', 'b>c:1']),
  negative('negative-ties/n1.gexf', ['a>b:1 negative', 'b>c']),
  negative('negative-ties/n1.csv', ['a>b:1 negative', 'a>c:1', 'b>c:1']),
  {
    kind: 'Signs in values',
    input: 'negative-ties/nb',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const refusal = await bring('negative-ties/nb');
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toContain('strength-out-of-range 2 strength');
      expect(tiesOf(stored(await bring('negative-ties/nb', { acceptRejects: true })))).toEqual([
        'sx:b>sx:c:1 negative',
      ]);
      return 'refused';
    },
  },
  {
    kind: 'Time',
    input: 'gexf-dynamic/a-spells.gexf',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const imported = await bring('gexf-dynamic/a-spells.gexf');
      expect(reported(imported)).toContain('several-periods');
      const periods = stored(imported).ties.map(
        ({ validFrom, validTo }) => `${String(validFrom)}-${String(validTo)}`,
      );
      expect(periods.sort()).toEqual(['2021-2022', '2022-2023', '2023-2023']);
      expect((await measure('gexf-dynamic/a-spells.gexf')).notes).toContain('several-periods');
      return 'right';
    },
  },
  {
    kind: 'Time',
    input: 'gexf-dynamic/b-timestamps.gexf',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const imported = await bring('gexf-dynamic/b-timestamps.gexf');
      expect(reported(imported)).toContain('values-by-time 6 matricula');
      expect(stored(imported).actors.map(({ enrolment }) => enrolment)).toEqual([null, null]);
      const measured = await measure('gexf-dynamic/b-timestamps.gexf', {
        directed: true,
        metrics: ['density'],
      });
      expect(measured.network['density']!.passport).toMatchObject({ n: 2, m: 1 });
      return 'right';
    },
  },
  ...['periods-and-waves/start.gexf', 'periods-and-waves/val.csv'].map((input): TrialCase => ({
    kind: 'Time',
    input,
    before: 'wrong-in-silence',
    async run({ bring }) {
      expect(reported(await bring(input, { direction: 'undirected' }))).toContain('several-periods');
      expect((await measure(input)).notes).toContain('several-periods');
      return 'right';
    },
  })),
  {
    kind: 'Time',
    input: 'periods-and-waves/wave.csv',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const data = stored(await bring('periods-and-waves/wave.csv', { direction: 'undirected' }));
      expect(data.ties.map(({ waveId }) => waveId)).toEqual(['2021', '2022', '2023']);
      const measured = await measure('periods-and-waves/wave.csv', { metrics: ['transitivity'] });
      expect(valuesOf(measured, 'transitivity')).toEqual(['no-two-paths']);
      expect(measured.notes).toContain('Of the waves 2021, 2022, 2023 the last is measured');
      return 'right';
    },
  },
  ...['round-trip/rt-out.graphml', 'round-trip/rt-out.gexf'].map((input): TrialCase => ({
    kind: 'Round trips',
    input: `round-trip/rt, then ${input}`,
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      await bring('round-trip/rt');
      const data = stored(await bring(input));
      expect(data.ties).toHaveLength(9);
      expect(data.ties.filter(({ reporter }) => reporter !== null)).toHaveLength(7);
      expect(namesOf(data)).toHaveLength(6);
      const [before, after] = [(await store.loadNetwork('red:rt'))!, data];
      const facts = ({ actors }: typeof data) =>
        actors.map(({ id, name, kind, comunaId, rural, enrolment, group, latitude }) => ({
          ...{ id, name, kind, comunaId, rural, enrolment, group, latitude },
        }));
      expect(facts(after)).toEqual(facts(before));
      expect(before.members.map(({ role }) => role).sort()).toContain('coordinator');
      return 'right';
    },
  })),
];
