/**
 * Letters that went through the wrong code page. Only what is certain is repaired: text stored as UTF-8 twice
 * ("ALEMÃN"), and single signs that stand for one thing only where they stand (SE¥ORA, O¦HIGGINS, N_ 22).
 */
export type RepairedText = { text: string; repaired: boolean; doubtful: boolean };

export function repairText(found: string): RepairedText {
  const text = repairSigns(repairDoubleEncoding(found));
  return { text, repaired: text !== found, doubtful: doubtful.test(text) };
}

/** Bytes of Windows-1252 for the characters that are not at their own code point. */
const windows1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))].map(
    (character, i) => [character, 0x80 + i],
  ),
);

function repairDoubleEncoding(text: string): string {
  if (!/[ÂÃ]./.test(text)) return text;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = windows1252.get(character) ?? character.codePointAt(0)!;
    if (byte > 0xff) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Ñ of code pages 437/850 and Icelandic Ð; ° and ' of old terminals. Each only between the letters that prove it. */
const signs: readonly [RegExp, string][] = [
  [/(?<=\p{L})[¥Ð](?=\p{L})/gu, 'Ñ'],
  [/(?<=\bN)[_¦Õ](?= ?\d)/g, '°'],
  [/(?<=\bO)[¦^¨](?=HIGGINS\b)/g, "'"],
  [/(?<=\bL)¨(?=[AEIOU])/g, "'"],
  [/(?<=[A-Z]Y)ª(?=S\b)/g, "'"],
];

const repairSigns = (text: string): string =>
  /[¥Ð_¦Õ^¨ª]/.test(text)
    ? signs.reduce((repaired, [sign, letter]) => repaired.replaceAll(sign, letter), text)
    : text;

/** Signs that no Spanish or Mapuche name is written with; what they stood for cannot be known for sure. */
const doubtful = /[\u0080-\u009F\uFFFD¥ÐÕÛÝÃÂÀÈÌÒÙ¦^_·¨?]|(?<!\d|N)ª/u;
