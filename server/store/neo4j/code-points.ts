/** Order of texts by their code points, as databases sort them; JavaScript's own order is by UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (one !== other) return afterSurrogates(one) - afterSurrogates(other);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others: moves them behind U+FFFF. */
const afterSurrogates = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x2800 : unit);
