import { expect } from 'vitest';
import { measure } from './doors.ts';
import { idsOf, namesOf, reported, stored, tiesOf, type TrialCase, valuesOf } from './trial-case.ts';

const answered = (responses: readonly { actorId: string; responded: boolean }[]): string[] =>
  responses
    .map(({ actorId, responded }) => `${actorId.replace(/^.*[~-]/, '')} ${responded ? 'yes' : 'no'}`)
    .sort();

/** Edge lists, matrices, nominations and answers of forms. */
export const tableCases: TrialCase[] = [
  {
    kind: 'Direction',
    input: 'direction/dir.csv',
    before: 'wrong-in-silence',
    async run({ bring }) {
      await expect(bring('direction/dir.csv')).rejects.toMatchObject({ code: 'direction-open' });
      const data = stored(await bring('direction/dir.csv', { direction: 'directed' }));
      expect(tiesOf(data)).toEqual(['q1>q2', 'q1>q3', 'q2>q1']);
      const measured = await measure('direction/dir.csv', { directed: true, metrics: ['reciprocity.arc'] });
      expect(valuesOf(measured, 'reciprocity.arc')).toEqual([0.6667]);
      expect((await measure('direction/dir.csv')).notes).toContain('direction-assumed');
      return 'right';
    },
  },
  ...(
    [
      ['strength-headings/h-weight.csv', ['a>b:5', 'b>c:2']],
      ['strength-headings/h-peso.csv', ['a>b:5', 'b>c:2']],
      ['strength-headings/h2.graphml', ['a>b:5', 'b>c:3']],
    ] as const
  ).map(([input, ties]): TrialCase => ({
    kind: 'Headings',
    input,
    before: 'wrong-in-silence',
    async run({ bring }) {
      expect(tiesOf(stored(await bring(input, { direction: 'directed' })))).toEqual(ties);
      const measured = await measure(input, { directed: true, metrics: ['strength-out'] });
      expect(measured.actors.map((actor) => actor['strength-out'])).toContain(5);
      return 'right';
    },
  })),
  {
    kind: 'Headings',
    input: 'names-beside/lab.csv',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const names = ['Escuela Dos', 'Escuela Tres', 'Escuela Uno'];
      const paths = ['names-beside/lab.csv', 'names-beside/lab.nodes.csv'];
      expect(namesOf(stored(await bring(paths, { direction: 'directed' })))).toEqual(names);
      return 'right';
    },
  },
  {
    kind: 'Doors alike',
    input: 'names-beside/lab.csv, the actors beside it',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const data = stored(await bring('names-beside/lab.csv', { direction: 'directed' }));
      expect(namesOf(data)).toEqual(['Escuela Dos', 'Escuela Tres', 'Escuela Uno']);
      return 'right';
    },
  },
  {
    kind: 'Doors alike',
    input: 'explorer-pictures/dense.csv',
    before: 'wrong',
    async run({ bring }) {
      const data = stored(await bring('explorer-pictures/dense.csv', { direction: 'directed' }));
      expect([data.actors.length, data.ties.length]).toEqual([40, 160]);
      const measured = await measure('explorer-pictures/dense.csv', { directed: true, metrics: ['density'] });
      expect(measured.network['density']!.passport).toMatchObject({ n: 40, m: 160 });
      return 'right';
    },
  },
  {
    kind: 'Headings',
    input: 'gephi-edges-csv',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const imported = await bring(['gephi-edges-csv/edges.csv', 'gephi-edges-csv/nodes.csv']);
      const data = stored(imported);
      expect(namesOf(data)).toHaveLength(6);
      expect(namesOf(data)).toContain('Escuela Seis');
      expect(
        data.ties.map(({ from, to, strength }) => `${from.at(-1)!}${to.at(-1)!}:${String(strength)}`).sort(),
      ).toEqual([...['12:1', '15:1', '21:1', '23:2.5', '32:1', '51:1']]);
      expect(reported(imported)).toEqual(expect.arrayContaining(['self-tie 5 to', 'parallel-ties']));
      const metrics = ['density', 'reciprocity.arc'];
      const measured = await measure('gephi-edges-csv/edges.csv', { directed: true, metrics });
      expect(valuesOf(measured, ...metrics)).toEqual([0.2, 1]);
      return 'right';
    },
  },
  ...(
    [
      ['csv-quotes/a-doubled.csv', 'right', ['B', 'C', 'Escuela "El Sauce"', 'Liceo\nNuevo'], 3],
      ['csv-quotes/c-first-line-quotes.csv', 'right', ['a', 'b', 'c', 'd'], 3],
    ] as const
  ).map(([input, before, names, ties]): TrialCase => ({
    kind: 'Quotes',
    input,
    before,
    async run({ bring }) {
      const data = stored(await bring(input, { direction: 'directed' }));
      expect(namesOf(data)).toEqual(names);
      expect(data.ties).toHaveLength(ties);
      return 'right';
    },
  })),
  ...(
    [
      ['csv-quotes/b-backslash.csv', ['text-after-quote 2'], ['A>B', 'B>C', 'C>D']],
      ['open-quotes/bs2.csv', ['text-after-quote 2'], ['A>B', 'B>C', 'C>D']],
      ['open-quotes/bs4.csv', ['text-after-quote 2'], ['C>D', 'E>F']],
      ['open-quotes/bs.csv', ['text-after-quote 2', 'text-after-quote 3'], []],
      ['open-quotes/bs3.csv', ['broken-quotes 2'], []],
    ] as const
  ).map(([input, refusals, ties]): TrialCase => ({
    kind: 'Quotes',
    input,
    before: 'wrong-in-silence',
    async run({ bring }) {
      const options = { direction: 'directed' } as const;
      const refusal = await bring(input, options);
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toEqual(refusals);
      const rest = bring(input, { ...options, acceptRejects: true });
      if (ties.length > 0) expect(tiesOf(stored(await rest))).toEqual(ties);
      else await expect(rest).rejects.toMatchObject({ code: 'nothing-to-store' });
      // The other door finds the same.
      const measured = measure(input, { directed: true, metrics: ['density'] });
      if (ties.length > 0) expect((await measured).network['density']!.passport.m).toBe(ties.length);
      else await expect(measured).rejects.toMatchObject({ code: 'no-ties' });
      return 'refused';
    },
  })),
  {
    kind: 'Matrices',
    input: 'matrix-csv/matrix.csv',
    before: 'refused-unclearly',
    async run({ bring }) {
      const imported = await bring('matrix-csv/matrix.csv');
      const data = stored(imported);
      expect(idsOf(data)).toEqual(['A', 'B', 'C', 'D', 'E']);
      expect(tiesOf(data)).toEqual(['A>B:1', 'A>D:1', 'B>A:1', 'D>B:1']);
      expect(imported.findings).toContainEqual(
        expect.objectContaining({ code: 'diagonal-left-out', found: 'C: 1, D: 1' }),
      );
      const metrics = ['density', 'reciprocity.arc'];
      const measured = await measure('matrix-csv/matrix.csv', { directed: true, metrics });
      expect(valuesOf(measured, ...metrics)).toEqual([0.2, 0.5]);
      return 'right';
    },
  },
  {
    kind: 'Matrices',
    input: 'matrix-csv/matrix-accents-cp1252.csv',
    before: 'refused-unclearly',
    async run({ bring }) {
      const imported = await bring('matrix-csv/matrix-accents-cp1252.csv');
      expect(namesOf(stored(imported))).toEqual(['El Sauce', 'Río', 'Ñandú']);
      expect(tiesOf(stored(imported))).toEqual(['el-sauce>Ñandú:1', 'Ñandú>el-sauce:2.5']);
      expect(reported(imported)).toContain('empty-is-no-tie');
      return 'right';
    },
  },
  {
    kind: 'Matrices',
    input: 'matrix-xlsx/ties.xlsx with nodes.xlsx',
    before: 'refused-unclearly',
    async run({ bring }) {
      const data = stored(await bring(['matrix-xlsx/ties.xlsx', 'matrix-xlsx/nodes.xlsx']));
      expect(tiesOf(data)).toEqual([
        ...['1>2:4', '1>6:1', '2>1:3', '2>3:2', '4>3:4', '4>5:3', '5>1:1', '5>2:2', '5>4:3'],
      ]);
      expect(data.actors).toHaveLength(6);
      const metrics = ['density', 'reciprocity.arc'];
      const measured = await measure('matrix-xlsx/ties.xlsx', { directed: true, metrics });
      expect(valuesOf(measured, ...metrics)).toEqual([0.3, 0.4444]);
      const cut = await bring('matrix-xlsx/ties.xlsx', {
        tables: [{ file: 'ties.xlsx/Sheet1.csv', cut: 3 }],
      });
      expect(tiesOf(stored(cut))).toEqual(['1>2:4', '2>1:3', '4>3:4', '4>5:3', '5>4:3']);
      return 'right';
    },
  },
  {
    kind: 'Matrices',
    input: 'matrix-xlsx/nodes.xlsx alone',
    before: 'wrong',
    async run({ bring }) {
      const refusal = await bring('matrix-xlsx/nodes.xlsx');
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toContain('ties-missing');
      await expect(measure('matrix-xlsx/nodes.xlsx')).rejects.toMatchObject({ code: 'no-ties' });
      return 'refused';
    },
  },
  {
    kind: 'Matrices',
    input: 'matrix-xlsx/titled.xlsx',
    before: 'refused-unclearly',
    async run({ bring }) {
      const imported = await bring('matrix-xlsx/titled.xlsx');
      expect(tiesOf(stored(imported))).toEqual(['E1>E2:4', 'E2>E1:3', 'E2>E3:1']);
      expect(answered(stored(imported).responses)).toEqual(['E1 yes', 'E2 yes', 'E3 no']);
      expect(reported(imported)).toContain('did-not-answer');
      return 'right';
    },
  },
];
