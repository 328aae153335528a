/**
 * The check digit of Chilean numbers (RUT, RBD): modulo 11 over the digits from the right, with factors 2…7 in turn;
 * 10 is written `K` and 11 is written `0`.
 */
export function checkDigit(number: number): string {
  let sum = 0;
  let factor = 2;
  for (const digit of [...String(number)].reverse()) {
    sum += Number(digit) * factor;
    factor = factor === 7 ? 2 : factor + 1;
  }
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
}

export type NumberWithDigit = { number: number; digit: string | null };

/** `12.345-6`, `12345-6`, `12345K` or `12345` → number and check digit (`null` where none is written); `null`: not such a number. */
export function readNumberWithDigit(text: string): NumberWithDigit | null {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:\s*-\s*([\dkK])|([kK]))?$/.exec(text.trim());
  if (match === null) return null;
  const number = Number(match[1]!.replaceAll('.', ''));
  const digit = (match[2] ?? match[3])?.toUpperCase() ?? null;
  return number > 0 ? { number, digit } : null;
}

/** False only where a check digit is written and does not fit its number. */
export const digitFits = ({ number, digit }: NumberWithDigit): boolean =>
  digit === null || digit === checkDigit(number);
