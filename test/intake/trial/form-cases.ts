import { expect } from 'vitest';
import { measure } from './doors.ts';
import { idsOf, namesOf, reported, stored, tiesOf, type TrialCase, valuesOf } from './trial-case.ts';

/** Nominations in columns and the answers that form tools export. */
export const formCases: TrialCase[] = [
  {
    kind: 'Forms',
    input: 'nodelist-csv/nodelist.csv',
    before: 'refused-unclearly',
    async run({ bring }) {
      const data = stored(await bring('nodelist-csv/nodelist.csv'));
      expect(idsOf(data)).toEqual(['1', '2', '3', '4', '5']);
      expect(tiesOf(data)).toEqual(['1>2', '1>3', '1>4', '2>1', '2>3', '3>1', '3>2', '4>1']);
      expect(data.responses.map(({ responded }) => responded)).toEqual([true, true, true, true, true]);
      expect(data.waves[0]!.maxNominations).toBe(3);
      const metrics = ['reciprocity.arc', 'density'];
      const measured = await measure('nodelist-csv/nodelist.csv', { directed: true, metrics });
      // School 5 answered and named nobody: it is there.
      expect(measured.network['density']!.passport).toMatchObject({ n: 5, m: 8 });
      expect(valuesOf(measured, ...metrics)).toEqual([1, 0.4]);
      return 'right';
    },
  },
  {
    kind: 'Forms',
    input: 'survey-google-forms',
    before: 'refused-unclearly',
    async run({ bring }) {
      const paths = ['survey-google-forms/respuestas.csv', 'survey-google-forms/opciones.csv'];
      const imported = await bring(paths);
      const data = stored(imported);
      expect(data.actors.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `school:demo-${String(n)}`));
      const of = (layer: string) =>
        data.ties
          .filter((tie) => tie.layer === layer)
          .map(({ from, to }) => from.slice(-1) + to.slice(-1))
          .sort();
      expect(of('joint-work')).toEqual(['12', '13', '14', '21', '31', '34']);
      expect(of('consejo')).toEqual(['13', '21']);
      const responses = data.responses.map(({ actorId, role, responded }) => [
        actorId.slice(-1),
        role,
        responded,
      ]);
      expect(responses).toHaveLength(6);
      expect(responses).toContainEqual(['5', null, false]);
      expect(responses.filter(([school]) => school === '1').map(([, role]) => role)).toEqual([
        'Directora',
        'UTP',
      ]);
      expect(reported(imported)).toEqual(
        expect.arrayContaining(['name-in-other-spelling 5 Nombre de su establecimiento', 'did-not-answer']),
      );
      return 'right';
    },
  },
  {
    kind: 'Forms',
    input: 'survey-google-forms/respuestas.csv alone',
    before: 'refused-unclearly',
    async run({ bring }) {
      const data = stored(await bring('survey-google-forms/respuestas.csv'));
      expect(namesOf(data)).toEqual([
        ...['Escuela Los Aromos', 'Escuela Rural El Peumo, Km 12', 'Escuela Río Claro'],
        'Liceo Bicentenario, Las Araucarias',
      ]);
      const metrics = ['reciprocity.arc'];
      const measured = await measure('survey-google-forms/respuestas.csv', {
        ...{ directed: true, layers: ['joint-work'], metrics },
      });
      expect(valuesOf(measured, 'reciprocity.arc')).toEqual([0.6667]);
      return 'right';
    },
  },
  {
    kind: 'Forms',
    input: 'survey-qualtrics/qualtrics.csv',
    before: 'refused-unclearly',
    async run({ bring }) {
      const imported = await bring('survey-qualtrics/qualtrics.csv');
      const data = stored(imported);
      expect(tiesOf(data)).toEqual(['1>2:4', '1>3:2', '2>1:3', '3>1:2', '3>2:1', '3>4:4', '5>1:1']);
      const responded = data.responses.filter((response) => response.responded);
      expect(responded.map(({ actorId }) => actorId.slice(-1))).toEqual(['1', '2', '3', '4']);
      expect(data.responses).toHaveLength(6);
      expect(reported(imported)).toEqual(
        expect.arrayContaining(['preview-row-dropped 4', 'unfinished-answer 9', 'did-not-answer']),
      );
      expect(imported.findings.find(({ code }) => code === 'cells-observed')!.found).toBe('22 / 30');
      const metrics = ['reciprocity.arc'];
      const measured = await measure('survey-qualtrics/qualtrics.csv', { directed: true, metrics });
      expect(valuesOf(measured, 'reciprocity.arc')).toEqual([0.5714]);
      return 'right';
    },
  },
];
