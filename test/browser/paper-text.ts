import { inflateSync } from 'node:zlib';

/**
 * What stands on each page of a PDF that Chromium printed, as text: parts in the order in which they were drawn, a new
 * line where the next part is not on the line of the one before. It reads what Chromium's own writer produces, no more.
 */
export function paperText(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const catalogue = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head));
  const root = /\/Pages (\d+) 0 R/.exec(catalogue?.head ?? '')?.[1] ?? '';
  const pages = pagesUnder(objects.get(root)?.head ?? '', objects);
  return pages.map((page) => textOf(page, objects));
}

type PdfObject = { head: string; content: string };
type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = '', 2: body = '' } of text.matchAll(
    /(?:^|\n)(\d+) 0 obj\r?\n?([\s\S]*?)\r?\nendobj/g,
  )) {
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(body.indexOf('\n', at) + 1, body.lastIndexOf('endstream'));
    objects.set(id, { head, content: /FlateDecode/.test(head) ? inflated(raw) : raw });
  }
  return objects;
}

function inflated(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

const references = (text: string): string[] => [...text.matchAll(/(\d+) 0 R/g)].map(({ 1: id = '' }) => id);

/** Pages in their order: a tree of lists whose leaves are the pages. */
function pagesUnder(head: string, objects: Objects): PdfObject[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(head)?.[1];
  return references(kids ?? '').flatMap((id) => {
    const kid = objects.get(id);
    if (kid === undefined) return [];
    return /\/Kids/.test(kid.head) ? pagesUnder(kid.head, objects) : [kid];
  });
}

function textOf(page: PdfObject, objects: Objects): string {
  const contents = /\/Contents\s+(\[[^\]]*\]|\d+ 0 R)/.exec(page.head)?.[1] ?? '';
  const drawn = references(contents).map((id) => objects.get(id)?.content ?? '');
  return linesOf(drawn.join('\n'), fontsOf(page, objects));
}

type Font = { width: number; letters: ReadonlyMap<number, string> };

/** The fonts of a page by the names that its drawing calls them by. */
function fontsOf(page: PdfObject, objects: Objects): ReadonlyMap<string, Font> {
  const list = /\/Font\s*<<([^>]*)>>/.exec(page.head)?.[1] ?? '';
  return new Map(
    [...list.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(({ 1: name = '', 2: id = '' }) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      return [name, readFont(objects.get(map ?? '')?.content ?? '')];
    }),
  );
}

/** Which letters the codes of a font stand for: single codes and ranges of them. */
function readFont(map: string): Font {
  const letters = new Map<number, string>();
  const hex = (text: string) => Number.parseInt(text, 16);
  const word = (text: string) =>
    String.fromCharCode(...(text.match(/.{4}/g) ?? []).map(hex)) || String.fromCharCode(hex(text));
  for (const { 1: block = '' } of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const { 1: code = '', 2: to = '' } of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(hex(code), word(to));
  for (const { 1: block = '' } of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const { 1: low = '', 2: high = '', 3: to = '' } of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = hex(low); code <= hex(high); code += 1)
        letters.set(code, String.fromCharCode(hex(to) + code - hex(low)));
  const width = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4;
  return { width, letters };
}

/** Follows the drawing: which font, where, and which codes. */
function linesOf(drawing: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let row = '';
  let text = '';
  const operators =
    /\/(\w+) [\d.]+ Tf|(?:-?[\d.]+ ){4}(-?[\d.]+) (-?[\d.]+) Tm|<([0-9A-Fa-f]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/g;
  for (const { 1: name, 3: y, 4: codes, 5: literal } of drawing.matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name);
    else if (y !== undefined) {
      if (row !== '' && y !== row) text += '\n';
      row = y;
    } else if (codes !== undefined) text += lettersOf(codes, font);
    else if (literal !== undefined)
      text += lettersOf(Buffer.from(unescaped(literal), 'latin1').toString('hex'), font);
  }
  return text;
}

function lettersOf(codes: string, font: Font | undefined): string {
  const { width = 4, letters } = font ?? {};
  const parts = codes.match(new RegExp(`.{${String(width)}}`, 'g')) ?? [];
  return parts.map((code) => letters?.get(Number.parseInt(code, 16)) ?? '').join('');
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3}|[\s\S])/g, (_, sign: string) => {
    if (/^[0-7]{3}$/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
  });
