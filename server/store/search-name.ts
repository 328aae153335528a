import { englishOf } from '../../contract/english.ts';
import { fold } from '../../contract/fold.ts';
import type { RecordOf } from '../../contract/records.ts';

/**
 * The folded name under which a record is searched, and behind a bar its folded English name where that is another. A
 * folded text has no bar in it, so that each of the two can be told apart.
 */
export function searchNameOf({
  name,
  attributes,
}: {
  name: string;
  attributes?: RecordOf<'actor'>['attributes'];
}): string {
  const [spanish, english] = [fold(name), fold(englishOf(attributes ?? {})?.name ?? '')];
  return english === '' || english === spanish ? spanish : `${spanish} | ${english}`;
}
