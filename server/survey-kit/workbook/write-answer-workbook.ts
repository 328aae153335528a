import writeWorkbook, { type Sheet } from 'write-excel-file/node';
import type { SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import { schoolRows } from '../school-rows.ts';
import { answersSheet } from './answers-sheet.ts';
import { headingCell, textCell } from './cells.ts';
import { ChoicesSheet } from './choices-sheet.ts';
import { dropDownFeature } from './drop-downs.ts';
import { instructions } from './instructions.ts';

/**
 * The workbook to write answers into: how to use it, the sheet of answers, the schools that are asked, and the lists of
 * choices. Filled in, it is imported without editing.
 */
export async function writeAnswerWorkbook(kit: SurveyKit): Promise<Uint8Array> {
  const choices = new ChoicesSheet(kit);
  const answers = answersSheet(kit, choices);
  const sheets = [instructionsSheet(kit), answers.sheet, schoolsSheet(kit), choices.sheet()];
  const dropDowns = new Map([[sheets.indexOf(answers.sheet), answers.dropDowns]]);
  return new Uint8Array(await writeWorkbook(sheets, { features: [dropDownFeature(dropDowns)] }).toBuffer());
}

function instructionsSheet({ language }: SurveyKit): Sheet<Buffer> {
  const [title, ...rows] = instructions(language);
  return {
    sheet: kitWords(language).sheets.instructions,
    columns: [{ width: 110 }],
    showGridLines: false,
    data: [[headingCell(title!)], ...rows.map((row) => [textCell(row)])],
  };
}

/** Who is asked: the roster by which names and RBD are found again. */
function schoolsSheet(kit: SurveyKit): Sheet<Buffer> {
  const [heading, ...rows] = schoolRows(kit);
  return {
    sheet: kitWords(kit.language).sheets.schools,
    stickyRowsCount: 1,
    columns: [{ width: 20 }, { width: 9 }, { width: 44 }, { width: 24 }],
    data: [heading!.map((cell) => headingCell(String(cell))), ...rows],
  };
}
