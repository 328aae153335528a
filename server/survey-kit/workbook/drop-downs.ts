import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Feature, Image } from 'write-excel-file/node';

/** Where a list of choices stands in a workbook: a column, from its second row on. */
export type ChoiceList = { readonly sheet: string; readonly column: number; readonly count: number };

/** Cells that offer one list: a block of whole columns, row numbers from 0. */
export type DropDown = {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
  readonly list: ChoiceList;
};

const sheetXml = 'xl/worksheets/sheet{id}.xml';

/**
 * Lists to choose from in cells, which the library has no option for.
 *
 * @param bySheet by the place of the sheet in the workbook, from 0
 */
export const dropDownFeature = (
  bySheet: ReadonlyMap<number, readonly DropDown[]>,
): Feature<Image['content']> => ({
  files: {
    transform: {
      [sheetXml]: {
        transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const dropDowns = bySheet.get(sheetIndex) ?? [];
          if (dropDowns.length === 0) return xml;
          const order = getOrderOfSiblings(sheetXml, 'worksheet') ?? [];
          return insertElementMarkupAccordingToOrderOfSiblings(xml, markupOf(dropDowns), order, 'worksheet');
        },
      },
    },
  },
});

function markupOf(dropDowns: readonly DropDown[]): string {
  const each = dropDowns.map(({ columns, rows, list }) => {
    const cells = `${getCellAddress(rows[0], columns[0])}:${getCellAddress(rows[1], columns[1])}`;
    const attributes = `type="list" allowBlank="1" showErrorMessage="1" sqref="${sanitizeAttributeValue(cells)}"`;
    return `<dataValidation ${attributes}><formula1>${sanitizeTextContent(rangeOf(list))}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(each.length)}">${each.join('')}</dataValidations>`;
}

/** `'Opciones'!$C$2:$C$5` */
function rangeOf({ sheet, column, count }: ChoiceList): string {
  const fixed = (row: number): string => getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `'${sheet.replaceAll("'", "''")}'!${fixed(1)}:${fixed(count)}`;
}
