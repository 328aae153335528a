import type { PatternReading } from '../../../contract/assessments.ts';
import {
  fieldsOf,
  hole,
  type ListedText,
  listText,
  networkDepth,
  objectText,
  readingText,
} from '../../runtime/listed-text.ts';

/** What is printed, piece by piece: a list of a country is larger than a text may be. */
export type PrintedText = Iterable<string | Uint8Array>;

type OpenNetwork = { readonly waves: readonly { readonly patterns: readonly PatternReading[] }[] };
type OpenList = { readonly networks: readonly OpenNetwork[] };

/**
 * `JSON.stringify(list, null, 2)`, where the networks are texts already and only their open readings are still to be
 * written.
 *
 * @param list the list, of which the networks hold their last wave with its open readings
 */
export function* listAsText(list: OpenList, texts: readonly ListedText[]): PrintedText {
  const around = { ...fieldsOf({ ...list, networks: [] }, 1), networks: texts.length === 0 ? '[]' : hole };
  const [head = '', tail = ''] = objectText(around, 0).split(hole);
  yield head;
  const [begin, end] = listText([hole], networkDepth - 1).split(hole);
  for (const [at, text] of texts.entries()) {
    yield at === 0 ? begin! : `,${begin!.slice(1)}`;
    yield* networkAsText(text, list.networks[at]!);
  }
  yield `${texts.length === 0 ? '' : end!}${tail}\n`;
}

function* networkAsText({ text }: ListedText, { waves }: OpenNetwork): PrintedText {
  let begin = 0;
  for (const reading of waves.at(-1)?.patterns ?? []) {
    const at = text.indexOf(0, begin);
    yield text.subarray(begin, at);
    yield readingText(reading);
    begin = at + 1;
  }
  yield text.subarray(begin);
}
