import type { QuestionnairePage } from './page.ts';

type BoxTable = {
  /** Over the first column. */
  readonly heading: string;
  /** Over each column of boxes. */
  readonly steps: readonly string[];
  /** A row each, with a box a step. */
  readonly rows: readonly string[];
  /** A last row with one box, for "none of them". */
  readonly nobody?: string;
};

const firstShare = 0.52;
const padding = 4;
const look = { size: 9 };
const headingLook = { size: 8, bold: true };

/** A table of boxes to mark. Its heading is repeated on every page that it goes on to. */
export function drawBoxTable(page: QuestionnairePage, table: BoxTable): void {
  drawHeading(page, table, heightOfRow(page, table.rows[0] ?? ''));
  for (const row of table.rows) drawRow(page, table, row, table.steps.length);
  if (table.nobody !== undefined) drawRow(page, table, table.nobody, 1);
  page.doc.y += 10;
}

const firstWidth = ({ width }: QuestionnairePage): number => width * firstShare;

function drawHeading(page: QuestionnairePage, { heading, steps }: BoxTable, nextRow: number): void {
  const { width: stepWidth } = stepBox(page, steps.length, 0);
  const heights = steps.map((step) => page.heightOf(step, stepWidth - padding, headingLook));
  const height =
    Math.max(page.heightOf(heading, firstWidth(page) - padding, headingLook), ...heights) + padding;
  page.reserve(height + nextRow);
  const { y } = page.doc;
  page.textAt(heading, { x: page.left, y, width: firstWidth(page) - padding }, headingLook);
  steps.forEach((step, at) => {
    const { x, width } = stepBox(page, steps.length, at);
    page.textAt(step, { x, y, width: width - padding, align: 'center' }, headingLook);
  });
  page.doc.y = y + height;
  page.line(page.doc.y);
}

function drawRow(page: QuestionnairePage, table: BoxTable, text: string, boxes: number): void {
  const height = heightOfRow(page, text);
  if (page.reserve(height)) drawHeading(page, table, height);
  const { y } = page.doc;
  page.textAt(text, { x: page.left, y: y + padding, width: firstWidth(page) - padding }, look);
  for (let at = 0; at < boxes; at++) {
    const { x, width } = stepBox(page, table.steps.length, at);
    page.box(x + (width - padding) / 2, y + height / 2);
  }
  page.doc.y = y + height;
  page.line(page.doc.y);
}

const heightOfRow = (page: QuestionnairePage, text: string): number =>
  Math.max(page.heightOf(text, firstWidth(page) - padding, look), 12) + 2 * padding;

function stepBox(page: QuestionnairePage, steps: number, at: number): { x: number; width: number } {
  const width = (page.width - firstWidth(page)) / Math.max(steps, 1);
  return { x: page.left + firstWidth(page) + at * width, width };
}
