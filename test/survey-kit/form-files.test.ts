import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeKoboForm } from '../../server/survey-kit/forms/write-kobo-form.ts';
import { writeLimesurveyForm } from '../../server/survey-kit/forms/write-limesurvey-form.ts';
import { kitOf, roster } from './kit-of.ts';

const withDemo = () =>
  kitOf({
    roster: [...roster, { actorId: 'organisation:x', name: '3 & <Poniente>', rbd: null, comunaName: null }],
  });

test('the XLSForm has valid names, each once, and every list that its items offer', async () => {
  const sheets = await readWorkbook(Buffer.from(await writeKoboForm(withDemo())));
  const rowsOf = (name: string): string[][] =>
    sheets
      .find(({ sheet }) => sheet === name)!
      .data.slice(1)
      .map((row) => row.map((cell) => String(cell ?? '')));
  const survey = rowsOf('survey');
  const names = survey.map(([, name]) => name!);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  const choices = rowsOf('choices');
  const keys = choices.map(([list, name]) => `${list!} ${name!}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const [, name] of choices) expect(name).toMatch(/^[a-z0-9_]+$/);
  const lists = survey.flatMap(([type]) => type!.split(' ').slice(1));
  expect(new Set(lists)).toEqual(new Set(choices.map(([list]) => list)));
  expect(rowsOf('settings')).toEqual([['Encuesta de colaboración de Red Ñuble Crece', 'red_nuble_crece']]);
});

test('LimeSurvey is given codes of the length that it takes, each once in its item, and no markup of names', () => {
  const rows: Record<string, string>[] = parse(writeLimesurveyForm(withDemo()), {
    bom: true,
    columns: true,
    delimiter: '\t',
  });
  const most: Record<string, number> = { Q: 20, SQ: 5, A: 5 };
  let taken = new Set<string>();
  for (const { class: kind, name } of rows.filter((row) => row['class']! in most)) {
    if (kind === 'Q') taken = new Set();
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
    expect(name!.length).toBeLessThanOrEqual(most[kind!]!);
    expect(taken.has(name!)).toBe(false);
    taken.add(name!);
  }
  const texts = rows.filter((row) => row['class'] === 'SQ').map(({ text }) => text);
  expect(texts).toContain('3 &amp; &lt;Poniente&gt;');
  const several = rows.find((row) => row['type/scale'] === 'M')!;
  const nobody = rows.slice(rows.indexOf(several)).find(({ text }) => text === 'Ninguna')!;
  expect(several['exclude_all_others']).toBe(nobody['name']);
  expect(rows.find(({ name }) => name === 'datestamp')).toMatchObject({ class: 'S', text: 'Y' });
});
