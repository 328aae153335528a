/**
 * A number of digits and at most one point or comma, read straight from its bytes; −1 where the cell is anything else. With up
 * to 15 digits, whole part and power of ten are exact, so that their quotient is the nearest double.
 *
 * @param comma another byte that parts the decimals, as the point does
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, comma = COMMA): number {
  if (end === start || end - start > 15) return -1;
  let value = 0;
  let scale = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      scale *= 10;
    } else if ((bytes[at] === POINT || bytes[at] === comma) && scale === 0 && at > start) scale = 1;
    else return -1;
  }
  return scale > 1 ? value / scale : scale === 0 ? value : -1;
}

export const POINT = 0x2e;
const COMMA = 0x2c;
