import { passwordLength } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import commonWords from './common-words.json' with { type: 'json' };

/** Rows that fingers run along. */
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** Letters that stand for others in what people take for a clever spelling. */
const spelled: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Fewer letters than this say nothing: the rest is digits and signs. */
const fewLetters = 4;

const longestWord = Math.max(...commonWords.map(({ length }) => length));
const words = new Set(commonWords);

/**
 * Refuses a password that is short, or among the first that somebody would try: built of common words of this place
 * and trade, of a repeated piece or of keys in a row, with digits and signs around them, or holding the account's
 * name. Nothing else is demanded: neither capitals nor signs nor a change every few months.
 *
 * Source  NIST SP 800-63B 5.1.1.2: length and a list of what is common, no rules of composition
 *
 * @throws TelarProblem `password-too-short`, `password-too-long`, `password-common`, `password-holds-name`
 */
export function checkPassword(password: string, accountName: string): void {
  const length = [...password].length;
  if (length < passwordLength.least)
    throw codedProblem('password-too-short', { least: passwordLength.least }, 'password');
  if (length > passwordLength.most)
    throw codedProblem('password-too-long', { most: passwordLength.most }, 'password');
  if (isCommon(password)) throw codedProblem('password-common', {}, 'password');
  if (holdsName(password, accountName)) throw codedProblem('password-holds-name', {}, 'password');
}

/** Whether little is left of it without what everybody knows. */
function isCommon(password: string): boolean {
  const plain = plainText(password);
  if (new Set(plain).size < 5 || /^(.{1,5})\1+.{0,4}$/u.test(plain)) return true;
  if (lettersInRuns(plain) * 3 >= plain.length * 2) return true;
  // Digits and signs around it are an appendix; those within stand for letters.
  const inner = plain.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  const unspelled = [...inner].map((letter) => spelled[letter] ?? letter).join('');
  return [inner, unspelled]
    .map((text) => text.replaceAll(/\P{L}+/gu, ''))
    .some((letters) => letters.length >= fewLetters && isBuiltOf(letters));
}

/** Small letters without accents; `ñ` is an `n`. */
const plainText = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Letters that stand in a run of four or more of a keyboard, the alphabet or the digits, in either direction. */
function lettersInRuns(text: string): number {
  const both = runs.flatMap((run) => [run, [...run].toReversed().join('')]);
  const inRun = new Set<number>();
  for (let at = 0; at + 4 <= text.length; at++)
    if (both.some((run) => run.includes(text.slice(at, at + 4))))
      for (let letter = at; letter < at + 4; letter++) inRun.add(letter);
  return inRun.size;
}

/** Common words that are one too many to be tried first: words that do not belong together make a good password. */
const manyWords = 3;

/**
 * Whether the letters are fewer than `manyWords` common words one after the other, up to two letters at the end. Short
 * words (the, mi, sol) do not count. Cost: letters × longest word.
 */
function isBuiltOf(letters: string): boolean {
  const fewest = new Map([[0, 0]]);
  for (let at = 0; at < letters.length; at++) {
    const before = fewest.get(at);
    if (before === undefined) continue;
    for (let end = at + 1; end <= Math.min(letters.length, at + longestWord); end++) {
      if (!words.has(letters.slice(at, end))) continue;
      const count = before + (end - at > 3 ? 1 : 0);
      fewest.set(end, Math.min(count, fewest.get(end) ?? count));
    }
  }
  return [...fewest].some(([end, count]) => end >= letters.length - 2 && count < manyWords);
}

function holdsName(password: string, accountName: string): boolean {
  const [name = ''] = plainText(accountName).split('@');
  return name.length >= 4 && plainText(password).includes(name);
}
