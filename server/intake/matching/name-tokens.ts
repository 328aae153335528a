import { foldSchoolName } from '../school-names.ts';

/** Words that tell no school from another. */
const empty = new Set('de del la el los las y'.split(' '));

/**
 * The words by which a school is known, without order, short forms written out: "Esc. Bás. F-123 Los Aromos" →
 * escuela, basica, f123, aromos.
 */
export function nameTokens(name: string): Set<string> {
  const words = foldSchoolName(name)
    .replaceAll(/\b(\p{L}) (\d+)\b/gu, '$1$2')
    .split(' ');
  return new Set(words.filter((word) => word !== '' && !empty.has(word)));
}

/**
 * Whether two words are the same but for slips of the pen: one letter in words of five letters or more, two in words
 * of nine or more.
 */
export function isNearWord(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  return one === other || (Math.abs(one.length - other.length) <= most && distance(one, other, most) <= most);
}

/** Letters to put in, take out or change to make one word the other; over `most` it stops counting. */
function distance(one: string, other: string, most: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length]!;
}
