import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writeFormText } from '../../server/survey-kit/forms/write-form-text.ts';
import { writeKoboForm } from '../../server/survey-kit/forms/write-kobo-form.ts';
import { writeLimesurveyForm } from '../../server/survey-kit/forms/write-limesurvey-form.ts';
import { kitWords, type Language } from '../../server/survey-kit/kit-words.ts';
import type { SurveyKit } from '../../server/survey-kit/kit.ts';
import { schoolRows } from '../../server/survey-kit/school-rows.ts';
import { kitOf, labelOf } from './kit-of.ts';
import {
  answers,
  csvFile,
  expectedAnswers,
  expectedTies,
  itemByText,
  namedIn,
  roleOf,
  stepIn,
  type Answer,
} from './answers-in-forms.ts';
import { answersOf, readBack, recordsOf, tiesOf, type ReadBack } from './read-back.ts';

/** A field as somebody reads it in the text and makes it in the tool. */
type CopiedField = { text: string; options: string[]; rows: string[]; required: boolean };

function copiedFields(text: string): CopiedField[] {
  const sections = text.split('\n\n').filter((section) => /^(PREGUNTA|ITEM) \d+ · /.test(section));
  return sections.map((section) => {
    const [heading, asked, ...rest] = section.trimEnd().split('\n');
    const lines = rest.filter((line) => !/^\((Descripción|Description)/.test(line));
    const columns = lines.findIndex((line) => /^(Columnas|Columns):$/.test(line));
    return {
      text: asked!,
      required: !/no obligatoria|not required/.test(heading!),
      options: lines.slice(columns < 0 ? 1 : columns + 1),
      rows: columns < 0 ? [] : lines.slice(1, columns),
    };
  });
}

/** What a respondent chooses in a field without rows. */
function choiceIn(kit: SurveyKit, field: CopiedField, answer: Answer, joint: string): string {
  const words = kitWords(kit.language);
  if (field.text === words.accept) return words.accepted;
  if (field.text === words.school) return labelOf(kit, answer.school);
  if (field.text === words.role) return roleOf(kit, answer);
  const named = namedIn(kit, answer, itemByText(kit, field.text)!.id);
  const chosen = named?.length === 0 ? [words.nobody] : (named ?? []);
  expect(field.options).toEqual(expect.arrayContaining(chosen));
  // Tools write what was ticked in the order of the options.
  return field.options.filter((option) => chosen.includes(option)).join(joint);
}

const scoreIn = (kit: SurveyKit, field: CopiedField, row: string, { ratings }: Answer): string => {
  const score = ratings[itemByText(kit, row)!.id];
  return score === undefined ? '' : field.options[score - 1]!;
};

const list = (kit: SurveyKit) =>
  csvFile(
    'lista-de-escuelas.csv',
    schoolRows(kit).map((row) => row.map((cell) => String(cell ?? ''))),
  );

function expectAllOf(back: ReadBack, writtenBy: string, withSteps: boolean): void {
  expect(back).toMatchObject({ shape: 'form-answers', writtenBy });
  expect(tiesOf(back)).toEqual(expectedTies(withSteps));
  expect(recordsOf(back, 'rating').map(({ item, score }) => [item, score])).toEqual([
    ['valora-proposito', 4],
    ['roles-claros', 2],
    ['valora-liderazgo', 1],
  ]);
  const changed = back.findings.filter(
    ({ outcome, code }) =>
      (outcome === 'refused' || outcome === 'corrected') && code !== 'personal-column-dropped',
  );
  expect(changed).toEqual([]);
}

describe.each<Language>(['es', 'en'])('answers to the kit in %s', (language) => {
  const kit = kitOf({ language });

  function google(): string[][] {
    const fields = copiedFields(writeFormText(kit, 'google'));
    const cells = (answer: Answer): string[] =>
      fields.flatMap((field) =>
        field.rows.length === 0
          ? [choiceIn(kit, field, answer, ', ')]
          : field.rows.map((row) => {
              const item = itemByText(kit, field.text);
              if (item === null) return scoreIn(kit, field, row, answer);
              return stepIn(kit, answer, item.id, row, field.options);
            }),
      );
    const headings = fields.flatMap(({ text, rows }) =>
      rows.length === 0 ? [text] : rows.map((row) => `${text} [${row}]`),
    );
    return [
      [language === 'es' ? 'Marca temporal' : 'Timestamp', ...headings],
      ...answers.map((answer) => ['2026/03/02 10:00:00', ...cells(answer)]),
    ];
  }

  test('from Google Forms, with the list of schools', () => {
    const back = readBack([csvFile('respuestas.csv', google()), list(kit)]);
    expectAllOf(back, 'google-forms', true);
    expect(answersOf(back)).toEqual(expectedAnswers);
  });

  test('from Google Forms alone: schools are known by their RBD', () => {
    const back = readBack([csvFile('respuestas.csv', google())]);
    expectAllOf(back, 'google-forms', true);
    const names = new Map(recordsOf(back, 'actor').map(({ id, name }) => [id, name]));
    expect(names.get('school:3502')).toBe('Escuela El Peumo, Km 12');
  });

  test('from Microsoft Forms, where one marks whom', () => {
    const fields = copiedFields(writeFormText(kit, 'microsoft'));
    const headings = fields.flatMap(({ text, rows }) => (rows.length === 0 ? [text] : rows));
    const cells = (answer: Answer): string[] =>
      fields.flatMap((field) => {
        if (field.rows.length > 0) return field.rows.map((row) => scoreIn(kit, field, row, answer));
        const chosen = choiceIn(kit, field, answer, ';');
        return [itemByText(kit, field.text) !== null && chosen !== '' ? `${chosen};` : chosen];
      });
    const meta = ['ID', 'Start time', 'Completion time', 'Email', 'Name'];
    const back = readBack([
      csvFile('Encuesta.xlsx/Sheet1.csv', [
        [...meta, ...headings],
        ...answers.map((answer, at) => [
          ...[String(at + 1), '2026-03-02', '2026-03-02', 'anonymous', ''],
          ...cells(answer),
        ]),
      ]),
      list(kit),
    ]);
    expectAllOf(back, 'microsoft-forms', false);
    expect(answersOf(back)).toEqual(expectedAnswers);
  });

  test('from LimeSurvey with full texts', () => {
    const rows: Record<string, string>[] = parse(writeLimesurveyForm(kit), {
      bom: true,
      columns: true,
      delimiter: '\t',
    });
    const fields: (CopiedField & { type: string })[] = [];
    for (const { class: kind, text, 'type/scale': type, mandatory } of rows) {
      if (kind === 'Q')
        fields.push({ text: text!, type: type!, options: [], rows: [], required: mandatory === 'Y' });
      if (kind === 'SQ') fields.at(-1)!.rows.push(text!);
      if (kind === 'A') fields.at(-1)!.options.push(text!);
    }
    const headings = fields.flatMap(({ text, rows: parts }) =>
      parts.length === 0 ? [text] : parts.map((part) => `${text} [${part}]`),
    );
    const words = kitWords(language);
    const cells = (answer: Answer): string[] =>
      fields.flatMap((field) => {
        const item = itemByText(kit, field.text);
        if (field.type === '!') return [choiceIn(kit, field, answer, '')];
        if (field.type === 'M') {
          const named = namedIn(kit, answer, item!.id);
          const ticked = named?.length === 0 ? [words.nobody] : (named ?? []);
          return field.rows.map((row) => (ticked.includes(row) ? (language === 'es' ? 'Sí' : 'Yes') : ''));
        }
        return field.rows.map((row) =>
          item === null ? scoreIn(kit, field, row, answer) : stepIn(kit, answer, item.id, row, field.options),
        );
      });
    const meta = ['ID de respuesta', 'Fecha de envío', 'Última página', 'Lenguaje inicial'];
    const back = readBack([
      csvFile('results.csv', [
        [...meta, ...headings],
        ...answers.map((answer, at) => [String(at + 1), '2026-03-02 10:00:00', '1', 'es', ...cells(answer)]),
      ]),
      list(kit),
    ]);
    expectAllOf(back, 'limesurvey', true);
    expect(answersOf(back)).toEqual(expectedAnswers);
  });

  describe.each(['names', 'labels'] as const)('from KoboToolbox with %s', (as) => {
    async function kobo(columns: 'both' | 'single'): Promise<string[][]> {
      const sheets = await readWorkbook(Buffer.from(await writeKoboForm(kit)));
      const data = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
      const shown = as === 'names' ? 1 : 2;
      const choices = data('choices').map((row) => row.map(String));
      const textOf = (listName: string, label: string): string =>
        choices.find(([of, , each]) => of === listName && each === label)![shown]!;
      const headings: string[] = [];
      const rows: string[][] = answers.map(() => []);
      for (const [type, name, label] of data('survey')
        .slice(1)
        .map((row) => row.map(String))) {
        const [kind, listName] = type!.split(' ');
        if (kind === 'note') continue;
        const heading = as === 'names' ? name! : label!;
        const options = choices.filter(([of]) => of === listName).map(([, , each]) => each!);
        const field = { text: label!, options, rows: [], required: false };
        headings.push(heading);
        const item = itemByText(kit, label!);
        if (kind === 'select_one') {
          answers.forEach((answer, at) => {
            const score = item === null ? null : (answer.ratings[item.id] ?? 0);
            const chosen = score === null ? choiceIn(kit, field, answer, '') : (options[score - 1] ?? '');
            rows[at]!.push(chosen === '' ? '' : textOf(listName!, chosen));
          });
          continue;
        }
        const ticked = answers.map((answer) => choiceIn(kit, field, answer, '\n').split('\n'));
        answers.forEach((_, at) =>
          rows[at]!.push(
            ticked[at]!.filter((each) => each !== '')
              .map((each) => textOf(listName!, each))
              .join(' '),
          ),
        );
        if (columns === 'single') continue;
        for (const option of options) {
          headings.push(`${heading}/${textOf(listName!, option)}`);
          answers.forEach((_, at) =>
            rows[at]!.push(ticked[at]![0] === '' ? '' : ticked[at]!.includes(option) ? '1' : '0'),
          );
        }
      }
      return [
        [...headings, '_id', '_uuid', '_submission_time', '_index'],
        ...rows.map((row, at) => [...row, `10${at}`, `u-${at}`, '2026-03-02T10:00:00', String(at + 1)]),
      ];
    }

    test.each(['both', 'single'] as const)('and columns: %s', async (columns) => {
      const back = readBack([csvFile('kobo.csv', await kobo(columns)), list(kit)]);
      expectAllOf(back, 'kobotoolbox', false);
      expect(answersOf(back)).toEqual(expectedAnswers);
    });

    test('and without the list of schools', async () => {
      const back = readBack([csvFile('kobo.csv', await kobo('both'))]);
      expectAllOf(back, 'kobotoolbox', false);
      const names = recordsOf(back, 'actor').map(({ name }) => name);
      expect(names.some((name) => /rbd_/i.test(name))).toBe(false);
    });
  });
});
