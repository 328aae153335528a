import { parse } from 'csv-parse/sync';
import writeWorkbook from 'write-excel-file/node';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../server/intake/bundle/unpack.ts';
import type { Language } from '../../server/survey-kit/kit-words.ts';
import { kitWords } from '../../server/survey-kit/kit-words.ts';
import type { SurveyKit } from '../../server/survey-kit/kit.ts';
import { writeAnswerWorkbook } from '../../server/survey-kit/workbook/write-answer-workbook.ts';
import { kitOf, labelOf, roster } from './kit-of.ts';
import { answersOf, readBack, recordsOf, tiesOf, type ReadBack } from './read-back.ts';

type Cells = Record<string, string>;
type Row = { id: string; cells: Cells };

const unpacked = async (bytes: Uint8Array) => unpack({ name: 'Red Ñuble Crece.xlsx', bytes });
const tableOf = (bytes: Uint8Array): string[][] =>
  parse(new TextDecoder().decode(bytes), { relax_column_count: true });

/** What a spreadsheet program stores when rows are filled in: cells by the end of their headings. */
async function filled(kit: SurveyKit, rows: readonly Row[]): Promise<Uint8Array> {
  const answers = kitWords(kit.language).sheets.answers;
  const sheets = (await unpacked(await writeAnswerWorkbook(kit))).map(({ name, bytes }) => ({
    sheet: name.split('/').at(-1)!.replace('.csv', ''),
    data: tableOf(bytes),
  }));
  const { data } = sheets.find(({ sheet }) => sheet === answers)!;
  const headings = data[0]!;
  const used = new Set<number>();
  for (const { id, cells } of rows) {
    const label = labelOf(kit, id);
    const first = data.findIndex((row, at) => at > 0 && row[0] === label && !used.has(at));
    const at = first >= 0 ? first : data.push(headings.map((_, column) => (column === 0 ? label : ''))) - 1;
    used.add(at);
    for (const [end, value] of Object.entries(cells)) {
      const columns = headings.flatMap((heading, column) => (heading.endsWith(end) ? [column] : []));
      expect(columns, end).toHaveLength(1);
      data[at]![columns[0]!] = value;
    }
  }
  return new Uint8Array(await writeWorkbook(sheets).toBuffer());
}

const read = async (bytes: Uint8Array): Promise<ReadBack> =>
  readBack(await unpacked(bytes), 'Red Ñuble Crece');
const outcomes = ({ findings }: ReadBack, outcome: string) =>
  findings.filter((finding) => finding.outcome === outcome).map(({ code }) => code);

describe.each<Language>(['es', 'en'])('the workbook in %s', (language) => {
  const kit = kitOf({ language });
  const words = kitWords(language);
  const item = (at: number, about: string): string =>
    `${String(at)}. ${kit.items[at - 1]!.text[language]} [${about}]`;
  const to = (at: number, id: string): string => item(at, labelOf(kit, id));
  const step = (at: number, value: number): string => kit.items[at - 1]!.scale![value - 1]!.label[language];
  const rating = (at: number): string => `${String(at)}. ${kit.items[at - 1]!.text[language]}`;

  const rows: Row[] = [
    {
      id: 'school:3501',
      cells: {
        [words.role]: words.roles[0]!,
        [words.date]: '2026-03-02',
        [to(1, 'school:3502')]: step(1, 3),
        [to(1, 'school:3506')]: step(1, 1),
        [to(2, 'school:3503')]: words.depths[1]!,
        [item(3, words.nobody)]: words.mark,
        [to(4, 'school:3505')]: words.mark,
        [rating(6)]: step(6, 4),
        [rating(15)]: step(15, 1),
      },
    },
    {
      id: 'school:3504',
      cells: {
        [words.role]: words.roles[1]!,
        [to(1, 'school:3501')]: step(1, 4),
        [item(2, words.nobody)]: words.mark,
        [to(3, 'school:3505')]: step(3, 2),
        [item(4, words.nobody)]: words.mark,
        [item(5, words.nobody)]: words.mark,
      },
    },
    { id: 'school:3504', cells: { [words.role]: words.roles[2]!, [to(5, 'school:3501')]: words.mark } },
  ];

  test('comes back as it was filled in: ties with layer, direction, strength and depth', async () => {
    const back = await read(await filled(kit, rows));
    expect(back).toMatchObject({ shape: 'form-answers', doubts: [] });
    expect(tiesOf(back)).toEqual([
      'coordination 3504>3501',
      'joint-work 3501>3503 collaborative',
      'knowledge 3501>3504 4',
      'knowledge 3502>3501 3',
      'knowledge 3506>3501 1',
      'leadership 3501>3505',
      'trust 3504>3505 2',
    ]);
    expect(outcomes(back, 'refused')).toEqual([]);
    expect(outcomes(back, 'corrected')).toEqual([]);
    expect(recordsOf(back, 'network')).toMatchObject([{ name: 'Red Ñuble Crece', rosterKnown: true }]);
  });

  test('nobody is an answer, an item without a mark is open, a row without any did not answer', async () => {
    const back = await read(await filled(kit, rows.slice(0, 2)));
    expect(answersOf(back)).toEqual({
      3501: 'knowledge|joint-work|trust|leadership',
      3502: 'no',
      3503: 'no',
      3504: 'knowledge|joint-work|trust|leadership|coordination',
      3505: 'no',
      3506: 'no',
    });
    expect(recordsOf(back, 'wave')).toMatchObject([{ waveId: '2026', date: '2026-03-02' }]);
  });

  test('every actor is its school of the register, under its name there', async () => {
    const back = await read(await filled(kit, rows));
    const actors = recordsOf(back, 'actor').map(({ id, name }) => [id, name]);
    expect(actors).toEqual(roster.map(({ actorId, name }) => [actorId, name]));
    const roles = recordsOf(back, 'tie').map(({ reporterRole }) => reporterRole);
    expect(new Set(roles)).toEqual(new Set(words.roles.slice(0, 3)));
  });

  test('statements are ratings under the ids of their items', async () => {
    const back = await read(await filled(kit, rows));
    expect(recordsOf(back, 'rating')).toMatchObject([
      { actorId: 'school:3501', item: kit.items[5]!.id, score: 4 },
      { actorId: 'school:3501', item: kit.items[14]!.id, score: 1 },
    ]);
  });

  test('that nobody has filled in is refused, and says why', async () => {
    const back = await read(await writeAnswerWorkbook(kit));
    expect(outcomes(back, 'refused')).toEqual(['nobody-answered']);
    expect(outcomes(back, 'info')).not.toContain('partial-answer');
  });

  test('a word that is on no list is refused by its cell, and the rest stands', async () => {
    const wrong = { id: 'school:3502', cells: { [to(1, 'school:3501')]: 'seguidito' } };
    const back = await read(await filled(kit, [...rows, wrong]));
    expect(back.findings.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { code: 'unreadable-answer', found: 'seguidito', column: to(1, 'school:3501'), row: 3 },
    ]);
    expect(tiesOf(back)).toHaveLength(7);
  });
});

test('cells offer the lists of the sheet of choices, one block for neighbours', async () => {
  const files = unzipSync(await writeAnswerWorkbook(kitOf()));
  const xml = new TextDecoder().decode(files['xl/worksheets/sheet2.xml']);
  const validations = [...xml.matchAll(/sqref="([A-Z]+\d+:[A-Z]+\d+)"><formula1>([^<]+)</g)].map(
    ([, cells, list]) => `${cells!} ${list!}`,
  );
  expect(validations.slice(0, 5)).toEqual([
    "A2:A207 'Opciones'!$A$2:$A$7",
    "C2:C207 'Opciones'!$B$2:$B$6",
    "E2:J207 'Opciones'!$D$2:$D$5",
    "K2:K207 'Opciones'!$C$2:$C$2",
    "L2:Q207 'Opciones'!$E$2:$E$4",
  ]);
  expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'));
});

test('fictional schools without RBD are found again by name, two of one name by their comuna', async () => {
  const demo = [1, 2, 3].map((at) => ({
    actorId: `school:demo-${String(at)}`,
    name: at === 3 ? 'Liceo Demo' : 'Escuela Demo',
    rbd: null,
    comunaName: at === 1 ? 'Alto' : 'Bajo',
  }));
  const kit = kitOf({ roster: demo, items: ['lidera-red'] });
  expect(kit.schools.map(({ label }) => label)).toEqual([
    'Escuela Demo',
    'Escuela Demo · Bajo',
    'Liceo Demo',
  ]);
  const named = `1. ${kit.items[0]!.text.es} [Escuela Demo · Bajo]`;
  const back = await read(await filled(kit, [{ id: 'school:demo-1', cells: { [named]: 'x' } }]));
  expect(tiesOf(back)).toEqual(['leadership demo-1>demo-2']);
  expect(outcomes(back, 'refused')).toEqual([]);
});
