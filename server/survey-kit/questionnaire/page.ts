import PDFDocument from 'pdfkit';
import { withoutAccents } from '../../../contract/fold.ts';

const margin = 48;
const footerHeight = 24;
export const ink = '#1d2733';
export const faint = '#8a95a1';

type TextLook = { size?: number; bold?: boolean; colour?: string; after?: number };

/** An A4 page that goes on to the next one where it is full; measures in points. */
export class QuestionnairePage {
  readonly doc: PDFKit.PDFDocument;
  readonly left = margin;
  readonly width: number;
  private readonly bottom: number;

  constructor(given: { title: string; language: string; madeAt: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: margin, bottom: margin, left: margin, right: margin },
      bufferPages: true,
      lang: given.language,
      displayTitle: true,
      info: { Title: printable(given.title), CreationDate: given.madeAt },
    });
    this.width = this.doc.page.width - 2 * margin;
    this.bottom = this.doc.page.height - margin - footerHeight;
  }

  /** A paragraph over the whole width, kept together. */
  paragraph(text: string, look: TextLook = {}): void {
    const { colour = ink, after = 6 } = look;
    this.font(look);
    this.reserve(this.heightOf(text, this.width, look));
    this.doc.fillColor(colour).text(printable(text), this.left, this.doc.y, { width: this.width });
    this.doc.y += after;
  }

  /** Goes to the next page unless so much room is left; `true` where it did. */
  reserve(height: number): boolean {
    if (this.doc.y + height <= this.bottom) return false;
    this.doc.addPage();
    return true;
  }

  heightOf(text: string, width: number, look: TextLook = {}): number {
    this.font(look);
    return this.doc.heightOfString(printable(text), { width });
  }

  /** Writes a text into a box and leaves the place of the page as it was. */
  textAt(
    text: string,
    box: { x: number; y: number; width: number; align?: 'left' | 'center' },
    look: TextLook = {},
  ): void {
    const { y } = this.doc;
    this.font(look);
    this.doc
      .fillColor(look.colour ?? ink)
      .text(printable(text), box.x, box.y, { width: box.width, align: box.align ?? 'left' });
    this.doc.y = y;
  }

  /** A box to mark, by its middle. */
  box(x: number, y: number, size = 11): void {
    this.doc
      .lineWidth(0.9)
      .strokeColor(ink)
      .rect(x - size / 2, y - size / 2, size, size)
      .stroke();
  }

  line(y: number, from = this.left, to = this.left + this.width): void {
    this.doc.lineWidth(0.5).strokeColor(faint).moveTo(from, y).lineTo(to, y).stroke();
  }

  /** Writes the foot of every page and gives the bytes of the document. */
  async finish(footer: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page);
      // Below the margin a text would open a page of its own.
      this.doc.page.margins.bottom = 0;
      const y = this.doc.page.height - margin;
      this.textAt(
        footer(page + 1, count),
        { x: this.left, y, width: this.width, align: 'center' },
        footerLook,
      );
    }
    this.doc.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.doc) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  }

  private font({ size = 10, bold = false }: TextLook): void {
    this.doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  }
}

const footerLook: TextLook = { size: 8, colour: faint };

/** What the fonts that every reader has can print: Western letters and signs. Others lose their accents. */
const isPrintable = /^[\x20-\x7e\xa0-\xff–—‘’“”…•€]$/u;

export const printable = (text: string): string =>
  [...text.normalize('NFC').replaceAll(/\s+/g, ' ')]
    .map((sign) =>
      isPrintable.test(sign)
        ? sign
        : [...withoutAccents(sign)].filter((each) => isPrintable.test(each)).join(''),
    )
    .join('');
