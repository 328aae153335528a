import { append } from '../../../contract/extremes.ts';
import { beginsLikeSchool } from '../school-names.ts';
import { isNobody } from './answer-words.ts';

/** What a cell with several names holds. */
export type NameList = {
  /** Texts that each name one actor, known or of their own. */
  names: string[];
  /** Texts that may be one name or several, and that only a list of the options could part. */
  unclear: string[];
  /** The cell says that there is nobody. */
  nobody: boolean;
};

type Known = { has(text: string): boolean };

/**
 * Parts a cell in which a form joined the options ticked. Semicolons and line ends always part; a comma only where both
 * sides are names, for names have commas too: the longest texts that are `known` are found first, and what is left is
 * parted where a word for a school begins. `spaces`: spaces part as well (codes of KoboToolbox).
 *
 * @example splitNames('Escuela El Peumo, Km 12, Escuela Río Claro', known)   // two names, the first with its comma
 */
export function splitNames(cell: string, known: Known, { spaces = false } = {}): NameList {
  const list: NameList = { names: [], unclear: [], nobody: false };
  const chunks = partedByRbd(cell, spaces)
    .split(/\s*[;|\n\r]+\s*/)
    .filter((chunk) => chunk !== '');
  for (const chunk of chunks) {
    if (known.has(chunk)) list.names.push(chunk);
    else if (isNobody(chunk)) list.nobody = true;
    else splitChunk(chunk, known, spaces, chunks.length > 1 || /[;|]/.test(cell), list);
  }
  return list;
}

/** "Escuela A, Km 12 (RBD 1), Liceo B (RBD 2)": labels that end in an RBD need no list to be parted. */
const partedByRbd = (cell: string, spaces: boolean): string =>
  cell.replaceAll(
    spaces ? /(\(RBD\s[\d.]+(?:-[\dkK])?\))[,\s]\s*/gi : /(\(RBD\s[\d.]+(?:-[\dkK])?\))\s*,\s*/gi,
    '$1;',
  );

function splitChunk(chunk: string, known: Known, spaces: boolean, isWhole: boolean, list: NameList): void {
  const parts = partsOf(chunk, spaces);
  if (parts.length === 1) {
    list.names.push(chunk);
    return;
  }
  const runs = longestKnown(parts, known);
  // Where semicolons part, a comma within is part of a name.
  if (isWhole && runs.every(({ isKnown }) => !isKnown)) {
    list.names.push(chunk);
    return;
  }
  for (const run of runs) {
    if (run.isKnown) list.names.push(run.text);
    else if (isNobody(run.text)) list.nobody = true;
    else {
      const schools = partBySchoolWords(run.parts);
      if (schools === null) list.unclear.push(run.text);
      else append(list.names, schools);
    }
  }
}

type Part = { text: string; /** What stands between this part and the next. */ joint: string };

function partsOf(chunk: string, spaces: boolean): Part[] {
  const tokens = chunk.split(spaces ? /(\s*,\s*|\s+)/ : /(\s*,\s*)/);
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    if (tokens[at] !== '') parts.push({ text: tokens[at]!, joint: tokens[at + 1] ?? '' });
  }
  return parts;
}

const joined = (parts: readonly Part[]): string =>
  parts.map(({ text, joint }, at) => (at === parts.length - 1 ? text : text + joint)).join('');

type Run = { text: string; parts: Part[]; isKnown: boolean };

/** A name that is known has at most this many commas or spaces. */
const longestName = 14;

/** Covers the parts with known names so that as few parts as possible are left over, and then with as few names. */
function longestKnown(parts: readonly Part[], known: Known): Run[] {
  const best: { left: number; runs: number; take: number; isKnown: boolean }[] = [];
  best[parts.length] = { left: 0, runs: 0, take: 0, isKnown: true };
  for (let from = parts.length - 1; from >= 0; from--) {
    const after = best[from + 1]!;
    let chosen = { left: after.left + 1, runs: after.runs + 1, take: 1, isKnown: false };
    for (let take = Math.min(longestName, parts.length - from); take > 0; take--) {
      const { left, runs } = best[from + take]!;
      const better = left < chosen.left || (left === chosen.left && runs + 1 < chosen.runs);
      if (better && known.has(joined(parts.slice(from, from + take)))) {
        chosen = { left, runs: runs + 1, take, isKnown: true };
      }
    }
    best[from] = chosen;
  }
  const runs: Run[] = [];
  for (let at = 0; at < parts.length; at += best[at]!.take) {
    const { take, isKnown } = best[at]!;
    const last = runs.at(-1);
    const own = parts.slice(at, at + take);
    const merged = !isKnown && last !== undefined && !last.isKnown ? [...last.parts, ...own] : own;
    if (merged !== own) runs.pop();
    runs.push({ text: joined(merged), parts: merged, isKnown });
  }
  return runs;
}

/** "Escuela A, Km 12, Liceo B" → two schools; `null` where the text does not begin as the name of a school. */
function partBySchoolWords(parts: readonly Part[]): string[] | null {
  if (!beginsLikeSchool(parts[0]!.text)) return null;
  const schools: Part[][] = [];
  for (const part of parts) {
    if (beginsLikeSchool(part.text)) schools.push([part]);
    else schools.at(-1)!.push(part);
  }
  return schools.map(joined);
}
