import { englishOf, factsOf, type English } from '../../contract/english.ts';
import type { RecordOf } from '../../contract/records.ts';

type Attributes = RecordOf<'actor'>['attributes'];

/** The English of the texts of a record, where its source gives it. */
export function englishShown({ attributes }: { attributes: Attributes }): { english?: English } {
  const english = englishOf(attributes);
  return english === undefined ? {} : { english };
}

/** What answers show of the attributes of a record: facts, and the English of its texts apart. */
export const attributesShown = ({
  attributes,
}: {
  attributes: Attributes;
}): { attributes: Attributes; english?: English } => ({
  attributes: factsOf(attributes),
  ...englishShown({ attributes }),
});
