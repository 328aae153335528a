import { fold } from '../../../contract/fold.ts';
import type { ScaleStep } from '../../../contract/table-readings.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { readNumber } from '../bundle/cell-formats.ts';
import { depthWords, foldedWord } from '../bundle/vocabulary.ts';
import { isNobody, isNoAnswer, readAnswerNumber, readTick } from './answer-words.ts';
import { bankScaleOf } from './bank-items.ts';

/** Words of frequency, intensity and agreement from the least to the most; those of one line mean the same. */
const ladder: readonly (readonly string[])[] = [
  'nunca|never|nada|ninguna vez|jamas|no|not at all|ninguno|ninguna|no existe|no trabajamos|ninguna relacion|sin contacto',
  'casi nunca|hardly ever|muy poco|muy poca|muy rara vez|very rarely',
  'rara vez|raramente|rarely|poco|poca|pocas veces|seldom|una vez al ano|anual|anualmente|once a year|yearly|baja|bajo|low|en desacuerdo|muy en desacuerdo|1 vez al ano|debil',
  'una vez por semestre|una vez al semestre|semestral|semestralmente|algunas veces al ano|dos veces al ano|cada semestre|once a semester|trimestral|una vez por trimestre',
  'a veces|sometimes|algunas veces|ocasionalmente|occasionally|de vez en cuando|algo|media|medio|medium|moderada|regular|regularmente',
  'mensual|mensualmente|una vez al mes|cada mes|monthly|once a month|varias veces al ano',
  'frecuentemente|frecuente|a menudo|con frecuencia|seguido|often|frequently|bastante|alta|alto|high|de acuerdo|quincenal|cada quince dias|fuerte',
  'casi siempre|almost always|muy seguido|muy a menudo|muy frecuentemente|very often|mucho|mucha|semanal|semanalmente|una vez a la semana|cada semana|weekly|once a week|muy alta|muy fuerte',
  'siempre|always|diario|diariamente|todos los dias|daily|every day|muchisimo|totalmente|muy de acuerdo|constantemente|si siempre',
].map((line) => line.split('|'));

const rungOf = new Map(ladder.flatMap((words, rung) => words.map((word) => [word, rung] as const)));

/**
 * The scale that the answers of one item are given on: every word with its strength, the least 1, in the order of what
 * they mean; "nunca" is no tie. `null`: plain numbers, mere ticks, or words whose order is not known.
 *
 * @example proposeScale(['Nunca', 'A veces', 'Siempre'])   // Nunca null · A veces 1 · Siempre 2
 */
export function proposeScale(answers: Iterable<string>): ScaleStep[] | null {
  const found = new Map<string, string>();
  for (const answer of answers) {
    if (answer !== '' && !isNoAnswer(answer) && !found.has(fold(answer))) found.set(fold(answer), answer);
  }
  const words = [...found.values()];
  if (words.length === 0 || words.length > 12 || words.every((word) => readNumber(word) !== null))
    return null;
  if (words.every((word) => readTick(word) !== null)) return null;
  return words.every((word) => readAnswerNumber(word) !== null)
    ? numbered(words)
    : (fromBank(words) ?? ranked(words));
}

/** The words of Telar's own surveys have their values there, whichever of them were chosen. */
function fromBank(words: readonly string[]): ScaleStep[] | null {
  const none = words.filter(meansNone);
  const scale = bankScaleOf(words.filter((word) => !meansNone(word)));
  if (scale === null) return null;
  const steps = words
    .filter((word) => !meansNone(word))
    .map((found) => ({ found, strength: scale.get(fold(found))! }));
  return [
    ...none.map((found) => ({ found, strength: null })),
    ...steps.sort((a, b) => a.strength - b.strength),
  ];
}

const meansNone = (word: string): boolean => rungOf.get(fold(word)) === 0 || isNobody(word);

/** The scores from 1 to 4 of a characteristic: numbers, or all four words of a scale; `null`: neither. */
export function proposeRatingScale(answers: Iterable<string>): ScaleStep[] | null {
  const words = [
    ...new Map([...answers].filter((each) => each !== '').map((each) => [fold(each), each])).values(),
  ];
  const asked = words.filter((word) => !isNoAnswer(word));
  const bank = bankScaleOf(asked);
  if (bank !== null)
    return asked.map((found) => ({ found, strength: bank.get(fold(found))! })).sort(byStrength);
  const numbers = asked.map((found) => ({ found, strength: readAnswerNumber(found) }));
  const fit = numbers.every(({ strength }) => strength !== null && strength >= 1 && strength <= 4);
  return asked.length > 0 && fit ? numbers.sort(byStrength) : null;
}

const byStrength = (a: ScaleStep, b: ScaleStep): number => (a.strength ?? 0) - (b.strength ?? 0);

/** "0 - Nunca", "4 - Siempre": the number that the words carry. */
function numbered(words: readonly string[]): ScaleStep[] {
  const isNone = (word: string): boolean => rungOf.get(fold(word.replace(/^\d+\P{L}*/u, ''))) === 0;
  return words
    .map((found) => ({ found, number: readAnswerNumber(found)! }))
    .sort((a, b) => a.number - b.number)
    .map(({ found, number }) => ({ found, strength: number <= 0 || isNone(found) ? null : number }));
}

function ranked(words: readonly string[]): ScaleStep[] | null {
  const rungs = words.map((found) => ({ found, rung: rungOf.get(fold(found)) }));
  if (rungs.some(({ rung }) => rung === undefined)) return null;
  const above = [...new Set(rungs.map(({ rung }) => rung!).filter((rung) => rung > 0))].sort((a, b) => a - b);
  return rungs
    .sort((a, b) => a.rung! - b.rung! || byCodeUnit(a.found, b.found))
    .map(({ found, rung }) => ({ found, strength: rung === 0 ? null : above.indexOf(rung!) + 1 }));
}

/** Whether the cells of a column are given on some scale: numbers, ticks or words of the ladder. */
export const isScaleAnswer = (cell: string): boolean =>
  isNoAnswer(cell) ||
  readTick(cell) !== null ||
  readAnswerNumber(cell) !== null ||
  rungOf.has(fold(cell)) ||
  depthWords.has(foldedWord(cell)) ||
  bankScaleOf([cell]) !== null;
