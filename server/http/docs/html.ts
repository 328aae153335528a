const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A piece of a page whose texts are escaped already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | readonly Html[] | string | number | null;

const written = (piece: Piece): string => {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('\n');
  return String(piece).replaceAll(/[&<>"]/g, (mark) => marks[mark]!);
};

/** Writes a piece of a page: every text that is put in is escaped, so that none can become part of its markup. */
export const html = (strings: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(strings.map((text, at) => text + written(pieces[at] ?? null)).join(''));

/** Backquotes of a description as code. */
export const prose = (text: string): Html[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

/** Pieces that belong to one line. */
export const inOneLine = (pieces: readonly Html[]): Html => new Html(pieces.map(({ text }) => text).join(''));
