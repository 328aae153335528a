import { englishShown, factsOf, type English } from '../../contract/english.ts';
import type { RecordOf } from '../../contract/records.ts';

type Attributes = RecordOf<'actor'>['attributes'];

/** What answers show of the attributes of a record: facts, and the English of its texts apart. */
export const attributesShown = ({
  attributes,
}: {
  attributes: Attributes;
}): { attributes: Attributes; english?: English } => ({
  attributes: factsOf(attributes),
  ...englishShown({ attributes }),
});
