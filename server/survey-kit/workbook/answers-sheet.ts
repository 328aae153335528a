import type { SurveyItem } from '../../../contract/surveys.ts';
import type { Cell, Sheet } from 'write-excel-file/node';
import { stepsOf } from '../choices.ts';
import { ratingItemsOf, tieItemsOf, type KitSchool, type SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import { headingCell, textCell } from './cells.ts';
import type { ChoicesSheet } from './choices-sheet.ts';
import type { ChoiceList, DropDown } from './drop-downs.ts';

/** One column: its heading, what is filled in beforehand, and what can be chosen. */
type AnswerColumn = {
  readonly heading: string;
  readonly width: number;
  readonly colour?: string;
  readonly filled?: (school: KitSchool) => Cell;
  readonly list?: ChoiceList;
};

/** Rows below those of the schools, for further questionnaires of the same ones. */
const spareRows = 200;
/** In points: a long item and the name of a school, in columns of the width below. */
const headingHeight = 150;
const shades = ['#DCE9E4', '#F6EBD9'];

/**
 * The sheet that is filled in by hand and imported as it is: one row a questionnaire, one column a school under each
 * item of ties. Rows of schools are there; those that stay empty are of schools that did not answer.
 */
export function answersSheet(
  kit: SurveyKit,
  choices: ChoicesSheet,
): { sheet: Sheet<Buffer>; dropDowns: DropDown[] } {
  const columns = columnsOf(kit, choices);
  const rows = [1, kit.schools.length + spareRows] as const;
  return {
    sheet: {
      sheet: kitWords(kit.language).sheets.answers,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      dateFormat: kitWords(kit.language).dateFormat,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ heading, colour }) => headingCell(heading, { colour, height: headingHeight })),
        ...kit.schools.map((school) => columns.map(({ filled }) => filled?.(school) ?? null)),
      ],
    },
    dropDowns: dropDownsOf(columns, rows),
  };
}

function columnsOf(kit: SurveyKit, choices: ChoicesSheet): AnswerColumn[] {
  const words = kitWords(kit.language);
  const ties = tieItemsOf(kit);
  return [
    { heading: words.school, width: 38, filled: ({ label }) => textCell(label), list: choices.schools },
    ...(kit.schools.some(({ rbd }) => rbd !== null)
      ? [{ heading: words.rbd, width: 9, filled: ({ rbd }: KitSchool) => rbd }]
      : []),
    { heading: words.role, width: 24, list: choices.roles },
    { heading: words.date, width: 14 },
    ...ties.flatMap((item, at) => tieColumns(item, at, kit, choices)),
    ...ratingItemsOf(kit).map((item, at) => ({
      heading: headingOf(item, ties.length + at, kit),
      width: 24,
      colour: shades[(ties.length + at) % 2]!,
      list: choices.stepsOf(stepsOf(item, kit.language)),
    })),
  ];
}

const headingOf = ({ text }: SurveyItem, at: number, { language }: SurveyKit): string =>
  `${String(at + 1)}. ${text[language]}`;

/** A column a school, and one for "none of them"; where a school is asked about itself the cell is struck out. */
function tieColumns(item: SurveyItem, at: number, kit: SurveyKit, choices: ChoicesSheet): AnswerColumn[] {
  const column = (about: string) => ({
    heading: `${headingOf(item, at, kit)} [${about}]`,
    width: 24,
    colour: shades[at % 2]!,
  });
  return [
    ...kit.schools.map(({ label, actorId }) => ({
      ...column(label),
      list: choices.stepsOf(stepsOf(item, kit.language)),
      filled: (school: KitSchool): Cell =>
        school.actorId === actorId ? { backgroundColor: '#BFC5CB' } : null,
    })),
    { ...column(kitWords(kit.language).nobody), list: choices.mark },
  ];
}

/** Neighbouring columns with one list are one block. */
function dropDownsOf(columns: readonly AnswerColumn[], rows: DropDown['rows']): DropDown[] {
  const blocks: DropDown[] = [];
  columns.forEach(({ list }, at) => {
    if (list === undefined) return;
    const last = blocks.at(-1);
    const isNext = last?.columns[1] === at - 1 && last.list.column === list.column;
    if (isNext) blocks.pop();
    blocks.push({ columns: [isNext ? last.columns[0] : at, at], rows, list });
  });
  return blocks;
}
