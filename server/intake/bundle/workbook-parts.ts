import type { ImportFile } from '../intake-result.ts';
import { readXmlTags } from '../formats/xml-tags.ts';
import type { XmlTag } from '../formats/xml-tags.ts';

/** A cell whose formula failed, as `#N/A`; row and column from 0. */
export type CellError = { row: number; column: number; text: string };
/** What the reader of workbooks does not give of a sheet. */
export type SheetPart = { isHidden: boolean; errors: readonly CellError[] };
type ReadPart = (name: string) => Promise<Uint8Array | null>;

/**
 * Which sheets of a workbook are hidden, and the cells with errors of those among them that have any (`faulty`, by the
 * names of their parts). By the names of the sheets; one that is not found has neither.
 */
export async function readSheetParts(
  read: ReadPart,
  faulty: ReadonlySet<string>,
): Promise<Map<string, SheetPart>> {
  const targets = new Map<string, string>();
  for (const { name, values } of await tagsOf(read, 'xl/_rels/workbook.xml.rels'))
    if (name === 'Relationship') targets.set(values['Id'] ?? '', partOf(values['Target'] ?? ''));
  const parts = new Map<string, SheetPart>();
  for (const { name, values } of await tagsOf(read, 'xl/workbook.xml')) {
    if (name !== 'sheet') continue;
    const part = targets.get(values['r:id'] ?? '') ?? '';
    const isHidden = /hidden/i.test(values['state'] ?? '');
    const errors = faulty.has(part) ? errorsIn((await read(part)) ?? nothing) : [];
    parts.set(values['name'] ?? '', { isHidden, errors });
  }
  return parts;
}

const nothing = new Uint8Array();

async function tagsOf(read: ReadPart, name: string): Promise<XmlTag[]> {
  const tags: XmlTag[] = [];
  const bytes = await read(name);
  if (bytes === null) return tags;
  const file: ImportFile = { name, bytes };
  readXmlTags(file, { open: (tag) => tags.push(tag), text: ignore, close: ignore });
  return tags;
}

const ignore = (): void => undefined;

/** Targets stand beside the workbook, or from the root on. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function errorsIn(bytes: Uint8Array): CellError[] {
  const errors: CellError[] = [];
  let place: string | null = null;
  let isValue = false;
  readXmlTags(
    { name: 'sheet', bytes },
    {
      open: ({ name, values }) => {
        if (name === 'c') place = values['t'] === 'e' ? (values['r'] ?? null) : null;
        isValue = name === 'v';
      },
      text: (text) => {
        const [, column, row] = /^([A-Z]+)(\d+)$/i.exec(place ?? '') ?? [];
        if (isValue && column !== undefined)
          errors.push({ row: Number(row) - 1, column: numberOfColumn(column) - 1, text });
      },
      close: () => {
        isValue = false;
      },
    },
  );
  return errors;
}

/** `A` is 1, `Z` 26, `AA` 27. */
export const numberOfColumn = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
