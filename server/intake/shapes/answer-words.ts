import { fold } from '../../../contract/fold.ts';
import { readNumber } from '../bundle/cell-formats.ts';

const noAnswer = new Set(
  [
    'n r|nr|s r|sr|n a|na|n c|nc|n d|nd|ns|ns nr|nsnr|null|missing|sin respuesta|sin datos|sin dato|no respondio',
    'no responde|no respondieron|no contesta|no contesto|no sabe|no sabe no responde|no answer|not answered',
    'did not answer|no response|did not respond|pendiente|sin encuesta',
  ].flatMap((words) => words.split('|')),
);

/** N/R, "no respondió"…: whoever wrote it says that there is no answer. An empty cell is not among them. */
export const isNoAnswer = (cell: string): boolean => noAnswer.has(fold(cell));

/** A cell that holds nothing but dashes, dots or stars: how people strike out the diagonal of a matrix. */
export const isDash = (cell: string): boolean => /^[\s\-–—−_.*/x×]+$/i.test(cell) && !/^x$/i.test(cell);

const nobody =
  /^(ninguno|ninguna|ningun|nadie|none|nobody|no one|no aplica ninguno)\b|\b(con|a|de|en) (ninguno|ninguna|ningun|nadie)\b|^no (trabajamos|trabajo|trabaja|tenemos|tengo|hay|conocemos|conozco|colaboramos|colaboro|recibimos|recibo|pedimos|pido|nos relacionamos)\b|\bnone of (them|the above)\b/;

/** "Ninguno", "No trabajamos con ninguno", "none of the above": an answer that names nobody. */
export const isNobody = (cell: string): boolean => nobody.test(fold(cell));

const yes = new Set(['si', 's', 'yes', 'y', 'x', 'true', 'verdadero', '1', 'checked', 'marcado', '✓', '✔']);
const no = new Set(['no', 'n', 'false', 'falso', '0', 'unchecked', 'not selected', 'no seleccionado']);

/** What a cell to be ticked says: `true` ticked, `false` not ticked, `null` something else. */
export function readTick(cell: string): boolean | null {
  const word = fold(cell) || cell;
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** A number as it stands in an answer: `4`, `2,5`, the points of `25 %`, or the number that leads its words ("3 - A menudo"). */
export function readAnswerNumber(cell: string): number | null {
  const plain = readNumber(cell);
  if (plain !== null) return plain;
  const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(cell);
  if (percent !== null) return readNumber(percent[1]!);
  const leading = /^(\d{1,2})\s*[-–—.:=)]\s*\p{L}/u.exec(cell);
  return leading === null ? null : Number(leading[1]);
}
