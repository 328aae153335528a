import { inflateSync } from 'node:zlib';

/** The texts of each page of a document whose fonts are those that every reader has, in the order of drawing. */
export function pdfPages(bytes: Uint8Array): string[][] {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => textOf(body!));
  return streams.filter((texts) => texts.length > 0);
}

function textOf(body: string): string[] {
  const content = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts]) =>
    new TextDecoder('windows-1252').decode(
      Buffer.from([...parts!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex'),
    ),
  );
}

/** How many boxes a page draws. */
export function boxesOf(bytes: Uint8Array): number {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body]) => inflateSync(Buffer.from(body!, 'latin1')).toString('latin1'))
    .reduce((sum, content) => sum + (content.match(/ re\nS/g)?.length ?? 0), 0);
}
