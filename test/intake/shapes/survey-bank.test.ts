import { describe, expect, test } from 'vitest';
import { defaultSurveyItems, surveyBank } from '../../../contract/survey-bank.ts';
import { surveyItemOf } from './survey-item.ts';
import { arcs, codes, readTables, table } from './read-tables.ts';

const schools = ['Escuela Alerce', 'Escuela Boldo, Sector Alto', 'Liceo Coihue'];
const quoted = (...cells: string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** A form with the items of the bank as its questions, and how each tool writes a list of options or a grid. */
describe.each(['es', 'en'] as const)(
  'items of the survey bank in %s come back without editing',
  (language) => {
    const ties = surveyBank.filter(({ kind }) => kind === 'ties');

    test.each(ties.map(({ id }) => id))('%s as a list of options', (id) => {
      const item = surveyItemOf(id);
      const read = readTables([
        table(
          'google.csv',
          quoted('Timestamp', 'Nombre de su escuela', item.text[language]),
          quoted('2026/03/02 10:00:00', schools[0]!, `${schools[1]!}, ${schools[2]!}`),
          quoted('2026/03/02 11:00:00', schools[1]!, 'Ninguna'),
          quoted('2026/03/02 12:00:00', schools[2]!, ''),
        ),
      ]);
      const named = ['escuela-boldo-sector-alto', 'liceo-coihue'];
      const expected = named.map((other) =>
        item.direction === 'to-respondent' ? `${other}>escuela-alerce` : `escuela-alerce>${other}`,
      );
      expect(arcs(read, item.layer!)).toEqual(expected.sort());
      expect(read.data.responses.map(({ responded }) => responded)).toEqual([true, true, false]);
      expect(codes(read, 'refused')).toEqual([]);
    });

    test.each(ties.filter(({ scale }) => scale !== null).map(({ id }) => id))(
      '%s as a grid on its scale',
      (id) => {
        const item = surveyItemOf(id);
        const [lowest, , third] = item.scale!.map(({ label }) => label[language]);
        const read = readTables([
          table(
            'grid.csv',
            quoted(
              'Marca temporal',
              'Su escuela',
              ...schools.map((school) => `${item.text[language]} [${school}]`),
            ),
            quoted('2026/03/02 10:00:00', schools[0]!, '', third!, lowest!),
            quoted('2026/03/02 11:00:00', schools[1]!, language === 'es' ? 'Nunca' : 'Never', '', third!),
          ),
        ]);
        const strengths = read.data.ties.map(({ strength }) => strength).sort();
        expect(strengths).toEqual([1, 3, 3]);
        expect(new Set(read.data.ties.map(({ layer }) => layer))).toEqual(new Set([item.layer]));
      },
    );

    test('characteristics as ratings, under the id of their item', () => {
      const ratings = surveyBank.filter(({ kind }) => kind === 'rating');
      const words = ratings[0]!.scale!.map(({ label }) => label[language]);
      const read = readTables([
        table(
          'ratings.csv',
          quoted(
            'Timestamp',
            'Su escuela',
            'Cargo',
            surveyItemOf('trabajo-conjunto').text[language],
            ...ratings.map(({ text }) => text[language]),
          ),
          quoted(
            '2026/03/02 10:00:00',
            schools[0]!,
            'UTP',
            schools[1]!,
            ...ratings.map((_, at) => words[at % 4]!),
          ),
        ),
      ]);
      expect(read.data.ratings).toHaveLength(ratings.length);
      for (const [at, { id, characteristic }] of ratings.entries()) {
        expect(read.data.ratings.find(({ item }) => item === id)).toMatchObject({
          characteristic,
          score: (at % 4) + 1,
          role: 'UTP',
        });
      }
    });
  },
);

test('how far joint work goes is its depth, and joins its strength where both are asked', () => {
  const [depth, frequency] = [surveyItemOf('trabajo-conjunto'), surveyItemOf('frecuencia-trabajo-conjunto')];
  const read = readTables([
    table(
      'depth.csv',
      quoted(
        'Timestamp',
        'Su escuela',
        `${depth.text.es} [${schools[0]!}]`,
        `${depth.text.es} [${schools[2]!}]`,
        `${frequency.text.es} [${schools[0]!}]`,
        `${frequency.text.es} [${schools[2]!}]`,
      ),
      quoted('2026/03/02 10:00:00', schools[0]!, '', 'Colaborativo', '', 'Todos los meses'),
      quoted('2026/03/02 10:00:00', schools[2]!, 'Ninguna', '', 'Nunca', ''),
    ),
  ]);
  expect(read.data.ties).toMatchObject([{ layer: 'joint-work', depth: 'collaborative', strength: 3 }]);
  expect(defaultSurveyItems).toContain(depth.id);
});
